import { useEffect } from 'react';
import type { ReportSession } from '../editor/session';
import { Signal, useSignal } from '../editor/signal';

/** Typewriter scrolling, for the window's life: the line that is written stays in the middle of the page. */
export const typewriting = new Signal(false);

/** px that the line may be off the middle before the page follows */
const SLACK = 24;

export function useTypewriter(session: ReportSession): void {
  const on = useSignal(typewriting);
  useEffect(() => {
    if (!on) return;
    let waiting = 0;
    const centre = () => {
      waiting = 0;
      const selection = document.getSelection();
      const desk = document.querySelector<HTMLElement>('[data-desk]');
      const text = desk?.querySelector('[data-testid=editor]');
      if (!desk || !selection?.focusNode || !selection.isCollapsed || !text?.contains(selection.focusNode)) return;
      const caret =
        selection.getRangeAt(0).getClientRects()[0] ?? selection.focusNode.parentElement!.getBoundingClientRect();
      const box = desk.getBoundingClientRect();
      const off = caret.top + caret.height / 2 - (box.top + box.height / 2);
      // While the pointer selects nothing moves under it.
      if (Math.abs(off) > SLACK) desk.scrollTop += off;
    };
    const follow = () => {
      waiting ||= requestAnimationFrame(centre);
    };
    // Keys and input methods; a click does not move the page away from under the pointer.
    document.addEventListener('keyup', follow);
    document.addEventListener('input', follow);
    const stop = session.current.subscribe(follow);
    follow();
    return () => {
      cancelAnimationFrame(waiting);
      document.removeEventListener('keyup', follow);
      document.removeEventListener('input', follow);
      stop();
    };
  }, [on, session]);
}
