import { useRef, useState } from 'react';
import type { Task } from '../../shared/model/block';
import { newId } from '../../shared/model/id';
import type { Op } from '../../shared/model/patch';
import type { Report } from '../../shared/model/report';
import { useBeforeClose } from '../app/before-close';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

/** Stores the tasks of a plan's blocks, one change after the other; what is shown follows once it is committed. */
export function useTasks(onSaved: (plan: Report) => void) {
  const { fail } = useToasts();
  const [state, setState] = useState<SaveState>('idle');
  const client = useRef('');
  const seq = useRef(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef<Report | null>(null);
  const unsaved = useRef<unknown>(null);

  useBeforeClose(async () => {
    // A field that has the focus gives up what was typed in it.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    await queue.current;
    // Said once: leaving a second time gives the change up.
    const failed = unsaved.current;
    unsaved.current = null;
    if (failed !== null) throw failed;
  });

  async function commit(plan: Report, changes: ReadonlyMap<string, Task>): Promise<void> {
    const now = latest.current?.id === plan.id ? latest.current : plan;
    const blocks = now.blocks.map((block) => {
      const change = changes.get(block.id);
      if (change === undefined) return block;
      const { task: before, ...bare } = block;
      const { unit, deadline, state: stands } = { ...before, ...change };
      const task: Task = { ...(unit && { unit }), ...(deadline && { deadline }), ...(stands && { state: stands }) };
      return Object.keys(task).length === 0 ? bare : { ...bare, task };
    });
    const ops = blocks.flatMap((block): Op[] => (changes.has(block.id) ? [{ type: 'putBlock', block }] : []));
    if (client.current === '') client.current = newId();
    await call(bridge.applyPatch({ reportId: plan.id, client: client.current, seq: seq.current + 1, ops }));
    seq.current += 1;
    latest.current = { ...now, blocks };
    onSaved(latest.current);
  }

  function save(plan: Report, changes: ReadonlyMap<string, Task>): Promise<void> {
    setState('saving');
    const done = queue.current.then(async () => {
      try {
        await commit(plan, changes);
        unsaved.current = null;
        setState('saved');
      } catch (thrown) {
        unsaved.current = thrown;
        setState('failed');
        fail(thrown);
      }
    });
    queue.current = done;
    return done;
  }

  return { save, state };
}
