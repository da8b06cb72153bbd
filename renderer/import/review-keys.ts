import type { KeyboardEvent } from 'react';
import { ROLES } from '../../shared/model/block';
import { inlineText } from '../../shared/model/text';
import { isComposingKey } from '../ui/composing';
import { firstPlace, moveCaret } from './caret';
import type { ReviewModel } from './use-review';

const PAGE = 12;

/** The keys of the outline and of the source: both move and change the chosen row. */
export function handleRowKey(event: KeyboardEvent, model: ReviewModel): void {
  if (isComposingKey(event) || event.metaKey || event.altKey) return;
  const done = model.caret === null ? rowKey(event, model) : caretKey(event, model, model.caret);
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}

function rowKey(event: KeyboardEvent, model: ReviewModel): boolean {
  if (event.ctrlKey) return false;
  const { row, at } = model;
  switch (event.key) {
    case 'ArrowDown':
      model.move(at + 1);
      return true;
    case 'ArrowUp':
      model.move(at < 0 ? 0 : at - 1);
      return true;
    case 'PageDown':
      model.move(at + PAGE);
      return true;
    case 'PageUp':
      model.move(at - PAGE);
      return true;
    case 'Home':
      model.move(0);
      return true;
    case 'End':
      model.move(model.rows.length - 1);
      return true;
    case 'Tab':
      model.shift(row, event.shiftKey ? -1 : 1);
      return true;
    case 'Delete':
      model.toggleAside(row);
      return true;
    case 'Backspace':
      model.join(row);
      return true;
    case 'Enter':
      model.settle(row);
      return true;
  }
  switch (event.key.toLowerCase()) {
    case 's':
      beginSplit(model);
      return true;
    case 'j':
      model.join(row);
      return true;
    case 't':
      model.toggleTitle(row);
      return true;
    case 'm':
      model.toggleMatter(row);
      return true;
    case 'n':
      model.beginReport(row);
      return true;
    case 'u':
      model.mergeReport(row);
      return true;
  }
  const role = /^[1-6]$/.test(event.key) ? ROLES[Number(event.key) - 1] : undefined;
  if (role === undefined) return false;
  model.setRole(row, role);
  return true;
}

/** Shows a caret in the chosen row, behind its first sentence. */
export function beginSplit(model: ReviewModel): void {
  const text = textOf(model);
  if (text.length > 1) model.setCaret(model.row, firstPlace(text));
}

function textOf(model: ReviewModel): string {
  const block = model.blockOf(model.row);
  return block === undefined || model.row === undefined
    ? ''
    : inlineText(block.block.content, model.figures[model.row.report]!);
}

/** While a place to split the row is looked for: arrows move the caret, Enter splits, Esc leaves it. */
function caretKey(event: KeyboardEvent, model: ReviewModel, caret: number): boolean {
  if (event.key === 'Enter') model.split(model.row, caret);
  else if (event.key === 'Escape') model.setCaret(model.row, null);
  else {
    const next = moveCaret(textOf(model), caret, event.key, event.ctrlKey);
    // Other keys mean the row, not its text: they do nothing here, so that none is set aside by mistake.
    if (next === null) return !event.ctrlKey && event.key !== 'F8';
    model.setCaret(model.row, next);
  }
  return true;
}
