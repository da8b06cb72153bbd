import type { CheckedReport, PlacedRemark, ReportRule } from '../finding';
import { perBlock } from '../per-block';
import { paragraphsOf } from '../prepare';

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '【': '】',
  '「': '」',
  '〔': '〕',
};
const OPENING = new Map(Object.entries(CLOSING).map(([open, close]) => [close, open]));
const SIGN = /[“”‘’《》〈〉（）【】「」〔〕〝〞〟()]/gu;
/** Damaged signs stand for what they are meant to be, so that they are not found twice. */
const MEANT: Readonly<Record<string, string>> = { '〝': '“', '〞': '”', '〟': '”', '(': '（', ')': '）' };

const signsIn = perBlock(({ text }) => [...text.matchAll(SIGN)]);

interface Sign {
  sign: string;
  at: number;
  offset: number;
}

/** The signs of a paragraph that have no partner, and quotes that stand directly in quotes of the same kind. */
function readPairs({ blocks }: CheckedReport, from: number, to: number): { alone: Sign[]; nested: [Sign, Sign][] } {
  const open: Sign[] = [];
  const alone: Sign[] = [];
  const nested: [Sign, Sign][] = [];
  for (let at = from; at < to; at++) {
    const { text } = blocks[at]!;
    for (const match of signsIn(blocks[at]!)) {
      const sign: Sign = { sign: MEANT[match[0]] ?? match[0], at, offset: match.index };
      const partner = OPENING.get(sign.sign);
      if (partner === undefined) {
        open.push(sign);
        continue;
      }
      // "1）", "a）": the bracket of an item.
      if (
        sign.sign === '）' &&
        /(?:^|[，。；：、\s])[\dA-Za-z一二三四五六七八九十]{1,2}$/u.test(text.slice(0, match.index))
      ) {
        if (open.at(-1)?.sign !== '（') continue;
      }
      // ’ is also an apostrophe.
      if (sign.sign === '’' && open.at(-1)?.sign !== '‘') continue;
      const place = open.map((other) => other.sign).lastIndexOf(partner);
      if (place < 0) {
        alone.push(sign);
        continue;
      }
      const [opened] = open.splice(place);
      // What was opened inside and not closed has lost its partner.
      alone.push(...open.splice(place));
      if (partner === '“' && open.some((other) => other.sign === '“')) nested.push([opened!, sign]);
    }
  }
  return { alone: [...alone, ...open], nested };
}

export const unpaired: ReportRule = {
  id: 'unpaired',
  level: 'error',
  source: 'standard',
  basis: 'GB/T 15834—2011 4.8, 4.9, 4.15',
  inReport: (checked) =>
    paragraphsOf(checked.blocks).flatMap(([from, to]): PlacedRemark[] => {
      if (checked.blocks[from]!.block.role === 'table') return [];
      return readPairs(checked, from, to).alone.map(({ sign, at, offset }) => ({
        at,
        range: [offset, offset + 1],
        message: OPENING.has(sign) ? 'checks.unpaired.close' : 'checks.unpaired.open',
        args: { sign, partner: OPENING.get(sign) ?? CLOSING[sign]! },
      }));
    }),
};

/** Quotes in quotes are single ones. Only where all signs of the paragraph pair up: otherwise one of them is the mistake. */
export const nestedQuotes: ReportRule = {
  id: 'nestedQuotes',
  level: 'warning',
  source: 'standard',
  basis: 'GB/T 15834—2011 4.8.3.4',
  inReport: (checked) =>
    paragraphsOf(checked.blocks).flatMap(([from, to]): PlacedRemark[] => {
      const { alone, nested } = readPairs(checked, from, to);
      if (alone.length > 0) return [];
      return nested
        .filter(([open, close]) => open.at === close.at)
        .map(([open, close]) => ({
          at: open.at,
          range: [open.offset, close.offset + 1],
          message: 'checks.nestedQuotes',
          fix: {
            type: 'text',
            changes: [
              { range: [open.offset, open.offset + 1], text: '‘' },
              { range: [close.offset, close.offset + 1], text: '’' },
            ],
          },
        }));
    }),
};
