import type { CheckMessage } from '../messages/checks';
import type { Block } from '../model/block';
import type { Figure } from '../model/figure';
import type { Report } from '../model/report';
import type { RuleId } from './rule-ids';
import type { Term } from './term';

/** Where a rule comes from: a national standard, common usage, the unit's own word list. */
export type RuleSource = 'standard' | 'common' | 'unit';

/** error: it must be changed; warning: it looks wrong; hint: a recommendation of a standard or of good style. */
export type Level = 'error' | 'warning' | 'hint';

/** [start, end) of the text that a block prints, in UTF-16 units, its marker not counted. */
export type TextRange = readonly [number, number];

export interface TextChange {
  range: TextRange;
  text: string;
}

/** A change that is right whatever the author meant, so that it can be made with one click. */
export type Fix = { type: 'text'; changes: readonly TextChange[] } | { type: 'removeBlock' };

export interface Finding {
  rule: RuleId;
  level: Level;
  source: RuleSource;
  /** The clause of the standard, e.g. "GB/T 15834—2011 4.5.3.5". */
  basis?: string;
  /** null: the title of the report. */
  blockId: string | null;
  range: TextRange;
  /** The text in the range: what a finding is known by when it is ignored. */
  words: string;
  message: CheckMessage;
  args: Readonly<Record<string, string | number>>;
  fix?: Fix;
}

/** What a rule says of a place in a block; the rest of the finding is added by `check`. */
export interface Remark {
  range: TextRange;
  message: CheckMessage;
  args?: Readonly<Record<string, string | number>>;
  level?: Level;
  source?: RuleSource;
  basis?: string;
  fix?: Fix;
}

/** A figure with the place in the text of its block where it stands. */
export interface PlacedFigure {
  figure: Figure;
  start: number;
  end: number;
}

export interface CheckedBlock {
  block: Block;
  text: string;
  figures: readonly PlacedFigure[];
}

export interface CheckContext {
  terms: readonly Term[];
}

/** A report with what several rules want to know of it. */
export interface CheckedReport {
  report: Pick<Report, 'title' | 'kind' | 'year' | 'part' | 'unit' | 'matter'>;
  blocks: readonly CheckedBlock[];
  /** The printed marker of each block, "" where it has none. */
  markers: readonly string[];
  /** Whether a block speaks of what is still to be done. */
  planned: readonly boolean[];
  /** The headings above a block, by index, the outermost first. */
  above: readonly (readonly number[])[];
}

interface RuleBase {
  id: RuleId;
  level: Level;
  source: RuleSource;
  basis?: string;
}

/** Looks at one block by itself: its findings stay until the block changes. */
export interface BlockRule extends RuleBase {
  inBlock(block: CheckedBlock, context: CheckContext): readonly Remark[];
}

/** A remark and the index of its block; null: the title. */
export type PlacedRemark = Remark & { at: number | null };

/** Looks at the report as a whole. */
export interface ReportRule extends RuleBase {
  inReport(report: CheckedReport, context: CheckContext): readonly PlacedRemark[];
}
