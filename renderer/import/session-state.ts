import type { Duplicate, PickedFile, ReadFile } from '../../shared/ipc/contract';
import type { Failure } from '../../shared/ipc/errors';
import { isBalanced } from '../../shared/review/account';
import { beginHistory, type History } from '../../shared/review/history';
import { beginReview, doubtfulParticulars, isDoubtful, type Particular, type Review } from '../../shared/review/review';

/** One step of the review: what it shows, and where the reader was, so that undoing goes back to the place as well. */
export interface ReviewStep {
  review: Review;
  /** Which of the file's reports is shown. */
  report: number;
  /** The key of the chosen outline row. */
  selected: string | null;
  /** What the last edit changed: letters typed into one field become one step. */
  edited: string | null;
}

export type ReadPhase = 'waiting' | 'reading' | 'recognising';

/** What a file is the same as: a report of the library, or another file of this import. */
export type Twin =
  { in: 'library'; duplicate: Duplicate } | { in: 'list'; token: string; name: string; same: Duplicate['same'] };

/** One file of the import, and how far it is. Nothing of it is in the library before `stored`. */
export type ImportFile = { token: string; name: string; folder: string } & (
  | { state: 'waiting' }
  | { state: 'reading'; phase: ReadPhase; fraction: number | null }
  | { state: 'failed'; failure: Failure }
  | { state: 'cancelled' | 'skipped' }
  /** Read, and waiting for a word on what to do with it. */
  | { state: 'duplicate'; read: ReadFile; twin: Twin }
  | { state: 'review' | 'storing'; read: ReadFile; history: History<ReviewStep> }
  | { state: 'stored'; ids: readonly string[]; titles: readonly string[] }
);
export type ReviewedFile = Extract<ImportFile, { state: 'review' | 'storing' }>;

export interface SessionState {
  files: readonly ImportFile[];
  /** The file that is shown. */
  current: string | null;
  /** Shown instead: what became of all files. */
  summary: boolean;
}

export type SessionAction =
  | { type: 'add'; files: readonly PickedFile[] }
  | { type: 'addRead'; read: ReadFile }
  | { type: 'begin'; token: string }
  | { type: 'progress'; token: string; phase: ReadPhase; fraction: number | null }
  | { type: 'read'; token: string; read: ReadFile }
  | { type: 'failed'; token: string; failure: Failure }
  | { type: 'retry'; token: string }
  /** Files that have not been begun are not read. */
  | { type: 'cancelWaiting' }
  /** A duplicate is taken all the same, or left out. */
  | { type: 'takeDuplicate'; token: string }
  | { type: 'skip'; token: string }
  | { type: 'remove'; token: string }
  /** Undoes `remove`. */
  | { type: 'putBack'; file: ImportFile; at: number }
  | { type: 'show'; token: string }
  | { type: 'showSummary' }
  | { type: 'review'; token: string; change: (history: History<ReviewStep>) => History<ReviewStep> }
  | { type: 'storing'; token: string; storing: boolean }
  | { type: 'stored'; token: string; ids: readonly string[]; titles: readonly string[] }
  | { type: 'clearSettled' };

export const EMPTY_SESSION: SessionState = { files: [], current: null, summary: false };

export function isReviewed(file: ImportFile | undefined): file is ReviewedFile {
  return file?.state === 'review' || file?.state === 'storing';
}

/** Files that are still to be read. */
export function isUnread(file: ImportFile): boolean {
  return file.state === 'waiting' || file.state === 'reading';
}

/** Files whose content would be lost with the session: to be read, or read and not stored. */
export function isPending(file: ImportFile): boolean {
  return isUnread(file) || file.state === 'duplicate' || isReviewed(file);
}

export function doubtsOf(file: ReviewedFile): number {
  const { reports } = file.history.present.review.recognition;
  return reports.reduce((sum, report) => sum + report.blocks.filter(isDoubtful).length, 0);
}

/** What of title and year is to be confirmed, in any report of a file: by these it is found again. */
export function unsureNames(file: ReviewedFile): Particular[] {
  const { reports } = file.history.present.review.recognition;
  const unsure = new Set(reports.flatMap(({ about }) => doubtfulParticulars(about)));
  return (['title', 'year'] as const).filter((field) => unsure.has(field));
}

/** Whether a file can be stored without being looked at: nothing in it is doubtful, nor what it is called, and its account is exact. */
export function isSound(file: ReviewedFile): boolean {
  const { reports, characters } = file.history.present.review.recognition;
  return reports.length > 0 && doubtsOf(file) === 0 && unsureNames(file).length === 0 && isBalanced(characters);
}

/** Sound, and not being stored already. */
export function isClean(file: ImportFile): file is ReviewedFile {
  return file.state === 'review' && isSound(file);
}

export function reduceSession(state: SessionState, action: SessionAction): SessionState {
  switch (action.type) {
    case 'add': {
      const known = new Set(state.files.map((file) => file.token));
      const added = action.files
        .filter((file) => !known.has(file.token))
        .map(({ token, name, folder = '' }): ImportFile => ({ token, name, folder, state: 'waiting' }));
      const stillOpen = state.files.some((file) => file.token === state.current && isPending(file));
      return {
        files: [...state.files, ...added],
        current: stillOpen ? state.current : (added[0]?.token ?? state.current),
        summary: false,
      };
    }
    case 'addRead': {
      const { token, name } = action.read;
      const file = { token, name, folder: '', ...readState(state, token, action.read) } as ImportFile;
      return { files: [...state.files, file], current: file.token, summary: false };
    }
    case 'begin':
      return update(state, action.token, (file) => ({
        ...base(file),
        state: 'reading',
        phase: 'waiting',
        fraction: null,
      }));
    case 'progress':
      return update(state, action.token, (file) =>
        file.state === 'reading' ? { ...file, phase: action.phase, fraction: action.fraction } : file,
      );
    case 'read':
      return update(state, action.token, (file) => ({
        ...base(file),
        ...readState(state, action.token, action.read),
      }));
    case 'failed':
      return update(state, action.token, (file) =>
        action.failure.code === 'cancelled'
          ? { ...base(file), state: 'cancelled' }
          : { ...base(file), state: 'failed', failure: action.failure },
      );
    case 'retry':
      return update(state, action.token, (file) => ({ ...base(file), state: 'waiting' }));
    case 'cancelWaiting': {
      const cancel = (file: ImportFile): ImportFile =>
        file.state === 'waiting' ? { ...base(file), state: 'cancelled' } : file;
      return { ...state, files: state.files.map(cancel) };
    }
    case 'takeDuplicate': {
      const taken = update(state, action.token, (file) =>
        file.state === 'duplicate' ? { ...base(file), ...reviewOf(file.read) } : file,
      );
      return { ...taken, current: action.token, summary: false };
    }
    case 'skip': {
      const skipped = update(state, action.token, (file) => ({ ...base(file), state: 'skipped' }));
      const isShown = state.current === action.token;
      return { ...skipped, current: isShown ? (nextOpen(skipped, action.token) ?? action.token) : state.current };
    }
    case 'remove': {
      const files = state.files.filter((file) => file.token !== action.token);
      const at = state.files.findIndex((file) => file.token === action.token);
      const current = state.current === action.token ? (files[at] ?? files[at - 1])?.token : state.current;
      return { files, current: current ?? null, summary: state.summary && files.length > 0 };
    }
    case 'putBack': {
      const files = [...state.files.slice(0, action.at), action.file, ...state.files.slice(action.at)];
      return { files, current: action.file.token, summary: false };
    }
    case 'show':
      return { ...state, current: action.token, summary: false };
    case 'showSummary':
      return { ...state, summary: true };
    case 'review':
      return update(state, action.token, (file) =>
        file.state === 'review' ? { ...file, history: action.change(file.history) } : file,
      );
    case 'storing':
      return update(state, action.token, (file) =>
        isReviewed(file) ? { ...file, state: action.storing ? 'storing' : 'review' } : file,
      );
    case 'stored': {
      const stored = update(state, action.token, (file) => ({
        ...base(file),
        state: 'stored',
        ids: action.ids,
        titles: action.titles,
      }));
      const isShown = state.current === action.token;
      return {
        ...stored,
        current: isShown ? (nextOpen(stored, action.token) ?? action.token) : state.current,
        summary: state.summary || (stored.files.length > 1 && !stored.files.some(isPending)),
      };
    }
    case 'clearSettled': {
      const files = state.files.filter(isPending);
      return {
        files,
        current: files.some((file) => file.token === state.current) ? state.current : (files[0]?.token ?? null),
        summary: false,
      };
    }
  }
}

/** The next file after `token` that is to be reviewed, or else to be decided on or read, going round once. */
function nextOpen(state: SessionState, token: string): string | null {
  const at = state.files.findIndex((file) => file.token === token);
  const around = [...state.files.slice(at + 1), ...state.files.slice(0, at)];
  return (around.find((file) => file.state === 'review') ?? around.find(isPending))?.token ?? null;
}

function base({ token, name, folder }: ImportFile): { token: string; name: string; folder: string } {
  return { token, name, folder };
}

type ReadState = Pick<ReviewedFile, 'state' | 'read' | 'history'> | { state: 'duplicate'; read: ReadFile; twin: Twin };

function readState(state: SessionState, token: string, read: ReadFile): ReadState {
  const twin = twinOf(state, token, read);
  return twin === null ? reviewOf(read) : { state: 'duplicate', read, twin };
}

function twinOf(state: SessionState, token: string, read: ReadFile): Twin | null {
  const duplicate = read.duplicates[0];
  if (duplicate !== undefined) return { in: 'library', duplicate };
  for (const file of state.files) {
    if (file.token === token || !isReviewed(file)) continue;
    const { sha256, textHash } = file.read;
    if (sha256 === read.sha256) return { in: 'list', token: file.token, name: file.name, same: 'bytes' };
    if (textHash === read.textHash) return { in: 'list', token: file.token, name: file.name, same: 'text' };
  }
  return null;
}

/** A file that has just been read: its first report is shown, at its first doubtful row. */
function reviewOf(read: ReadFile): Pick<ReviewedFile, 'state' | 'read' | 'history'> {
  const rows = read.recognition.reports[0]?.blocks ?? [];
  const selected = (rows.find(isDoubtful) ?? rows[0])?.block.id ?? null;
  const review = beginReview(read.source.lines, read.recognition);
  return { state: 'review', read, history: beginHistory({ review, report: 0, selected, edited: null }) };
}

function update(state: SessionState, token: string, change: (file: ImportFile) => ImportFile): SessionState {
  return { ...state, files: state.files.map((file) => (file.token === token ? change(file) : file)) };
}
