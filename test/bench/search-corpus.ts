import type { Block } from '../../shared/model/block';
import { NO_MATTER, type Report } from '../../shared/model/report';
import { randomNumbers } from '../random';

/** 1,600 characters; words and clauses are drawn by Zipf's law (the text means nothing, its statistics matter). */
const CHARACTERS = Array.from({ length: 1600 }, (_, i) => String.fromCharCode(0x4e00 + i * 13));

const pick = randomNumbers(1);
const letters = (count: number): string =>
  Array.from({ length: count }, () => CHARACTERS[Math.floor(pick() * CHARACTERS.length)]!).join('');
const WORD = Array.from({ length: 4000 }, () => letters(pick() < 0.8 ? 2 : 3));
/** Clauses as offices write them again and again, with a place for a word. */
const CLAUSE = Array.from(
  { length: 400 },
  () => [letters(3 + Math.floor(pick() * 4)), letters(2 + Math.floor(pick() * 4))] as const,
);

/** Seeds of so many reports. */
export function syntheticReports(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

/** A report of 31 blocks and some 10,000 characters; the same for the same seed. */
export function syntheticReport(seed: number): Report {
  const next = randomNumbers(seed * 7919);
  const zipf = <T>(list: readonly T[]): T => list[Math.floor(list.length ** next()) - 1]!;
  const sentence = (length: number): string => {
    let text = '';
    while (text.length < length) {
      const [before, after] = zipf(CLAUSE);
      text += `${text === '' ? '' : '，'}${before}${next() < 0.1 ? String(Math.floor(next() * 1000)) : zipf(WORD)}${after}`;
    }
    return `${text}。`;
  };
  const blocks = Array.from({ length: 31 }, (_, i): Block => {
    const depth = i % 10 === 0 ? 0 : i % 3 === 1 ? 1 : 2;
    return {
      id: `${seed}-${i}`,
      role: depth === 0 ? 'goal' : depth === 1 ? 'measure' : 'outcome',
      depth,
      marker: depth === 0 ? { style: '一、' } : depth === 1 ? { style: '（一）' } : null,
      flow: 'paragraph',
      content: [{ text: sentence(15) + sentence(100) + sentence(100) + sentence(95) }],
    };
  });
  return {
    id: `report-${seed}`,
    title: `工作总结${seed}`,
    kind: 'summary',
    unit: '',
    year: 2000 + (seed % 26),
    part: 'year',
    status: 'prior',
    matter: NO_MATTER,
    blocks,
    figures: [],
  };
}
