import { expect, it } from 'vitest';
import { beginHistory, record, redo, replace, undo } from '../../../shared/review/history';

it('undoes and redoes step by step', () => {
  let history = beginHistory('a');
  for (const state of ['b', 'c']) history = record(history, state);
  history = undo(history);
  expect(history.present).toBe('b');
  expect(redo(history).present).toBe('c');
  expect(undo(undo(history)).present).toBe('a');
  expect(redo(redo(history)).present).toBe('c');
});

it('forgets what was undone once something new is done', () => {
  const history = record(undo(record(beginHistory('a'), 'b')), 'c');
  expect(redo(history)).toBe(history);
  expect(undo(history).present).toBe('a');
});

it('takes merged edits as one step', () => {
  let history = record(beginHistory(''), '工');
  for (const state of ['工作', '工作总', '工作总结']) history = record(history, state, true);
  expect(history.present).toBe('工作总结');
  expect(undo(history).present).toBe('');
});

it('changes the present without a step, and keeps what can be redone', () => {
  const history = replace(undo(record(beginHistory('a'), 'b')), 'a2');
  expect(history.present).toBe('a2');
  expect(redo(history).present).toBe('b');
});

it('takes the same state for no step', () => {
  const history = beginHistory('a');
  expect(record(history, 'a')).toBe(history);
});
