import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, versionRows, type VersionRow } from '../../../renderer/versions/version-rows';
import type { Block } from '../../../shared/model/block';
import { NO_MATTER, type Report } from '../../../shared/model/report';

function block(id: string, text: string, more: Partial<Block> = {}): Block {
  return { id, role: 'text', depth: 0, marker: null, flow: 'paragraph', content: text ? [{ text }] : [], ...more };
}
function report(blocks: Block[], more: Partial<Report> = {}): Report {
  const about = { title: '工作总结', kind: 'summary', unit: '', year: 2026, part: 'year', status: 'draft' } as const;
  return { id: 'r', ...about, matter: NO_MATTER, blocks, figures: [], ...more };
}
const told = (rows: VersionRow[]) =>
  rows.map(({ marker, pieces, moved }) => {
    const marks = { same: '', removed: '-', added: '+' };
    return (
      marker +
      pieces.map(({ kind, text }) => (marks[kind] ? `[${marks[kind]}${text}]` : text)).join('') +
      (moved ? '↕' : '')
    );
  });

describe('a version beside the present', () => {
  test('tells what was removed, added and moved since', () => {
    const then = report([block('a', '甲段没有改。'), block('b', '乙段后来删了。'), block('c', '丙段移到前面。')]);
    const now = report([block('c', '丙段移到前面。'), block('a', '甲段没有改。'), block('d', '丁段新加。')], {
      title: '总结',
    });
    expect(told(versionRows(then, now))).toEqual([
      '[-工作]总结',
      '甲段没有改。',
      '[+丁段新加。]',
      '[-乙段后来删了。]',
      '丙段移到前面。↕',
    ]);
  });

  test('is copied with its markers, a line for each paragraph', () => {
    const goal = block('a', '改进服务。', { role: 'goal', marker: { style: '一、' } });
    const version = report([goal, block('b', '办事更快。', { flow: 'joined' }), block('c', '又一段。')]);
    expect(plainText(version)).toBe('工作总结\n一、改进服务。办事更快。\n又一段。');
  });
});

const text = fc
  .array(fc.constantFrom('推进', '改革', '，', '三项', '服务', '。'), { maxLength: 8 })
  .map((words) => words.join(''));
const blocks = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), text }), { selector: ({ id }) => id });

test('any two states: without what was added the rows read as the version, and every block of both stands in them once', () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const of = (list: typeof before) =>
        report(
          list.map(({ id, text }) => block(id, text)),
          { title: '' },
        );
      const rows = versionRows(of(before), of(after));
      const read = (without: 'added' | 'removed') =>
        new Map(
          rows.map(({ key, pieces }) => [
            key,
            pieces
              .filter(({ kind }) => kind !== without)
              .map((piece) => piece.text)
              .join(''),
          ]),
        );
      expect(rows.length).toBe(read('added').size);
      const then = before.map(({ id }) => [id, read('added').get(id)]);
      expect(then).toEqual(before.map(({ id, text }) => [id, text]));
      for (const { id, text } of after) expect(read('removed').get(id) ?? '').toBe(text);
      expect(rows.filter(({ key }) => before.some(({ id }) => id === key)).map(({ key }) => key)).toEqual(
        before.map(({ id }) => id),
      );
    }),
    { seed: 20261124, numRuns: 300 },
  );
});
