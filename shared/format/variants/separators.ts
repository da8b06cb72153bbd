import type { Report } from '../../model/report';
import type { Separators } from '../profile';

/** The standard's form of a marker style (GB/T 9704 7.3.3); one that it does not speak of stays as it is. */
function standardStyle(style: string, dot: string): string {
  if (/^[（(]一[）)][、.．,，]?$/u.test(style)) return '（一）';
  if (/^[（(][1１][）)][、.．,，]?$/u.test(style)) return '（1）';
  if (/^一[、.．,，]$/u.test(style)) return '一、';
  if (/^[1１][、.．,，]$/u.test(style)) return `1${dot}`;
  return style;
}

/** A marker style as a profile prints it. */
export function separatedStyle(style: string, separators: Separators): string {
  return separators === 'asWritten' ? style : standardStyle(style, separators === 'standard' ? '.' : '．');
}

/** The report with what stands around its ordinals as a profile wants it. */
export function withSeparators(report: Report, separators: Separators): Report {
  if (separators === 'asWritten') return report;
  return {
    ...report,
    blocks: report.blocks.map((block) =>
      block.marker === null
        ? block
        : { ...block, marker: { ...block.marker, style: separatedStyle(block.marker.style, separators) } },
    ),
  };
}
