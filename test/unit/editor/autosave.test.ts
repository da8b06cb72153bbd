import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave } from '../../../renderer/editor/autosave';
import type { EditedReport } from '../../../shared/editing/diff';
import type { Result } from '../../../shared/ipc/errors';
import type { Patch } from '../../../shared/model/patch';
import { reportOf } from './make-editor';

type Answer = Result<{ seq: number; savedAt: number }>;

/** A text of one block, a store that answers when told to, and the autosave between them. */
function setup() {
  const { id: reportId, blocks, title, kind, unit, year, part, status, matter } = reportOf('正文 甲');
  const metadata = { title, kind, unit, year, part, status, matter };
  let report: EditedReport = { metadata, blocks, figures: new Map() };
  const sent: Patch[] = [];
  const answers: ((answer: Answer) => void)[] = [];
  const autosave = new Autosave({
    reportId,
    client: 'c',
    opened: report,
    read: () => report,
    send: (patch) => {
      sent.push(patch);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  return {
    autosave,
    sent,
    type(text: string, when: 'soon' | 'now' = 'soon') {
      report = { ...report, blocks: [{ ...report.blocks[0]!, content: [{ text }] }] };
      autosave.touch(when);
    },
    async accept() {
      answers.shift()!({ ok: true, value: { seq: sent.at(-1)!.seq, savedAt: 1000 * sent.length } });
      await vi.advanceTimersByTimeAsync(0);
    },
    async refuse() {
      answers.shift()!({ ok: false, error: { code: 'libraryDiskFull' } });
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const textOf = (patch: Patch | undefined) => {
  const op = patch?.ops[0];
  return op?.type === 'putBlock' ? op.block.content : undefined;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
  it('sends 300 ms after the last key', async () => {
    const { type, sent } = setup();
    type('乙');
    await vi.advanceTimersByTimeAsync(200);
    type('乙丙');
    await vi.advanceTimersByTimeAsync(299);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent.map(textOf)).toEqual([[{ text: '乙丙' }]]);
    expect(sent[0]).toMatchObject({ reportId: 'r', client: 'c', seq: 1 });
  });

  it('waits no longer than a second while typing goes on', async () => {
    const { type, sent } = setup();
    for (let i = 0; i < 10; i++) {
      type('乙'.repeat(i + 1));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent).toHaveLength(1);
  });

  it('sends a change of structure at once', async () => {
    const { type, sent } = setup();
    type('乙', 'now');
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(1);
  });

  it('says "saved" only after the store has answered', async () => {
    const { autosave, type, accept } = setup();
    type('乙');
    expect(autosave.getState().phase).toBe('dirty');
    await vi.advanceTimersByTimeAsync(300);
    expect(autosave.getState()).toMatchObject({ phase: 'saving', seq: 0 });
    await accept();
    expect(autosave.getState()).toEqual({ phase: 'saved', seq: 1, savedAt: 1000 });
  });

  it('has one patch on its way at a time, and sends what came meanwhile next', async () => {
    const { autosave, type, sent, accept } = setup();
    type('乙', 'now');
    await vi.advanceTimersByTimeAsync(0);
    type('乙丙');
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toHaveLength(1);
    await accept();
    expect(sent.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(textOf(sent[1])).toEqual([{ text: '乙丙' }]);
    expect(autosave.getState().phase).toBe('saving');
    await accept();
    expect(autosave.getState()).toMatchObject({ phase: 'saved', seq: 2 });
  });

  it('repeats a refused patch with the same number every 3 s, then sends what came since', async () => {
    const { autosave, type, sent, accept, refuse } = setup();
    type('乙', 'now');
    await vi.advanceTimersByTimeAsync(0);
    await refuse();
    expect(autosave.getState()).toMatchObject({ phase: 'failed', failure: { code: 'libraryDiskFull' } });
    await vi.advanceTimersByTimeAsync(3000);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    type('乙丙');
    expect(autosave.getState().phase).toBe('failed');
    await accept();
    expect(textOf(sent[2])).toEqual([{ text: '乙丙' }]);
    expect(sent[2]!.seq).toBe(2);
    await accept();
    expect(autosave.getState()).toEqual({ phase: 'saved', seq: 2, savedAt: 3000 });
  });

  it('flush waits for everything and says whether it is stored', async () => {
    const { autosave, type, accept, refuse } = setup();
    type('乙');
    const stored = autosave.flush();
    await accept();
    expect(await stored).toBe(true);
    type('丙');
    const failed = autosave.flush();
    await refuse();
    expect(await failed).toBe(false);
  });

  it('counts a store that breaks down as a refusal', async () => {
    const { id: reportId, blocks, title, kind, unit, year, part, status, matter } = reportOf('正文 甲');
    const metadata = { title, kind, unit, year, part, status, matter };
    let report: EditedReport = { metadata, blocks, figures: new Map() };
    const autosave = new Autosave({
      reportId,
      client: 'c',
      opened: report,
      read: () => report,
      send: () => Promise.reject(new Error('gone')),
    });
    report = { ...report, metadata: { ...metadata, title: '新' } };
    expect(await autosave.flush()).toBe(false);
    expect(autosave.getState().phase).toBe('failed');
    autosave.close();
  });

  it('sends nothing where nothing has changed', async () => {
    const { autosave, sent } = setup();
    autosave.touch('now');
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([]);
    expect(autosave.getState().phase).toBe('saved');
  });
});
