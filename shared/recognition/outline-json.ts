import { figureMap, headingOf, inlineText } from '../model/text';
import { isFigureRun } from '../model/inline';
import type { Kind, Part } from '../model/report';
import type { Role } from '../model/block';
import { comparisonsIn, type Comparison } from './figure-comparison';
import type { RecognisedReport, Recognition } from './result';
import type { Source } from './source';

/** What `gangmu outline --json` prints for one file (design.md §5). */
export interface OutlineJson {
  file: string;
  encoding: string | null;
  reports: {
    title: string;
    kind: Kind;
    year: number | null;
    period: Part;
    blocks: {
      role: Role;
      depth: number;
      /** As printed, "" where there is none. */
      marker: string;
      heading: string;
      /** The whole text without its marker. */
      text: string;
      flow: 'paragraph' | 'joined';
      confidence: number;
    }[];
    /** `block` counts from 0; `comparison` where the sentence compares the figure with another. */
    figures: { block: number; text: string; label: string; unit: string; comparison?: Comparison }[];
  }[];
  furniture: { text: string; reason: string }[];
  characters: Recognition['characters'];
}

function reportJson(report: RecognisedReport): OutlineJson['reports'][number] {
  const figures = figureMap(report.figures);
  const { title, kind, year, part } = report.metadata;
  return {
    title,
    kind,
    year,
    period: part,
    blocks: report.blocks.map(({ block, printed, decision }) => ({
      role: block.role,
      depth: block.depth,
      marker: printed,
      heading: headingOf(block, figures),
      text: inlineText(block.content, figures),
      flow: block.flow,
      confidence: decision.confidence,
    })),
    figures: report.blocks.flatMap(({ block }, index) => {
      const comparisons = comparisonsIn(block.content, figures);
      return block.content.flatMap((run) => {
        const figure = isFigureRun(run) ? figures.get(run.figureId) : undefined;
        if (figure === undefined) return [];
        const comparison = comparisons.get(figure.id);
        const { text, label, unit } = figure;
        return [{ block: index, text, label, unit, ...(comparison !== undefined && { comparison }) }];
      });
    }),
  };
}

/** The outline of one file as data, for the command line and for scripts. */
export function outlineJson(file: string, source: Source, recognition: Recognition): OutlineJson {
  return {
    file,
    encoding: source.encoding,
    reports: recognition.reports.map(reportJson),
    furniture: recognition.furniture.map(({ text, reason }) => ({ text, reason })),
    characters: recognition.characters,
  };
}
