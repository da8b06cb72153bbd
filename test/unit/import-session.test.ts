import { expect, test } from 'vitest';
import {
  EMPTY_SESSION,
  isClean,
  isPending,
  isReviewed,
  isSound,
  reduceSession,
  type SessionAction,
  type SessionState,
  unsureNames,
} from '../../renderer/import/session-state';
import type { ReadFile } from '../../shared/ipc/contract';
import { recognise } from '../../shared/recognition/recognise';
import type { Source } from '../../shared/recognition/source';
import { setMetadata } from '../../shared/review/edits';

function read(token: string, sha256: string, textHash = sha256, more: Partial<ReadFile> = {}): ReadFile {
  const lines = [{ text: '青禾镇文化站2024年工作总结' }, { text: '一、抓好阅读推广。' }];
  const source: Source = { format: 'text', encoding: null, notes: [], lines };
  return {
    token,
    name: token,
    source,
    recognition: recognise(source, { fileName: 'a' }),
    sha256,
    textHash,
    duplicates: [],
    ...more,
  };
}

const run = (...actions: SessionAction[]): SessionState => actions.reduce(reduceSession, EMPTY_SESSION);
const picked = (...tokens: string[]): SessionAction => ({
  type: 'add',
  files: tokens.map((token) => ({ token, name: token, bytes: 1 })),
});
const states = (state: SessionState) => state.files.map((file) => file.state);

test('a file with the bytes or the text of another in the list is a duplicate, to be taken or skipped', () => {
  const state = run(
    picked('a', 'b', 'c', 'd'),
    { type: 'read', token: 'a', read: read('a', '1') },
    { type: 'read', token: 'b', read: read('b', '1') },
    { type: 'read', token: 'c', read: read('c', '2', '1') },
    { type: 'read', token: 'd', read: read('d', '3') },
  );
  expect(states(state)).toEqual(['review', 'duplicate', 'duplicate', 'review']);
  expect(state.files[1]).toMatchObject({ twin: { in: 'list', token: 'a', same: 'bytes' } });
  expect(state.files[2]).toMatchObject({ twin: { in: 'list', token: 'a', same: 'text' } });
  const decided = [
    { type: 'takeDuplicate', token: 'b' },
    { type: 'skip', token: 'c' },
  ] as const;
  const after = decided.reduce<SessionState>(reduceSession, state);
  expect(states(after)).toEqual(['review', 'review', 'skipped', 'review']);
  expect(after.current).toBe('b');
});

test('a file that is in the library says of which report it is the same', () => {
  const duplicate = { reportId: 'r', title: '去年的', importedAt: 1, same: 'text' } as const;
  const state = run(picked('a'), { type: 'read', token: 'a', read: read('a', '1', '1', { duplicates: [duplicate] }) });
  expect(state.files[0]).toMatchObject({ state: 'duplicate', twin: { in: 'library', duplicate } });
  expect(state.files.every((file) => !isClean(file))).toBe(true);
});

test('stopping leaves what is read, and gives the rest up', () => {
  const state = run(
    picked('a', 'b', 'c'),
    { type: 'read', token: 'a', read: read('a', '1') },
    { type: 'begin', token: 'b' },
    { type: 'cancelWaiting' },
    { type: 'failed', token: 'b', failure: { code: 'cancelled' } },
  );
  expect(states(state)).toEqual(['review', 'cancelled', 'cancelled']);
  expect(state.files.filter(isPending).map((file) => file.token)).toEqual(['a']);
});

test('when the last of several files is stored, the summary is shown', () => {
  const stored = (token: string): SessionAction => ({ type: 'stored', token, ids: ['x'], titles: ['题'] });
  const both = [
    picked('a', 'b'),
    { type: 'read', token: 'a', read: read('a', '1') },
    { type: 'read', token: 'b', read: read('b', '2') },
    stored('a'),
  ] as const;
  expect(run(...both)).toMatchObject({ summary: false, current: 'b' });
  expect(run(...both, stored('b')).summary).toBe(true);
  expect(run(picked('a'), { type: 'read', token: 'a', read: read('a', '1') }, stored('a')).summary).toBe(false);
});

test('a file whose year is not told is not stored unseen, until somebody says it', () => {
  const lines = [{ text: '青禾镇文化站工作总结' }, { text: '一、抓好阅读推广。' }, { text: '二、办好讲座。' }];
  const source: Source = { format: 'text', encoding: null, notes: [], lines };
  const recognition = recognise(source, { fileName: 'a' });
  const state = run(
    picked('a', 'b'),
    { type: 'read', token: 'a', read: read('a', '1', '1', { source, recognition }) },
    { type: 'read', token: 'b', read: read('b', '2') },
  );
  const [a, b] = state.files;
  if (!isReviewed(a) || !isReviewed(b)) throw new Error('not under review');
  expect(unsureNames(a)).toEqual(['year']);
  expect([isSound(a), isClean(a), isSound(b), isClean(b)]).toEqual([false, false, true, true]);
  const { present } = a.history;
  const told = { ...present, review: setMetadata(present.review, 0, { year: 2023 }) };
  expect(isSound({ ...a, history: { ...a.history, present: told } })).toBe(true);
});
