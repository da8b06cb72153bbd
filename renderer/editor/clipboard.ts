import { Editor, type Path, Range, Transforms } from 'slate';
import { z } from '../../shared/model/zod';
import { block as blockSchema, type Block } from '../../shared/model/block';
import { figure as figureSchema, type Figure } from '../../shared/model/figure';
import { newId } from '../../shared/model/id';
import { isFigureRun, type Inline } from '../../shared/model/inline';
import { inlineText } from '../../shared/model/text';
import { blocksOf, currentIndex, isEmptyBlock } from './commands/current-block';
import { blockToSlate, contentToSlate, isBlockElement, slateToBlock } from './convert';
import { putFigure } from './document';
import { markersOf } from './markers';
import type { BlockElement, ReportEditor } from './slate-types';

/** Blocks and figures on the clipboard, between reports of Gangmu. Checked like anything that comes from outside. */
const FRAGMENT_TYPE = 'application/x-gangmu-blocks';
const fragmentSchema = z.object({ blocks: z.array(blockSchema).min(1).max(20_000), figures: z.array(figureSchema) });
type Fragment = z.infer<typeof fragmentSchema>;

/** Copies as plain text with the markers as printed (and for Gangmu itself as blocks), never as HTML; pastes no HTML either. */
export function withClipboard(editor: ReportEditor, readText: (text: string) => Fragment | null): ReportEditor {
  editor.setFragmentData = (data: Pick<DataTransfer, 'getData' | 'setData'>) => {
    if (!editor.selection || Range.isCollapsed(editor.selection)) return;
    data.setData('text/plain', selectedText(editor));
    data.setData(FRAGMENT_TYPE, JSON.stringify(selectedFragment(editor)));
  };
  editor.insertData = (data) => {
    const fragment = readFragment(data.getData(FRAGMENT_TYPE));
    if (fragment) pasteFragment(editor, fragment);
    else pasteText(editor, data.getData('text/plain'), readText);
  };
  return editor;
}

/** Puts whole blocks [from, to) on the clipboard. */
export function setSpanData(
  editor: ReportEditor,
  { from, to }: { from: number; to: number },
  data: Pick<DataTransfer, 'setData'>,
): void {
  const blocks = blocksOf(editor).slice(from, to).map(slateToBlock);
  const markers = markersOf(blocksOf(editor)).slice(from, to);
  const lines = blocks.map(
    (block, i) =>
      (i > 0 && block.flow === 'paragraph' ? '\n' : '') +
      markers[i]! +
      inlineText(block.content, editor.document.figures),
  );
  data.setData('text/plain', lines.join(''));
  data.setData(FRAGMENT_TYPE, JSON.stringify(fragmentOf(editor, blocks)));
}

/** The selection as printed: markers of blocks that are taken from their start, one line for each paragraph. */
export function selectedText(editor: ReportEditor): string {
  if (!editor.selection) return '';
  const [start] = Range.edges(editor.selection);
  const first = start.path[0]!;
  const markers = markersOf(blocksOf(editor));
  return selectedBlocks(editor)
    .map((block, i) => {
      const whole = i > 0 || Editor.isStart(editor, start, [first]);
      const single = i === 0 && !spansBlocks(editor);
      const marker = whole && !single ? markers[first + i]! : '';
      return (
        (i > 0 && block.flow === 'paragraph' ? '\n' : '') + marker + inlineText(block.content, editor.document.figures)
      );
    })
    .join('');
}

function spansBlocks(editor: ReportEditor): boolean {
  const { anchor, focus } = editor.selection!;
  return anchor.path[0] !== focus.path[0];
}

function selectedBlocks(editor: ReportEditor): Block[] {
  return Editor.fragment(editor, editor.selection!).filter(isBlockElement).map(slateToBlock);
}

function selectedFragment(editor: ReportEditor): Fragment {
  return fragmentOf(editor, selectedBlocks(editor));
}

function fragmentOf(editor: ReportEditor, blocks: Block[]): Fragment {
  const ids = new Set(blocks.flatMap((block) => block.content.map((run) => (isFigureRun(run) ? run.figureId : ''))));
  return { blocks, figures: [...editor.document.figures.values()].filter((figure) => ids.has(figure.id)) };
}

function readFragment(json: string): Fragment | null {
  if (json === '') return null;
  try {
    const parsed = fragmentSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** One line goes into the text at the cursor; several become blocks, by `readText` or as body text. */
export function pasteText(editor: ReportEditor, text: string, readText: (text: string) => Fragment | null): void {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  if (lines.length === 1) {
    if (lines[0] !== '') Editor.insertText(editor, lines[0]!);
    return;
  }
  const depth = blocksOf(editor)[currentIndex(editor)]?.depth ?? 0;
  const plain = (): Fragment => ({
    blocks: lines
      .filter((line) => line.trim() !== '')
      .map((line) => ({
        id: newId(),
        role: 'text',
        depth,
        marker: null,
        flow: 'paragraph',
        content: [{ text: line }],
      })),
    figures: [],
  });
  const fragment = readText(text) ?? plain();
  if (fragment.blocks.length > 0) pasteFragment(editor, fragment);
}

/** Blocks get new ids; a figure this report has already stays the same figure, one it does not know becomes a new one. */
export function pasteFragment(editor: ReportEditor, fragment: Fragment): void {
  if (!editor.selection) return;
  Editor.withoutNormalizing(editor, () => {
    if (Range.isExpanded(editor.selection!)) Transforms.delete(editor);
    const renamed = adoptFigures(editor, fragment.figures);
    const contents = fragment.blocks.map(({ content }) =>
      content.flatMap((run): Inline[] => {
        if (!isFigureRun(run)) return [run];
        const figureId = renamed.get(run.figureId) ?? run.figureId;
        return editor.document.figures.has(figureId) ? [{ figureId }] : [];
      }),
    );
    if (fragment.blocks.length === 1) {
      Transforms.insertNodes(editor, contentToSlate(contents[0]!), { select: true });
      return;
    }
    insertBlocks(
      editor,
      fragment.blocks.map(({ role, depth, marker, flow }, i) =>
        blockToSlate({ id: newId(), role, depth, marker, flow, content: contents[i]! }),
      ),
    );
  });
}

function adoptFigures(editor: ReportEditor, figures: readonly Figure[]): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const figure of figures) {
    if (editor.document.figures.has(figure.id)) continue;
    const { label, unit, text } = figure;
    const id = newId();
    renamed.set(figure.id, id);
    putFigure(editor, { id, label, unit, text });
  }
  return renamed;
}

/** Inserts whole blocks at the cursor: in place of an empty block, beside the block at its edges, otherwise between its two halves. */
function insertBlocks(editor: ReportEditor, nodes: BlockElement[]): void {
  const at = currentIndex(editor);
  const point = editor.selection!.anchor;
  let place = at + 1;
  if (isEmptyBlock(blocksOf(editor)[at]!)) {
    Transforms.removeNodes(editor, { at: [at] });
    place = at;
  } else if (Editor.isStart(editor, point, [at])) {
    place = at;
  } else if (!Editor.isEnd(editor, point, [at])) {
    Transforms.splitNodes(editor, { at: point, match: (_node, path: Path) => path.length === 1, always: true });
    Transforms.setNodes(editor, { id: newId(), flow: 'paragraph' }, { at: [at + 1] });
    Transforms.unsetNodes(editor, ['origin', 'prompt', 'marker'] as never, { at: [at + 1] });
    Transforms.setNodes(editor, { role: 'text' }, { at: [at + 1] });
  }
  Transforms.insertNodes(editor, nodes, { at: [place] });
  Transforms.select(editor, Editor.end(editor, [place + nodes.length - 1]));
}
