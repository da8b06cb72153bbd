import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../electron/import/readers/limits';
import { readSource } from '../../../electron/import/readers/read-source';
import { failureOf } from './failure-of';

const SHORT = '云岭县水务局二〇二五年上半年工作总结报告';
const LONG = [
  '一、聚焦主责，在强基固本上下功夫。',
  '（一）举办培训班12期，培训学员XXX人次。',
  '一是夯实基础；二是补齐短板。',
];
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/text', name)));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !big);
  return new Uint8Array(view.buffer);
};
const read = async (bytes: Uint8Array, name = '例.txt') => {
  const source = await readSource(bytes, name);
  return { encoding: source.encoding, lines: source.lines.map((line) => line.text), notes: source.notes };
};

describe('encodings', () => {
  it.each([
    ['gbk-20-characters.txt', 'gb18030', [SHORT]],
    ['gb18030.txt', 'gb18030', [...LONG, '㐀𠀀']],
    ['utf-16le-no-bom.txt', 'utf-16le', LONG],
    ['utf-16be-no-bom.txt', 'utf-16be', [SHORT]],
    ['utf-8-bom.txt', 'utf-8', LONG],
  ])('%s', async (name, encoding, lines) => {
    expect(await read(fixture(name))).toEqual({ encoding, lines, notes: [] });
  });

  it.each([3, 8, 20, 21])('knows %i characters of UTF-16 without a mark, in either order, from GBK', async (length) => {
    const text = SHORT.slice(0, length);
    expect(await read(utf16(text, false))).toMatchObject({ encoding: 'utf-16le', lines: [text] });
    expect(await read(utf16(text, true))).toMatchObject({ encoding: 'utf-16be', lines: [text] });
    expect(await read(fixture('gbk-20-characters.txt').slice(0, length * 2))).toMatchObject({
      encoding: 'gb18030',
      lines: [text],
    });
  });

  it('knows UTF-16 of plain ASCII by its zeros, and by its mark', async () => {
    expect(await read(utf16('Report 2025\r\n', false))).toMatchObject({ encoding: 'utf-16le', lines: ['Report 2025'] });
    expect(await read(utf16('\ufeff总结', true))).toMatchObject({ encoding: 'utf-16be', lines: ['总结'] });
  });

  it('reads what was cut off in the middle of a character, and says so', async () => {
    const bytes = utf8(LONG[0]!);
    expect(await read(bytes.slice(0, -1))).toEqual({
      encoding: 'utf-8',
      lines: [`${LONG[0]!.slice(0, -1)}\ufffd`],
      notes: [{ code: 'cutOff', count: 1 }],
    });
    expect(await read(fixture('gbk-20-characters.txt').slice(0, 39))).toMatchObject({
      encoding: 'gb18030',
      notes: [{ code: 'cutOff', count: 1 }],
    });
  });

  it.each(['湖濱區衛生局年度工作總結', '一、加強黨員隊伍建設。每月集中學習一次，培養積極分子三名。\n二、改進工作作風'])(
    'knows Big5 from GBK: %s',
    async (text) => {
      const bytes = new Uint8Array(encode(text, 'big5'));
      expect(await read(bytes)).toMatchObject({ encoding: 'big5', lines: text.split('\n') });
    },
  );

  it('leaves names of rare characters in GBK as they are', async () => {
    const text = '翟婧 郝璐 阎睿 鞠焱 崔颢';
    expect(await read(new Uint8Array(encode(text, 'gbk')))).toMatchObject({ encoding: 'gb18030', lines: [text] });
  });

  it('refuses content that is not of the encoding its mark promises', async () => {
    expect(await failureOf(new Uint8Array([0xef, 0xbb, 0xbf, 0xd4, 0xc6, 0xc1, 0xeb]))).toBe('fileDamaged');
  });
});

describe('lines', () => {
  it('ends them at every line end there is, and keeps blank ones within', async () => {
    expect((await read(utf8('甲\r\n乙\r丙\n\n丁\u2028戊\u2029己\u0085庚\f辛\n\n'))).lines).toEqual([
      '甲',
      '乙',
      '丙',
      '',
      '丁',
      '戊',
      '己',
      '庚',
      '辛',
    ]);
  });

  it('drops the Ctrl+Z of DOS', async () => {
    expect((await read(utf8('甲\r\n\u001a'))).lines).toEqual(['甲']);
  });

  it('interprets neither entities nor tags', async () => {
    expect((await read(utf8('甲&nbsp;<b>乙</b>&#39;'))).lines).toEqual(['甲&nbsp;<b>乙</b>&#39;']);
  });

  it('takes a whole report on one line', async () => {
    expect((await read(utf8('总结。'.repeat(100_000)))).lines).toHaveLength(1);
  });
});

describe('Markdown', () => {
  const text = utf8('# 总结\n## 一、目标\n正文 # 号\n#不是\n```\n# 代码\n```\n');
  it('makes levels of headings in a .md file', async () => {
    expect((await readSource(text, '例.MD')).lines.slice(0, 4)).toEqual([
      { text: '总结', headingLevel: 1 },
      { text: '一、目标', headingLevel: 2 },
      { text: '正文 # 号' },
      { text: '#不是' },
    ]);
    expect((await readSource(text, '例.md')).lines[5]).toEqual({ text: '# 代码' });
  });

  it('leaves a .txt file as it is', async () => {
    expect((await readSource(text, '例.txt')).lines[0]).toEqual({ text: '# 总结' });
  });
});

describe('what is refused', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'fileEmpty'],
    ['white space', utf8(' \r\n\u3000\t'), 'fileEmpty'],
    ['the end sign of DOS alone', utf8('\u001a\u001a'), 'fileEmpty'],
    ['a byte order mark alone', utf8('\ufeff'), 'fileEmpty'],
    ['a program', new Uint8Array(4096).map((_, i) => (i * 7919) % 251), 'fileUnknownFormat'],
    ['zeros', new Uint8Array(1000), 'fileUnknownFormat'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'fileNotText'],
    ['other XML', utf8('<?xml version="1.0"?><w:wordDocument/>'), 'fileUnsupported'],
    ['too many lines', utf8('\n'.repeat(LIMITS.lines + 1) + '甲'), 'fileTooLarge'],
    ['too large a text', new Uint8Array(LIMITS.textFile + 1).fill(0x41), 'fileTooLarge'],
  ])('%s', async (_what, bytes, code) => {
    expect(await failureOf(bytes, '例.txt')).toBe(code);
  });

  it('zeros, or a piece of a file, by the name of a document', async () => {
    for (const bytes of [new Uint8Array(1000), new Uint8Array(4096).map((_, i) => (i * 7919) % 251)])
      for (const name of ['例.docx', '例.DOC', '例.pdf']) expect(await failureOf(bytes, name)).toBe('fileDamaged');
  });
});
