import { useEffect, useMemo, useState } from 'react';
import { Range, Transforms, type RangeRef, Editor } from 'slate';
import { findAll, replacementOf, type FindQuery, type Match, type Spot } from '../../../shared/editing/find';
import { PatternTooSlow } from '../../../shared/editing/bounded-pattern';
import type { MessageKey } from '../../../shared/messages/catalogue';
import { blocksOf } from '../../editor/commands/current-block';
import { replaceMatches } from '../../editor/commands/replace';
import { slateToBlock } from '../../editor/convert';
import type { ReportSession } from '../../editor/session';
import { useSession } from '../../editor/session-context';
import { Signal, useSignal } from '../../editor/signal';
import { compareSpots, rangeOf, spotOf } from '../../editor/spots';
import { scrollToMatch } from './highlights';

export type FindMode = 'closed' | 'find' | 'replace';

export interface Find {
  mode: FindMode;
  /** Counts the times the bar was asked for, so that the field takes the focus again. */
  asked: number;
  query: FindQuery;
  replacement: string;
  inSelection: boolean;
  matches: readonly Match[];
  /** The match that is selected; -1: none. */
  index: number;
  problem: MessageKey | null;
  /** What has just been done, or why not. */
  notice: { key: MessageKey; n?: number } | null;
  open(mode: 'find' | 'replace'): void;
  close(): void;
  change(change: Partial<FindQuery>): void;
  setReplacement(text: string): void;
  setInSelection(on: boolean): void;
  go(step: 1 | -1): void;
  replaceOne(): void;
  replaceMany(matches: readonly Match[]): void;
}

const STILL = new Signal(0);
const NO_QUERY: FindQuery = { words: '', pattern: false, matchCase: false, matchWidth: false };

/** Find and replace in the report that is open. The query outlives the bar, so that F3 goes on with it. */
export function useFind(): Find {
  const session = useSession();
  const { editor } = session;
  const [mode, setMode] = useState<FindMode>('closed');
  const active = mode !== 'closed';
  // The whole screen hangs on this: while the bar is closed it hears of no change.
  const revision = useSignal(active ? session.revision : STILL);
  const [asked, setAsked] = useState(0);
  const [query, setQuery] = useState(NO_QUERY);
  const [replacement, setReplacement] = useState('');
  const [scope, setScope] = useState<RangeRef | null>(null);
  const [anchor, setAnchor] = useState<Spot>({ block: 0, offset: 0 });
  const [notice, setNotice] = useState<Find['notice']>(null);

  const { matches, problem } = useMemo(() => {
    void revision;
    return active ? search(session, query, scope) : { matches: [], problem: null };
  }, [session, revision, query, scope, active]);
  const index = currentMatch(matches, anchor);

  useEffect(() => () => void scope?.unref(), [scope]);

  function show(match: Match | undefined) {
    if (!match) return;
    setAnchor(match.from);
    session.run(() => {
      session.folding.reveal(match.from.block);
      const range = rangeOf(editor, match.from, match.to);
      if (range) Transforms.select(editor, range);
      setTimeout(() => scrollToMatch(session, match));
    });
  }

  /** The matches as the text is now, which may be a moment newer than what is shown. */
  const fresh = () => search(session, query, scope).matches;

  function go(step: 1 | -1) {
    setNotice(null);
    const now = fresh();
    if (now.length === 0) return;
    const at = currentMatch(now, anchor);
    const here = at >= 0 && compareSpots(now[at]!.from, anchor) === 0 && isSelected(session, now[at]!);
    show(now[here ? (at + step + now.length) % now.length : step === 1 ? at : (at - 1 + now.length) % now.length]);
  }

  return {
    mode,
    asked,
    query,
    replacement,
    inSelection: scope !== null,
    matches,
    index,
    problem,
    notice,
    open(wanted) {
      setNotice(null);
      setMode(wanted);
      setAsked((n) => n + 1);
      const { selection } = editor;
      if (!selection) return;
      setAnchor(spotOf(editor, Range.start(selection)));
      const [start, end] = Range.edges(selection);
      if (Range.isCollapsed(selection)) return;
      // Selected words are looked for; a selection over several paragraphs is where to look.
      if (start.path[0] === end.path[0]) setQuery((now) => ({ ...now, words: Editor.string(editor, selection) }));
      else setScope(Editor.rangeRef(editor, selection, { affinity: 'inward' }));
    },
    close() {
      setMode('closed');
      setScope(null);
      setNotice(null);
    },
    change(change) {
      setNotice(null);
      setQuery((now) => ({ ...now, ...change }));
    },
    setReplacement,
    setInSelection(on) {
      const { selection } = editor;
      setScope(on && selection && Range.isExpanded(selection) ? Editor.rangeRef(editor, selection) : null);
    },
    go,
    replaceOne() {
      const now = fresh();
      const match = now[currentMatch(now, anchor)];
      if (!match) return;
      if (!isSelected(session, match)) return show(match);
      if (match.figure !== null) {
        go(1);
        return setNotice({ key: 'editor.find.inFigure' });
      }
      session.run(() => {
        const text = replacementOf(match, replacement, query.pattern);
        replaceMatches(editor, [{ match, text }]);
        const after = { block: match.from.block, offset: match.from.offset + text.length };
        const rest = search(session, query, scope).matches;
        setAnchor(after);
        setNotice(null);
        show(rest[currentMatch(rest, after)]);
      });
    },
    replaceMany(chosen) {
      session.run(() => {
        replaceMatches(
          editor,
          chosen.map((match) => ({ match, text: replacementOf(match, replacement, query.pattern) })),
        );
        setNotice({ key: 'editor.find.replaced', n: chosen.length });
      });
    },
  };
}

function search(
  session: ReportSession,
  query: FindQuery,
  scope: RangeRef | null,
): { matches: Match[]; problem: MessageKey | null } {
  const { editor } = session;
  try {
    const all = findAll(blocksOf(editor).map(slateToBlock), editor.document.figures, query);
    if (!scope?.current) return { matches: all, problem: null };
    const [start, end] = Range.edges(scope.current).map((point) => spotOf(editor, point));
    const inside = all.filter(({ from, to }) => compareSpots(from, start!) >= 0 && compareSpots(to, end!) <= 0);
    return { matches: inside, problem: null };
  } catch (thrown) {
    if (thrown instanceof PatternTooSlow) return { matches: [], problem: 'editor.find.tooSlow' };
    if (thrown instanceof SyntaxError) return { matches: [], problem: problemOf(thrown.message) };
    throw thrown;
  }
}

/** What V8 finds wrong with a pattern, in the reader's words. */
function problemOf(message: string): MessageKey {
  if (/Unterminated character class/u.test(message)) return 'editor.find.bad.class';
  if (/group|[Uu]nmatched '\)'/u.test(message)) return 'editor.find.bad.group';
  if (/Nothing to repeat|quantifier/u.test(message)) return 'editor.find.bad.repeat';
  if (/escape|\\ at end/u.test(message)) return 'editor.find.bad.escape';
  return 'editor.find.bad';
}

/** The first match at or after a spot, going round. */
function currentMatch(matches: readonly Match[], anchor: Spot): number {
  if (matches.length === 0) return -1;
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareSpots(matches[middle]!.from, anchor) < 0) low = middle + 1;
    else high = middle;
  }
  return low === matches.length ? 0 : low;
}

function isSelected({ editor }: ReportSession, match: Match): boolean {
  const range = rangeOf(editor, match.from, match.to);
  return range !== null && editor.selection !== null && Range.equals(range, editor.selection);
}
