import type { KeyboardEvent } from 'react';
import { ROLES } from '../../shared/model/block';
import { isComposingKey } from '../ui/composing';
import type { ReviewModel } from './use-review';

const PAGE = 12;

/** The keys of the outline and of the source: both move and change the chosen row. */
export function handleRowKey(event: KeyboardEvent, model: ReviewModel): void {
  if (isComposingKey(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  const { row, at } = model;
  switch (event.key) {
    case 'ArrowDown':
      model.move(at + 1);
      break;
    case 'ArrowUp':
      model.move(at < 0 ? 0 : at - 1);
      break;
    case 'PageDown':
      model.move(at + PAGE);
      break;
    case 'PageUp':
      model.move(at - PAGE);
      break;
    case 'Home':
      model.move(0);
      break;
    case 'End':
      model.move(model.rows.length - 1);
      break;
    case 'Tab':
      model.shift(row, event.shiftKey ? -1 : 1);
      break;
    case 'Delete':
    case 'Backspace':
      model.setAside(row);
      break;
    case 'Enter':
      model.settle(row);
      break;
    default: {
      const role = /^[1-6]$/.test(event.key) ? ROLES[Number(event.key) - 1] : undefined;
      if (role === undefined) return;
      model.setRole(row, role);
    }
  }
  event.preventDefault();
  event.stopPropagation();
}
