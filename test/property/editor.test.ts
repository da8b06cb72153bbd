import * as fc from 'fast-check';
import { Editor, Node, Range, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { insertExistingFigure, insertFigure } from '../../renderer/editor/commands/figures';
import { demote, promote } from '../../renderer/editor/commands/levels';
import { toggleMark } from '../../renderer/editor/commands/marks';
import { moveDown, moveSubtree, moveUp } from '../../renderer/editor/commands/move';
import { continueNumbering, restartNumbering, spreadMarkerStyle } from '../../renderer/editor/commands/numbering';
import { splitSibling, toggleJoined } from '../../renderer/editor/commands/paragraph';
import { replaceMatches } from '../../renderer/editor/commands/replace';
import { setMarkerStyle, setRole } from '../../renderer/editor/commands/roles';
import { moveSpan, selectedSubtrees, shiftSpan } from '../../renderer/editor/commands/span';
import { pasteText } from '../../renderer/editor/clipboard';
import { blocksToSlate, isFigureElement, slateToBlocks } from '../../renderer/editor/convert';
import { createReportEditor } from '../../renderer/editor/create-editor';
import { putFigure } from '../../renderer/editor/document';
import { editedReport, openedReport } from '../../renderer/editor/edited-report';
import type { BlockElement, ReportEditor } from '../../renderer/editor/slate-types';
import { applyOps } from '../../shared/editing/apply-ops';
import { diffReports } from '../../shared/editing/diff';
import { findAll, stretchesOf } from '../../shared/editing/find';
import { closedDepths } from '../../shared/editing/tree';
import { block as blockSchema, ROLES, type Block } from '../../shared/model/block';
import { op as opSchema } from '../../shared/model/patch';
import { NO_MATTER, type Report } from '../../shared/model/report';

const SEED = 20260703;
const STYLES = ['一、', '（一）', '一是'];

const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。', '，', 'X', '1'), minLength: 1, maxLength: 6 });
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
const reportArbitrary = fc.array(blockArbitrary, { minLength: 1, maxLength: 8 }).map((raw): Report => {
  const depths = closedDepths(raw);
  const aloof = (i: number) => i === 0 || raw[i]!.role === 'table' || raw[i - 1]!.role === 'table';
  const blocks = raw.map((block, i): Block => ({
    ...block,
    id: `b${i}`,
    depth: depths[i]!,
    flow: aloof(i) ? 'paragraph' : block.flow,
  }));
  const figures = ['f0', 'f1', 'f2'].map((id) => ({ id, label: id, unit: '件', text: 'XX' }));
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

/** What a command may do to the characters of the text, and to the places of figures. */
type Effect = 'keeps' | 'replaces selection' | 'removes' | 'adds';
interface Command {
  name: string;
  effect: Effect;
  run(editor: ReportEditor): void;
}

const plain = (name: string, effect: Effect, run: (editor: ReportEditor) => unknown): Command => ({
  name,
  effect,
  run: (editor) => void run(editor),
});

const commandArbitrary: fc.Arbitrary<Command> = fc.oneof(
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
    plain('backspace', 'removes', (editor) => editor.deleteBackward('character')),
    plain('delete', 'removes', (editor) => editor.deleteForward('character')),
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
    plain('paste', 'adds', (editor) => pasteText(editor, '粘\r\n贴\n', () => null)),
  ),
  fc.constantFrom(...ROLES).map((role) => plain(`role ${role}`, 'keeps', (editor) => setRole(editor, role))),
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
const script = fc.array(commandArbitrary, { minLength: 1, maxLength: 25 });

function pointAt(editor: ReportEditor, block: number, place: number) {
  const at = block % editor.children.length;
  const points = [...Editor.positions(editor, { at: [at] })];
  return points[place % points.length]!;
}

/** The characters and figures of the text, sorted: what a move must not change. */
function inventory(editor: ReportEditor): string {
  const figures = [...Node.descendants(editor)].flatMap(([node]) =>
    isFigureElement(node) ? [`<${node.figureId}>`] : [],
  );
  return [...[...Node.string(editor)].sort(), ...figures.sort()].join('');
}

function isPartOf(less: string, more: string): boolean {
  const rest = [...more];
  return [...less].every((character) => {
    const at = rest.indexOf(character);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

function start(report: Report): ReportEditor {
  const { editor } = createReportEditor(report);
  Transforms.select(editor, Editor.start(editor, [0]));
  return editor;
}

const runs = { seed: SEED, numRuns: 300 };

describe('the editor', () => {
  it('converts there and back without a difference', () => {
    fc.assert(
      fc.property(reportArbitrary, ({ blocks }) => {
        expect(slateToBlocks(JSON.parse(JSON.stringify(blocksToSlate(blocks))))).toEqual(blocks);
      }),
      runs,
    );
  });

  it('loses nothing but what a command says it removes', () => {
    fc.assert(
      fc.property(reportArbitrary, script, (report, commands) => {
        const editor = start(report);
        for (const command of commands) {
          const before = inventory(editor);
          const selected = Range.isExpanded(editor.selection!);
          command.run(editor);
          const after = inventory(editor);
          const { name, effect } = command;
          if (effect === 'keeps' || (effect === 'replaces selection' && !selected)) expect(after, name).toBe(before);
          if (effect === 'adds' && !selected) expect(isPartOf(before, after), name).toBe(true);
          if (effect === 'replaces selection' || effect === 'removes') expect(isPartOf(after, before), name).toBe(true);
          // One character, or one figure as the inventory writes it.
          if (effect === 'removes' && !selected)
            expect(before.length - after.length, name).toBeLessThanOrEqual('<f0>'.length);
        }
      }),
      runs,
    );
  });

  it('undoes to the very document, and redoes to the result', () => {
    fc.assert(
      fc.property(reportArbitrary, script, (report, commands) => {
        const editor = start(report);
        const before = structuredClone({ children: editor.children, figures: editor.document.figures });
        for (const command of commands) command.run(editor);
        const result = structuredClone({ children: editor.children, figures: editor.document.figures });
        while (editor.history.undos.length > 0) editor.undo();
        expect(editor.children).toEqual(before.children);
        expect(editor.document.figures).toEqual(before.figures);
        while (editor.history.redos.length > 0) editor.redo();
        expect({ children: editor.children, figures: editor.document.figures }).toEqual(result);
      }),
      runs,
    );
  });

  it('replaces every match and nothing else, in one step', () => {
    fc.assert(
      fc.property(reportArbitrary, words, words, (report, sought, replacement) => {
        const editor = start(report);
        const before = structuredClone(editor.children);
        const figures = editor.document.figures;
        const query = { words: sought, pattern: false, matchCase: true, matchWidth: true };
        const texts = () =>
          stretchesOf(slateToBlocks(editor.children), editor.document.figures).map(({ text }) => text);
        const was = texts();
        const matches = findAll(slateToBlocks(editor.children), editor.document.figures, query).filter(
          ({ figure }) => figure === null,
        );
        const all = findAll(slateToBlocks(editor.children), editor.document.figures, query);
        replaceMatches(
          editor,
          matches.map((match) => ({ match, text: replacement })),
        );
        if (matches.length === all.length)
          expect(texts()).toEqual(was.map((text) => text.replaceAll(sought, () => replacement)));
        expect(editor.history.undos.length).toBe(matches.length === 0 ? 0 : 1);
        editor.undo();
        expect(editor.children).toEqual(before);
        expect(editor.document.figures).toEqual(figures);
      }),
      runs,
    );
  });

  it('keeps its rules, and keeps them when normalised again', () => {
    fc.assert(
      fc.property(reportArbitrary, script, (report, commands) => {
        const editor = start(report);
        for (const command of commands) command.run(editor);
        const blocks = slateToBlocks(editor.children);
        expect(blocks.length).toBeGreaterThan(0);
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
        expect(blocks.map(({ depth }) => depth)).toEqual(closedDepths(blocks));
        blocks.forEach((block, i) => {
          blockSchema.parse(block);
          if (i === 0 || block.role === 'table' || blocks[i - 1]!.role === 'table')
            expect(block.flow).toBe('paragraph');
        });
        const once = structuredClone(editor.children);
        editor.normalize({ force: true });
        expect(editor.children).toEqual(once);
      }),
      runs,
    );
  });

  it('stores what is on the screen: the patches applied give the document, whenever they are cut', () => {
    fc.assert(
      fc.property(reportArbitrary, fc.array(script, { minLength: 1, maxLength: 4 }), (report, scripts) => {
        const editor = start(report);
        let stored = report;
        let sent = openedReport(editor, report);
        expect(diffReports(sent, editedReport(editor))).toEqual([]);
        scripts.forEach((commands, i) => {
          for (const command of commands) command.run(editor);
          if (i % 2 === 1) editor.undo();
          const now = editedReport(editor);
          const ops = diffReports(sent, now);
          for (const op of ops) opSchema.parse(op);
          stored = applyOps(stored, JSON.parse(JSON.stringify(ops)));
          // Sent twice counts once.
          expect(applyOps(stored, ops)).toEqual(stored);
          sent = now;
          expect(stored.blocks).toEqual(slateToBlocks(editor.children as BlockElement[]));
          expect(new Map(stored.figures.map((figure) => [figure.id, figure]))).toEqual(now.figures);
          const shown = new Set(
            stored.blocks.flatMap(({ content }) => content.flatMap((run) => ('figureId' in run ? [run.figureId] : []))),
          );
          for (const id of shown) expect(now.figures.has(id)).toBe(true);
        });
      }),
      runs,
    );
  });
});
