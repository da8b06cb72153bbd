import { Editor, Node, Range, Text } from 'slate';
import { expect } from 'vitest';
import { isFigureElement } from '../../renderer/editor/convert';
import type { ReportEditor } from '../../renderer/editor/slate-types';

/**
 * What a command may do to the characters of the text, and to the places of figures: keeps: nothing; adds: none goes but those selected;
 * makes a figure: the same, but some words are those of the figure after it; replaces selection: none comes, and none goes but those selected;
 * removes one: of the text that is not selected; removes: none comes.
 */
type Effect = 'keeps' | 'adds' | 'makes a figure' | 'replaces selection' | 'removes one' | 'removes' | 'rewrites';
export interface Command {
  name: string;
  effect: Effect;
  run(editor: ReportEditor): void;
}

export function plain(name: string, effect: Effect, run: (editor: ReportEditor) => unknown): Command {
  return { name, effect, run: (editor) => void run(editor) };
}

/** A place of the text, by two numbers of any size. */
export function pointAt(editor: ReportEditor, block: number, place: number) {
  const at = block % editor.children.length;
  const points = [...Editor.positions(editor, { at: [at] })];
  return points[place % points.length]!;
}

/** Runs the command and checks that it loses nothing but what it says it removes, and that the cursor is in a text after it. */
export function runKept({ name, effect, run }: Command, editor: ReportEditor): void {
  const before = inventory(editor);
  const printed = printedSigns(editor);
  const selected = editor.selection !== null && Range.isExpanded(editor.selection);
  run(editor);
  const after = inventory(editor);
  if (effect === 'keeps' || (effect === 'replaces selection' && !selected)) expect(after, name).toEqual(before);
  if (effect === 'adds' && !selected) expect(isPartOf(before, after), name).toBe(true);
  if (effect === 'makes a figure') expect(isPartOf(printed, printedSigns(editor)), name).toBe(true);
  if (effect === 'replaces selection' || effect === 'removes one' || effect === 'removes')
    expect(isPartOf(after, before), name).toBe(true);
  if (effect === 'removes one' && !selected) expect(before.length - after.length, name).toBeLessThanOrEqual(1);
  for (const point of editor.selection ? [editor.selection.anchor, editor.selection.focus] : [])
    expect(Node.has(editor, point.path) && Text.isText(Node.get(editor, point.path)), name).toBe(true);
}

/** The characters and figures of the text, sorted: what a move must not change. New lines and tabs of cells, which become blanks, do not count. */
function inventory(editor: ReportEditor): string[] {
  const figures = [...Node.descendants(editor)].flatMap(([node]) =>
    isFigureElement(node) ? [`<${node.figureId}>`] : [],
  );
  return [...Node.string(editor).replace(/[\n ]/gu, ''), ...figures].sort();
}

/** The same with figures as what they print. */
function printedSigns(editor: ReportEditor): string[] {
  const figures = [...Node.descendants(editor)].map(([node]) =>
    isFigureElement(node) ? (editor.document.figures.get(node.figureId)?.text ?? '') : '',
  );
  return [...(Node.string(editor) + figures.join('')).replace(/[\n ]/gu, '')].sort();
}

function isPartOf(less: readonly string[], more: readonly string[]): boolean {
  let at = 0;
  return less.every((sign) => {
    while (at < more.length && more[at]! < sign) at++;
    return more[at++] === sign;
  });
}
