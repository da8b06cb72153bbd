import { leadingMarker } from './marker-grammar';
import type { Stretch } from './stretch';
import { namesPart } from './title-words';

const MAX_OPENING = 300;
const MAX_ABOVE_PART = 4;

/** 各位代表：, 现在，我代表县人民检察院向大会报告工作，请予审议。: what an assembly is told before the text. */
const BEFORE_ASSEMBLY =
  /^(?:(?:尊敬的?)?各位[^。；，,]{2,30}[：:]|(?:现在[，,]\s?)?(?:我|受)[^。]{4,80}(?:报告工作|报告如下|审议|审查)[^。]{0,60}。)/u;

function withoutAddress(text: string): string {
  return text.replace(BEFORE_ASSEMBLY, '').trimStart();
}

/**
 * The first paragraph of a text, or as much of it as tells: where the source broke it, with the lines it goes on in, and without what an
 * assembly is told first.
 */
export function openingOf(stretches: readonly Stretch[]): string {
  let from = 0;
  while (from < MAX_ABOVE_PART && from + 1 < stretches.length && withoutAddress(stretches[from]!.text) === '') from++;
  let opening = stretches[from]?.text ?? '';
  for (let i = from + 1; i < stretches.length && opening.length < MAX_OPENING; i++) {
    const { text, line } = stretches[i]!;
    if (/[。！：:；]$/u.test(opening) || line - stretches[i - 1]!.line !== 1 || leadingMarker(text) !== null) break;
    opening += text;
  }
  return withoutAddress(withoutAddress(opening.slice(0, 2 * MAX_OPENING))).slice(0, MAX_OPENING);
}

/** The heading of a part that the text begins with: 2024年工作回顾. */
export function firstPartOf(stretches: readonly Stretch[]): string {
  return stretches.slice(0, MAX_ABOVE_PART).find(({ text }) => namesPart(text))?.text ?? '';
}
