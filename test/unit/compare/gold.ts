import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Row } from '../../../shared/compare/align';
import type { Block, Role } from '../../../shared/model/block';
import { NO_MATTER, type Report } from '../../../shared/model/report';
import { toContent } from '../../../shared/recognition/figures';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/compare');
const ROLE: Record<string, Role> = { p: 'part', g: 'goal', m: 'measure', o: 'outcome', t: 'text' };

export interface GoldPair {
  name: string;
  before: Report;
  after: Report;
  rows: Pick<Row, 'kind' | 'before' | 'after'>[];
}

/** The pairs of test/fixtures/compare; the ids of the report before are its keys, those of the one after begin with "new". */
export function goldPairs(): GoldPair[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const [first, ...rest] = readFileSync(join(FOLDER, file), 'utf8')
        .trimEnd()
        .split(/^after /mu);
      const old = first!.split('\n').slice(1).filter(Boolean).map(line);
      const before = report(
        'before',
        old.map(({ depth, key, text }) => ({ id: key, depth, role: key[0]!, text })),
      );
      return rest.map((part) => {
        const [name, ...lines] = part.split('\n').filter(Boolean);
        return pair(`${file.replace('.txt', '')} ${name!}`, before, old, lines.map(line));
      });
    });
}

interface Line {
  depth: number;
  key: string;
  text: string;
}

function line(text: string): Line {
  const [, indent, key, rest] = /^( *)(\S+) ?(.*)$/u.exec(text)!;
  return { depth: indent!.length, key: key!, text: rest! };
}

function pair(name: string, before: Report, old: readonly Line[], lines: readonly Line[]): GoldPair {
  const texts = new Map(old.map(({ key, text }) => [key, text]));
  const fresh = lines.map(({ depth, key, text }, i) => {
    const [, flags, names] = /^([>~]*)(.+)$/u.exec(key)!;
    const from = names!.startsWith('-') ? [] : names!.split('+');
    const copied = from.map((one) => texts.get(one)!).join('');
    const words = text !== '' ? text : flags!.includes('~') ? movedOn(copied) : copied;
    return { id: `new${i}`, depth, role: names!.replace('-', '')[0]!, text: words, from, moved: flags!.includes('>') };
  });
  const rows: GoldPair['rows'] = [];
  for (const { id, from, moved, text } of fresh) {
    const split = from.length === 1 ? fresh.filter((other) => other.from.join() === from.join()) : [];
    if (split.length > 1 && split[0]!.id !== id) continue;
    const after = split.length > 1 ? split.map((other) => other.id) : [id];
    const changed = from.map((one) => texts.get(one)!).join('') !== text;
    const kind =
      from.length === 0
        ? 'added'
        : from.length > 1
          ? 'merged'
          : split.length > 1
            ? 'split'
            : moved
              ? 'moved'
              : changed
                ? 'changed'
                : 'same';
    rows.push({ kind, before: from, after });
  }
  const used = new Set(fresh.flatMap(({ from }) => from));
  for (const { key } of old) if (!used.has(key)) rows.push({ kind: 'dropped', before: [key], after: [] });
  return { name, before, after: report('after', fresh), rows };
}

/** Other figures, and the next year: what every report does to last year's sentences. */
function movedOn(text: string): string {
  return text.replace(/\d[\d,]*(?:\.\d+)?/gu, (number) => {
    const value = Number(number.replaceAll(',', ''));
    if (/^20\d\d$/.test(number)) return String(value + 1);
    return number.includes('.')
      ? (value * 1.07 + 0.1).toFixed(1)
      : Math.round(value * 1.13 + 1).toLocaleString('en-US');
  });
}

function report(id: string, lines: readonly { id: string; depth: number; role: string; text: string }[]): Report {
  const figures: Report['figures'] = [];
  const blocks = lines.map((one): Block => ({
    id: one.id,
    role: ROLE[one.role]!,
    depth: one.depth,
    marker: null,
    flow: 'paragraph',
    content: toContent(one.text, figures),
  }));
  return {
    id,
    title: id,
    kind: 'summary',
    unit: '',
    year: 2025,
    part: 'year',
    status: 'prior',
    matter: NO_MATTER,
    blocks,
    figures,
  };
}
