import type { DecoratedRange, NodeEntry } from 'slate';
import { isHeadingRole } from '../../shared/model/block';
import { headingLength, type FigureTexts } from '../../shared/model/text';
import { isBlockElement, isFigureElement, isTableElement } from './convert';
import type { InlineNode } from './slate-types';

/** Marks the derived heading of a block (shared/model/text) for display. Figures count with their text, and may lie inside the heading. */
export function decorateHeading([node, path]: NodeEntry, figures: FigureTexts): (DecoratedRange & { heading: true })[] {
  if (!isBlockElement(node) || !isHeadingRole(node.role) || isTableElement(node)) return [];
  const children = node.children as InlineNode[];
  const texts = children.map((child) =>
    isFigureElement(child) ? (figures.get(child.figureId)?.text ?? '') : child.text,
  );
  let left = headingLength(texts.join(''));
  if (left === 0) return [];
  const start = { path: [...path, 0], offset: 0 };
  let end = start;
  for (let i = 0; i < texts.length && left > 0; i++) {
    const length = Math.min(left, texts[i]!.length);
    left -= length;
    if (!isFigureElement(node.children[i])) end = { path: [...path, i], offset: length };
  }
  return end.offset === 0 && end.path.at(-1) === 0 ? [] : [{ anchor: start, focus: end, heading: true }];
}
