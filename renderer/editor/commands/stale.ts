import { Editor, Node, Text, Transforms, type Path } from 'slate';
import { inlinesOf, isFigureElement } from '../convert';
import { followBlocks } from '../follow-blocks';
import { asOneStep } from '../one-step';
import type { BlockElement, ReportEditor } from '../slate-types';

/** A stretch that was taken over from a prior report and waits to be confirmed or retyped. */
export interface StaleMark {
  path: Path;
  blockId: string;
  text: string;
  /** The text around it, and where it stands in that. */
  context: string;
  at: number;
}

/** Characters shown before and after. */
const AROUND = 14;

/** All of them, in order. */
export function staleMarks(editor: ReportEditor): StaleMark[] {
  return marksInBlocks(editor).flatMap((marks, i) => marks.map((mark) => ({ ...mark, path: [i, ...mark.path] })));
}

/** How many there are. */
export function countStale(editor: ReportEditor): number {
  return marksInBlocks(editor).reduce((n, marks) => n + marks.length, 0);
}

const NONE: readonly StaleMark[] = [];

/** Those of each block, with their paths in it. */
const marksInBlocks = followBlocks((block: BlockElement): readonly StaleMark[] => {
  const marks: StaleMark[] = [];
  let before = '';
  for (const { node, path } of inlinesOf(block)) {
    if (isFigureElement(node)) continue;
    if (node.stale === true && node.text !== '')
      marks.push({ path, blockId: block.id, text: node.text, context: '', at: before.length });
    before += node.text;
  }
  for (const mark of marks) {
    const from = Math.max(0, mark.at - AROUND);
    mark.context = before.slice(from, mark.at + mark.text.length + AROUND);
    mark.at -= from;
  }
  return marks.length === 0 ? NONE : marks;
});

/** Whether the mark is still there as it was when it was listed. */
function stands(editor: ReportEditor, { path, text }: StaleMark): boolean {
  const node = Node.has(editor, path) ? Node.get(editor, path) : null;
  return Text.isText(node) && node.stale === true && node.text === text;
}

/** It is right as it stands, or becomes `text`. */
export function confirmStale(editor: ReportEditor, mark: StaleMark, text = mark.text): void {
  if (!stands(editor, mark)) return;
  asOneStep(editor, () => {
    if (text !== mark.text) Transforms.insertText(editor, text, { at: mark.path });
    Transforms.unsetNodes(editor, 'stale' as never, { at: mark.path, match: Text.isText });
  });
}

/** Selects it, so that typing replaces it; what is typed is not marked. */
export function retypeStale(editor: ReportEditor, mark: StaleMark): void {
  if (!stands(editor, mark)) return;
  const start = Editor.string(editor, {
    anchor: Editor.start(editor, [mark.path[0]!]),
    focus: Editor.start(editor, mark.path),
  }).length;
  confirmStale(editor, mark);
  const range = rangeOf(editor, mark.path[0]!, start, mark.text);
  if (range) Transforms.select(editor, range);
}

/** Where the words stand now that neighbours of one look were joined. */
function rangeOf(editor: ReportEditor, at: number, wanted: number, text: string) {
  let passed = 0;
  for (const [node, path] of Node.texts(Node.get(editor, [at]))) {
    const within = wanted - passed;
    if (within >= 0 && node.text.slice(within, within + text.length) === text) {
      const full = [at, ...path];
      return { anchor: { path: full, offset: within }, focus: { path: full, offset: within + text.length } };
    }
    passed += node.text.length;
  }
  return null;
}
