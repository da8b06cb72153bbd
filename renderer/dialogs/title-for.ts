import { translator } from '../../shared/messages/translate';
import type { Kind, Part } from '../../shared/model/report';

/** Reports are written in Chinese whatever the language of the window. */
const chinese = translator('zh-CN');

function period(year: number, part: Part): string {
  return `${year}年${part === 'year' ? '' : chinese(`part.${part}`)}`;
}

/** What comes after a part of a year: the second half after the first, the next year after a whole one. */
function following(year: number, part: Part): string {
  const next: Partial<Record<Part, Part>> = { H1: 'H2', Q1: 'Q2', Q2: 'Q3', Q3: 'Q4' };
  const after = next[part];
  return after === undefined ? `${year + 1}年` : chinese(`part.${after}`);
}

/** The usual title of a report: 区政务服务中心2026年上半年工作总结. */
export function titleFor(unit: string, kind: Kind, year: number, part: Part): string {
  return unit + period(year, part) + chinese(`new.text.${kind}`, { next: following(year, part) });
}
