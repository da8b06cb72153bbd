import { z } from '../model/zod';
import { patch } from '../model/patch';
import { kind, metadata, part, report, status } from '../model/report';
import { furniture, recognisedReport, recognition } from '../recognition/result';
import { source } from '../recognition/source';
import { compareCalls } from './compare-calls';
import { exportFormat, exportOptions } from '../format/options';
import { failure } from './errors';
import { profileCalls } from './profile-calls';
import { ledgerCalls } from './ledger-calls';
import { searchFilter, shelfCalls } from './shelf-calls';
import { undoCalls } from './undo-calls';
import { checksCalls } from './checks-calls';
import { planCalls } from './plan-calls';
import { previewCalls, printChoice } from './preview-calls';
import { priorCalls } from './prior-calls';
import { readBackCalls } from './read-back-calls';
import { versionCalls } from './version-calls';

const id = z.string().min(1).max(64);
const nothing = z.void();

export const reportSummary = z.object({
  id,
  title: z.string(),
  kind,
  unit: z.string(),
  year: z.number().int().nullable(),
  part,
  status,
  /** ms since the epoch */
  createdAt: z.number(),
  updatedAt: z.number(),
  blocks: z.number().int(),
  characters: z.number().int(),
  unfilled: z.number().int(),
  /** When it was put at the top of the shelf; null where it was not. */
  pinnedAt: z.number().nullable(),
});
export type ReportSummary = z.infer<typeof reportSummary>;

export const searchHit = z.object({
  reportId: id,
  reportTitle: z.string(),
  year: z.number().int().nullable(),
  blockId: id,
  /** Headings above the passage, highest first, with their markers. */
  path: z.array(z.string()),
  /** Text around the match; `matches` are [start, end) offsets into it. */
  snippet: z.string(),
  matches: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type SearchHit = z.infer<typeof searchHit>;

export const settings = z.object({
  language: z.enum(['zh-CN', 'en']),
  /** The office's name, put on new reports. */
  unit: z.string(),
  zoom: z.number().min(0.5).max(3),
  /** The id of a format profile. */
  exportProfile: id,
  /** How was exported last. */
  exportOptions: exportOptions.optional(),
  /** How was printed last. */
  print: printChoice.optional(),
});
export type Settings = z.infer<typeof settings>;

/** A file the user picked or dropped: main keeps its path, the renderer sees this. */
export const pickedFile = z.object({
  token: id,
  name: z.string(),
  bytes: z.number(),
  /** Where in a picked folder the file lies, e.g. "2024/下半年"; absent at its top and for single files. */
  folder: z.string().optional(),
});
export type PickedFile = z.infer<typeof pickedFile>;

/** A report of the library that came from the same bytes or the same text. */
export const duplicate = z.object({
  reportId: id,
  title: z.string(),
  importedAt: z.number(),
  same: z.enum(['bytes', 'text']),
});
export type Duplicate = z.infer<typeof duplicate>;

export const readFile = z.object({
  token: id,
  name: z.string(),
  source,
  recognition,
  /** Hexadecimal, of the bytes and of the text: equal ones are the same file, or the same text in another. */
  sha256: z.string(),
  textHash: z.string(),
  duplicates: z.array(duplicate),
});
export type ReadFile = z.infer<typeof readFile>;

/** What a block was read from: the lines of its source around it; `matches` are [start, end) offsets into a line. */
export const passage = z.object({
  name: z.string(),
  /** ms since the epoch */
  importedAt: z.number(),
  lines: z.array(
    z.object({
      number: z.number().int(),
      text: z.string(),
      matches: z.array(z.tuple([z.number().int(), z.number().int()])),
    }),
  ),
});
export type Passage = z.infer<typeof passage>;

/**
 * Every call from the window to the main process: name → what goes in and comes out. Both sides derive from this table: main must
 * serve each (electron/ipc), the preload exposes each as window.gangmu.NAME, and main checks what comes in.
 */
export const contract = {
  appInfo: {
    input: nothing,
    output: z.object({
      version: z.string(),
      electron: z.string(),
      libraryFile: z.string(),
      failure: failure.nullable(),
    }),
  },
  getSettings: { input: nothing, output: settings },
  putSettings: { input: settings.partial(), output: settings },

  listReports: { input: nothing, output: z.array(reportSummary) },
  getReport: { input: z.object({ id }), output: report },
  createReport: { input: z.object({ metadata }), output: z.object({ id }) },
  /** Committed when it answers: only then may a window say "saved". */
  applyPatch: { input: patch, output: z.object({ seq: z.number().int(), savedAt: z.number() }) },
  /** To the recycle bin, and back. */
  deleteReport: { input: z.object({ id }), output: nothing },
  restoreReport: { input: z.object({ id }), output: nothing },
  listDeleted: { input: nothing, output: z.array(reportSummary) },
  search: {
    input: z.object({
      query: z.string().max(200),
      limit: z.number().int().min(1).max(200),
      filter: searchFilter.optional(),
    }),
    output: z.object({ hits: z.array(searchHit), more: z.boolean(), ms: z.number() }),
  },

  /** Shows the open dialog; [] when the user cancels. */
  pickImportFiles: { input: nothing, output: z.array(pickedFile) },
  /** Shows the folder dialog: the files in it and in the folders it holds; null when the user cancels. */
  pickImportFolder: { input: nothing, output: z.array(pickedFile).nullable() },
  /** The invented prior report that ships with Gangmu. */
  pickSample: { input: nothing, output: z.array(pickedFile) },
  /** Reads and recognises one picked file in the sandboxed importer; stores nothing. */
  readPicked: { input: z.object({ token: id }), output: readFile },
  /** `html` is what Word, WPS or a browser put on the clipboard beside the text. */
  readPasted: {
    input: z.object({ text: z.string().max(20_000_000), html: z.string().max(20_000_000).optional() }),
    output: readFile,
  },
  /** Stops a reading; of a pasted text that was read, lets go. */
  cancelRead: { input: z.object({ token: id }), output: nothing },
  /** Which picked files wait to be read or confirmed: known at the next start, where the app ended before they were. */
  noteUnfinished: { input: z.object({ tokens: z.array(id).max(100_000) }), output: nothing },
  /** The files that waited when the app ended; told once. */
  takeUnfinished: { input: nothing, output: z.array(pickedFile) },
  /** Stores what the review screen confirmed, with the source file, in one transaction. */
  confirmImport: {
    input: z.object({ token: id, reports: z.array(recognisedReport).min(1).max(200), furniture: z.array(furniture) }),
    output: z.object({ ids: z.array(id) }),
  },

  /** null where the block came from no file. */
  getPassage: { input: z.object({ reportId: id, blockId: id }), output: passage.nullable() },

  /** A new report from a prior one; see shared/carry-over. */
  carryOver: {
    input: z.object({
      from: id,
      year: z.number().int().min(1900).max(2200),
      part,
      kind,
      title: z.string(),
      outcomes: z.enum(['prompts', 'keep']),
    }),
    output: z.object({ id, moved: z.number().int(), unfilled: z.number().int() }),
  },

  /** Shows the save dialog and writes the file; null when the user cancels. */
  exportReport: {
    input: z.object({ id, format: exportFormat, profile: id.optional(), options: exportOptions.optional() }),
    output: z.object({ token: id, name: z.string(), bytes: z.number() }).nullable(),
  },
  /** Opens the folder of a file that exportReport wrote. */
  revealExport: { input: z.object({ token: id }), output: nothing },

  ...previewCalls,

  ...priorCalls,

  ...readBackCalls,

  ...planCalls,

  ...profileCalls,

  ...undoCalls,

  ...compareCalls,

  ...checksCalls,

  ...versionCalls,

  ...shelfCalls,

  ...ledgerCalls,

  /** The window's answer to the event `closing`: everything is stored. */
  readyToClose: { input: nothing, output: nothing },
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<C extends Channel> = z.infer<Contract[C]['input']>;
export type Output<C extends Channel> = z.infer<Contract[C]['output']>;

/** Commands of the native menu and of shortcuts; the window carries them out where they make sense. */
export const COMMANDS = [
  'newReport',
  'carryOver',
  'mixReports',
  'import',
  'import-folder',
  'paste-import',
  'shelf',
  'save',
  'exportWord',
  'exportPdf',
  'exportText',
  'exportMarkdown',
  'preview',
  'print',
  'versions',
  'undo',
  'redo',
  'find',
  'searchSelection',
  'ledger',
  'rolePart',
  'roleGoal',
  'roleMeasure',
  'roleOutcome',
  'roleText',
  'demote',
  'promote',
  'moveUp',
  'moveDown',
  'insertFigure',
  'insertExistingFigure',
  'insertTable',
  'nextUnfilled',
  'previousUnfilled',
  'findInReport',
  'replaceInReport',
  'findNext',
  'findPrevious',
  'splitSibling',
  'toggleJoined',
  'spreadMarkers',
  'restartNumbering',
  'continueNumbering',
  'toggleFold',
  'hoist',
  'switchView',
  'focusMode',
  'typewriter',
  'alignHeadings',
  'wordTargets',
  'showPassage',
  'compare',
  'planMatrix',
  'quickNote',
  'toggleOutline',
  'toggleFigures',
  'showChecks',
  'nextFinding',
  'previousFinding',
  'completeTerm',
  'editTerms',
  'settings',
  'help',
  'about',
] as const;
export const command = z.enum(COMMANDS);
export type Command = z.infer<typeof command>;

/** Everything main tells the window: window.gangmu.on(NAME, listener) returns the function that stops listening. */
export const events = {
  command: z.object({ command }),
  readProgress: z.object({
    token: id,
    phase: z.enum(['waiting', 'reading', 'recognising']),
    fraction: z.number().min(0).max(1).nullable(),
  }),
  /** The window is about to close: store everything, then call readyToClose. */
  closing: z.object({}),
} satisfies Record<string, z.ZodType>;
export type Events = { [E in keyof typeof events]: z.infer<(typeof events)[E]> };
