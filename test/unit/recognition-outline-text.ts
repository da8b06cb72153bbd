import { outlineJson } from '../../shared/recognition/outline-json';
import type { Recognition } from '../../shared/recognition/result';
import type { Source, SourceLine } from '../../shared/recognition/source';

/** A source as the reader of plain text gives it; a line may carry what a Word reader would add. */
export function sourceOf(lines: readonly (string | SourceLine)[]): Source {
  return {
    format: 'text',
    encoding: 'utf-8',
    lines: lines.map((line) => (typeof line === 'string' ? { text: line } : line)),
    notes: [],
  };
}

const SHOWN = 24;

/** The block's depth, role, flow, marker and first characters: "1 measure joined 一是 抓进度。全年…". */
function blockLine(block: { depth: number; role: string; flow: string; marker: string; text: string }): string {
  const text = block.text.replace(/\s+/gu, '');
  return `${block.depth} ${block.role} ${block.flow} ${block.marker || '-'} ${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}`;
}

/** A recognition as the gold files of test/fixtures/recognition write it. */
export function outlineText(source: Source, recognition: Recognition): string {
  const outline = outlineJson('', source, recognition);
  const reports = outline.reports.map((report, i) => {
    const { unit } = recognition.reports[i]!.metadata;
    return [
      `title: ${report.title.replaceAll('\n', ' / ')}`,
      `about: ${report.kind} ${report.year ?? '-'} ${report.period} ${unit || '-'}`,
      ...Object.entries(recognition.reports[i]!.metadata.matter).flatMap(([field, text]) =>
        text === '' ? [] : [`${field}: ${text.replaceAll('\n', ' / ')}`],
      ),
      ...report.blocks.map(blockLine),
      `figures: ${report.figures.map((figure) => `${figure.label}=${figure.text}${figure.unit && ` ${figure.unit}`}`).join(' | ')}`,
    ].join('\n');
  });
  const furniture = outline.furniture.map(({ reason, text }) => `furniture: ${reason} ${text.slice(0, SHOWN)}`);
  return [reports.join('\n===\n'), ...furniture].join('\n') + '\n';
}
