import * as fc from 'fast-check';
import { Editor, Transforms } from 'slate';
import { insertExistingFigure, insertFigure, makeFigure } from '../../renderer/editor/commands/figures';
import { demote, promote } from '../../renderer/editor/commands/levels';
import { toggleMark } from '../../renderer/editor/commands/marks';
import { moveDown, moveSubtree, moveUp } from '../../renderer/editor/commands/move';
import { continueNumbering, restartNumbering, spreadMarkerStyle } from '../../renderer/editor/commands/numbering';
import { splitSibling, toggleJoined } from '../../renderer/editor/commands/paragraph';
import { renameHeading } from '../../renderer/editor/commands/rename';
import { setMarkerStyle, setRole } from '../../renderer/editor/commands/roles';
import { deleteSpan, moveSpan, selectedSubtrees, setRoles, shiftSpan } from '../../renderer/editor/commands/span';
import { pasteText } from '../../renderer/editor/clipboard';
import { blocksToSlate, slateToBlocks } from '../../renderer/editor/convert';
import { createReportEditor } from '../../renderer/editor/create-editor';
import { putFigure, putMetadata } from '../../renderer/editor/document';
import type { ReportEditor } from '../../renderer/editor/slate-types';
import { closedDepths } from '../../shared/editing/tree';
import { ROLES, type Block } from '../../shared/model/block';
import { NO_MATTER, type Report } from '../../shared/model/report';
import { plain, pointAt, type Command } from './editor-effects';
import { tableArbitrary, tableCommand } from './table-commands';

/* Random reports and random commands on them, for the laws of the editor. */

const STYLES = ['一、', '（一）', '一是'];

export const words = fc.string({
  unit: fc.constantFrom('甲', '乙', '丙', '。', '，', 'X', '1'),
  minLength: 1,
  maxLength: 6,
});
const inlineArbitrary = fc.oneof(
  words.map((text) => ({ text })),
  words.map((text) => ({ text, bold: true as const })),
  fc.constantFrom('f0', 'f1', 'f2').map((figureId) => ({ figureId })),
);
const blockArbitrary = fc.record({
  role: fc.constantFrom(...ROLES),
  depth: fc.nat(3),
  marker: fc.option(fc.constantFrom(...STYLES).map((style) => ({ style }))),
  flow: fc.constantFrom('paragraph' as const, 'joined' as const),
  content: fc.array(inlineArbitrary, { maxLength: 4 }),
});

/** A report that keeps the rules of normalise.ts, in tidy form. */
function reportOf(blocks: fc.Arbitrary<Omit<Block, 'id'>>): fc.Arbitrary<Report> {
  return fc.array(blocks, { minLength: 1, maxLength: 8 }).map((raw): Report => {
    const depths = closedDepths(raw);
    const aloof = (i: number) => i === 0 || raw[i]!.role === 'table' || raw[i - 1]!.role === 'table';
    const blocks = raw.map((block, i): Block => ({
      ...block,
      id: `b${i}`,
      depth: depths[i]!,
      flow: aloof(i) ? 'paragraph' : block.flow,
    }));
    const figures = ['f0', 'f1', 'f2'].map((id) => ({ id, label: id, unit: '件', text: id === 'f0' ? '12' : 'XX' }));
    const metadata = {
      title: '题',
      kind: 'summary',
      unit: '',
      year: 2026,
      part: 'H1',
      status: 'draft',
      matter: NO_MATTER,
    } as const;
    return { ...metadata, id: 'r', figures, blocks: slateToBlocks(blocksToSlate(blocks)) };
  });
}
export const reportArbitrary = reportOf(blockArbitrary);
/** Half of its blocks are tables. */
export const reportWithTables = reportOf(
  fc.oneof(
    blockArbitrary,
    fc
      .tuple(tableArbitrary, fc.nat(3))
      .map(([table, depth]) => ({ role: 'table' as const, depth, marker: null, flow: 'paragraph' as const, ...table })),
  ),
);

export const commandArbitrary: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(fc.nat(), fc.nat())
    .map(([block, place]) =>
      plain(`go ${block} ${place}`, 'keeps', (editor) => Transforms.select(editor, pointAt(editor, block, place))),
    ),
  fc
    .tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat())
    .map(([a, b, c, d]) =>
      plain(`select ${a} ${b} ${c} ${d}`, 'keeps', (editor) =>
        Transforms.select(editor, { anchor: pointAt(editor, a, b), focus: pointAt(editor, c, d) }),
      ),
    ),
  words.map((text) => plain(`type ${text}`, 'adds', (editor) => editor.insertText(text))),
  fc.constantFrom(
    plain('enter', 'replaces selection', (editor) => editor.insertBreak()),
    plain('shift+enter', 'replaces selection', (editor) => editor.insertSoftBreak()),
    plain('backspace', 'removes one', (editor) => editor.deleteBackward('character')),
    plain('delete', 'removes one', (editor) => editor.deleteForward('character')),
    plain('delete selection', 'removes', (editor) => editor.deleteFragment()),
    plain('demote', 'keeps', demote),
    plain('promote', 'keeps', promote),
    plain('move up', 'keeps', (editor) => moveUp(editor)),
    plain('move down', 'keeps', (editor) => moveDown(editor)),
    plain('bold', 'keeps', (editor) => toggleMark(editor, 'bold')),
    plain('figure', 'adds', insertFigure),
    plain('split into a sibling', 'replaces selection', splitSibling),
    plain('joined', 'keeps', toggleJoined),
    plain('same numbering', 'keeps', (editor) => spreadMarkerStyle(editor)),
    plain('restart', 'keeps', (editor) => restartNumbering(editor)),
    plain('continue', 'keeps', (editor) => continueNumbering(editor)),
    plain('selected up', 'keeps', (editor) => moveSpan(editor, selectedSubtrees(editor)!, 'up')),
    plain('selected down', 'keeps', (editor) => moveSpan(editor, selectedSubtrees(editor)!, 'down')),
    plain('selected deeper', 'keeps', (editor) => shiftSpan(editor, selectedSubtrees(editor)!, 1)),
    plain('selected higher', 'keeps', (editor) => shiftSpan(editor, selectedSubtrees(editor)!, -1)),
    plain('same figure', 'adds', (editor) => insertExistingFigure(editor, 'f0')),
    plain('fill', 'keeps', (editor) => putFigure(editor, { ...editor.document.figures.get('f0')!, text: '28' })),
    plain('figure of a number', 'makes a figure', (editor) => makeFigure(editor)),
    plain('title', 'keeps', (editor) => putMetadata(editor, 'title', `${editor.document.metadata.title}题`)),
    plain('delete blocks', 'removes', (editor) => deleteSpan(editor, selectedSubtrees(editor)!)),
    plain('paste', 'adds', (editor) => pasteText(editor, '粘\r\n贴\n', () => null)),
  ),
  fc.constantFrom(...ROLES).map((role) => plain(`role ${role}`, 'keeps', (editor) => setRole(editor, role))),
  fc
    .tuple(fc.nat(), words)
    .map(([at, heading]) =>
      plain(`rename ${at} ${heading}`, 'rewrites', (editor) =>
        renameHeading(editor, at % editor.children.length, heading),
      ),
    ),
  fc.tuple(fc.constantFrom(...ROLES), fc.nat(), fc.nat()).map(([role, one, other]) =>
    plain(`roles ${role} ${one} ${other}`, 'keeps', (editor) => {
      const { length } = editor.children;
      setRoles(
        editor,
        [...new Set([one % length, other % length])].sort((a, b) => a - b),
        role,
      );
    }),
  ),
  fc
    .option(fc.constantFrom(...STYLES))
    .map((style) => plain(`numbering ${style}`, 'keeps', (editor) => setMarkerStyle(editor, style))),
  fc.tuple(fc.nat(), fc.nat(), fc.nat(3)).map(([from, before, depth]) =>
    plain(`drag ${from} ${before} ${depth}`, 'keeps', (editor) => {
      const { length } = editor.children;
      moveSubtree(editor, from % length, before % (length + 1), depth);
    }),
  ),
);
export const script = fc.array(commandArbitrary, { minLength: 1, maxLength: 25 });
/** Half of them are for tables. */
export const commandWithTables = fc.oneof(commandArbitrary, tableCommand);

export function start(report: Report): ReportEditor {
  const { editor } = createReportEditor(report);
  Transforms.select(editor, Editor.start(editor, [0]));
  return editor;
}
