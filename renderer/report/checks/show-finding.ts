import { Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { Finding } from '../../../shared/checks/finding';
import type { Match } from '../../../shared/editing/find';
import { isFigureElement } from '../../editor/convert';
import { blockAt, indexOfBlock } from '../../editor/commands/current-block';
import { replaceMatches } from '../../editor/commands/replace';
import { asOneStep } from '../../editor/one-step';
import type { ReportSession } from '../../editor/session';
import { compareSpots, piecesOf, rangeOf, spotOf } from '../../editor/spots';
import { scrollToMatch } from '../find/highlights';
import { checksOf, keyOf } from './report-checks';

/** Selects the place of a finding and brings it into view. `focus`: the text takes the keys from there. */
export function showFinding(session: ReportSession, finding: Finding, focus = true): void {
  checksOf(session).current.set(finding);
  session.run((editor) => {
    if (finding.blockId === null) return showTitle(focus);
    const at = indexOfBlock(editor, finding.blockId);
    if (at < 0) return;
    session.folding.reveal(at);
    const match = matchOf(session, at, finding.range);
    const range = rangeOf(editor, match.from, match.to);
    if (range) Transforms.select(editor, range);
    if (focus) ReactEditor.focus(editor);
    // After the page has shown what was folded.
    setTimeout(() => {
      if (finding.range[0] === finding.range[1]) session.elementOf(at)?.scrollIntoView({ block: 'center' });
      else scrollToMatch(session, match);
    });
  });
}

/** The title is the first field of the page. */
const TITLE = '[data-desk] header textarea:first-of-type';

function showTitle(focus: boolean): void {
  const title = document.querySelector<HTMLElement>(TITLE);
  title?.scrollIntoView({ block: 'center' });
  if (focus) title?.focus();
}

/** The finding after the cursor (or before it), going round; null where there is none. */
export function nextFinding(session: ReportSession, step: 1 | -1): Finding | null {
  const { editor } = session;
  const checks = checksOf(session);
  const findings = checks.fresh();
  if (findings.length === 0) return null;
  const current = checks.current.get();
  const known = current === null ? -1 : findings.findIndex((finding) => keyOf(finding) === keyOf(current));
  // From the finding one stands on, several of which may be in one place.
  if (known >= 0 && standsOn(session, findings[known]!))
    return findings[(known + step + findings.length) % findings.length]!;
  const cursor = editor.selection ? spotOf(editor, editor.selection.focus) : { block: 0, offset: 0 };
  const order = new Map(editor.children.map((child, at) => [(child as { id: string }).id, at]));
  const places = findings.map(({ blockId, range }) => ({
    block: blockId === null ? -1 : (order.get(blockId) ?? 0),
    offset: range[0],
  }));
  const after = places.findIndex((place) => compareSpots(place, cursor) >= 0);
  const at = step === 1 ? (after < 0 ? 0 : after) : (after < 0 ? findings.length : after) - 1;
  return findings[(at + findings.length) % findings.length]!;
}

function standsOn({ editor }: ReportSession, { blockId, range }: Finding): boolean {
  if (blockId === null) return document.activeElement?.matches(TITLE) === true;
  if (!editor.selection) return false;
  const at = indexOfBlock(editor, blockId);
  const own = rangeOf(editor, { block: at, offset: range[0] }, { block: at, offset: range[1] });
  const { anchor, focus } = editor.selection;
  return own !== null && spotIn(anchor) === spotIn(own.anchor) && spotIn(focus) === spotIn(own.focus);
  function spotIn(point: typeof anchor): string {
    const { block, offset } = spotOf(editor, point);
    return `${block}:${offset}`;
  }
}

/**
 * Makes the changes of findings as one undo step, once no input method is at work; `done` hears how many. They are looked for anew first: what is found no
 * more, since the text has changed, is left alone.
 */
export function fixFindings(session: ReportSession, wanted: readonly Finding[], done: (n: number) => void): void {
  session.run((editor) => {
    const keys = new Set(wanted.map(keyOf));
    const found = checksOf(session)
      .fresh()
      .filter((finding) => keys.has(keyOf(finding)));
    const order = new Map(editor.children.map((child, at) => [(child as { id: string }).id, at]));
    const replacements = found.flatMap(({ fix, blockId }) =>
      fix?.type === 'text' && blockId !== null
        ? fix.changes.map(({ range, text }) => ({ match: matchOf(session, order.get(blockId)!, range), text }))
        : [],
    );
    replacements.sort((a, b) => compareSpots(a.match.from, b.match.from));
    const empty = found.flatMap(({ fix, blockId }) =>
      fix?.type === 'removeBlock' && blockId !== null ? [order.get(blockId)!] : [],
    );
    asOneStep(editor, () => {
      if (replacements.length > 0) replaceMatches(editor, replacements);
      for (const at of empty.sort((a, b) => b - a)) Transforms.removeNodes(editor, { at: [at] });
    });
    checksOf(session).fresh();
    done(found.length);
  });
}

function matchOf({ editor }: ReportSession, block: number, [start, end]: Finding['range']): Match {
  const element = blockAt(editor, block);
  const pieces = element ? piecesOf(element, editor.document.figures) : [];
  const inside = pieces.find(
    ({ child, start: from, end: to }) => isFigureElement(child) && from <= start && end <= to && from < to,
  );
  const { figureId } = (inside?.child ?? {}) as { figureId?: string };
  return {
    from: { block, offset: start },
    to: { block, offset: end },
    text: '',
    groups: [],
    before: '',
    after: '',
    figure: figureId === undefined || !inside ? null : { figureId, offset: start - inside.start },
  };
}
