import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/import/readers/read-source';
import { failureOf } from './failure-of';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
/** 责任落实 in GBK */
const GBK = Uint8Array.of(0xd4, 0xf0, 0xc8, 0xce, 0xc2, 0xe4, 0xca, 0xb5);
/** 年度工作總結，全面完成各項任務 in Big5 */
const BIG5 = latin(
  '\xa6~\xab\xd7\xa4u\xa7@\xc1`\xb5\xb2\xa1A\xa5\xfe\xad\xb1\xa7\xb9\xa6\xa8\xa6U\xb6\xb5\xa5\xf4\xb0\xc8',
);
const read = async (bytes: Uint8Array, name: string) => {
  const { lines, notes, encoding } = await readSource(bytes, name);
  return { texts: lines.map(({ text }) => text), notes, encoding };
};

describe('plain text', () => {
  it('is read without the zeros that a stick leaves where its end was lost', async () => {
    for (const text of [utf8('责任落实'), GBK])
      expect(await read(join(text, new Uint8Array(512)), '例.txt')).toMatchObject({
        texts: ['责任落实'],
        notes: [{ code: 'unfinishedFile', count: 1 }],
      });
    expect(await failureOf(join(utf8('责任'), Uint8Array.of(0, 0, 1, 0), utf8('落实')), '例.txt')).toBe(
      'fileUnknownFormat',
    );
  });

  it('may be of two encodings, line by line', async () => {
    const mixed = join(utf8('责任落实\n一、总体要求\n'), GBK, utf8('\n'));
    expect(await read(mixed, '例.txt')).toEqual({
      texts: ['责任落实', '一、总体要求', '责任落实'],
      notes: [],
      encoding: 'utf-8',
    });
  });

  it('shows a broken character here and there, and counts it', async () => {
    const broken = join(utf8('责任落实到位。'.repeat(20)), Uint8Array.of(0xff), utf8('完。'));
    const { texts, notes } = await read(broken, '例.txt');
    expect(texts[0]).toContain('\ufffd完。');
    expect(notes).toEqual([{ code: 'unreadable', count: 1 }]);
    for (const foreign of ['caf\xe9 d\xe9j\xe0 vu', 'na\xefve \xe9t\xe9 \xff'.repeat(50)])
      expect(await failureOf(latin(foreign), '例.txt')).toBe('fileUnknownFormat');
  });

  it('in UTF-16 without a mark may break off within a character', async () => {
    const utf16 = [...'一、总体要求。认真完成全年各项工作任务'].flatMap((c) => [
      c.charCodeAt(0) & 255,
      c.charCodeAt(0) >> 8,
    ]);
    const { texts, notes } = await read(Uint8Array.from(utf16.slice(0, -1)), '例.txt');
    expect(texts[0]).toMatch(/^一、总体要求。认真完成全年各项工作任\ufffd$/);
    expect(notes).toEqual([{ code: 'cutOff', count: 1 }]);
  });
});

describe('RTF', () => {
  const chinese = "\\'d4\\'f0\\'c8\\'ce\\'c2\\'e4\\'ca\\'b5\\'b5\\'c4\\'b9\\'a4\\'d7\\'f7";

  it('without a code page is Chinese where its bytes are', async () => {
    expect((await read(latin(`{\\rtf1\\ansi ${chinese}\\par}`), '例.rtf')).texts).toEqual(['责任落实的工作']);
    const western = "{\\rtf1\\ansi cr\\'e9\\'e9e d\\'e9j\\'e0, na\\'efve\\par}";
    expect((await read(latin(western), '例.rtf')).texts).toEqual(['créée déjà, naïve']);
    const russian = "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 Arial;}}\\f0 \\'ce\\'f2\\'f7\\'e5\\'f2\\par}";
    expect((await read(latin(russian), '例.rtf')).texts).toEqual(['Отчет']);
  });

  it('behind a mark of UTF-8 has no text before it', async () => {
    expect((await read(latin('\xef\xbb\xbf{\\rtf1 a\\par}'), '例.rtf')).texts).toEqual(['a']);
  });

  it('is read on where its beginning is lost, which is noted', async () => {
    expect(await read(latin(`\\pard\\f0\\fs32 ${chinese}\\par b\\par}`), '例.rtf')).toMatchObject({
      texts: ['责任落实的工作', 'b'],
      notes: [{ code: 'damagedParts', count: 1 }],
    });
    expect((await read(latin('{\\rtf1 a\\par}'), '例.rtf')).notes).toEqual([]);
  });

  it('is text where it is text in truth, whatever its name, and where its name is another', async () => {
    expect(await read(utf8('一、总体要求 \\par'), '例.rtf')).toMatchObject({
      texts: ['一、总体要求 \\par'],
      encoding: 'utf-8',
    });
    expect((await read(latin('\\pard\\f0\\fs32 a\\par'), '例.txt')).texts).toEqual(['\\pard\\f0\\fs32 a\\par']);
  });
});

describe('HTML', () => {
  it('that lies about Big5 is read as what it is', async () => {
    const page = join(latin('<html><head><meta charset="gb2312"></head><body><p>'), BIG5, latin('</p></body></html>'));
    expect(await read(page, '例.html')).toMatchObject({ texts: ['年度工作總結，全面完成各項任務'], encoding: 'big5' });
  });

  it('may hold zeros, as browsers let it', async () => {
    expect((await read(utf8('<html><body>\0<p>责任\0落实</p></body></html>'), '例.html')).texts).toEqual(['责任落实']);
  });

  it('may begin with any element', async () => {
    expect((await read(utf8('<pre>甲\n乙</pre>'), '例.htm')).texts).toEqual(['甲', '乙']);
    expect((await read(utf8('<ol><li>甲</ol>'), '例.html')).texts).toEqual(['甲']);
  });

  it('of frames in one file gives the first frame with text', async () => {
    const part = (type: string, content: string): string =>
      `--B\r\nContent-Type: ${type}; charset="utf-8"\r\n\r\n${content}\r\n`;
    const frames = (...parts: string[]): Uint8Array =>
      utf8(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n${parts.join('')}--B--\r\n`);
    const frameset = part('text/html', '<html><frameset><frame src="a.htm"></frameset></html>');
    const page = part('text/html', '<p>责任落实</p>');
    expect((await read(frames(frameset, page), '例.mht')).texts).toEqual(['责任落实']);
    expect(await failureOf(frames(frameset, frameset), '例.mht')).toBe('fileNoText');
  });
});
