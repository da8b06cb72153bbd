import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../electron/import/readers/doc/read-doc';
import { readSource } from '../../electron/import/readers/read-source';
import { GangmuError } from '../../shared/ipc/errors';
import { recognise } from '../../shared/recognition/recognise';
import type { Source } from '../../shared/recognition/source';
import { automaticReport, typedReport } from '../fixtures/doc/make-report';
import { makeCfb } from '../fixtures/docx/make-cfb';
import { outlineText } from './recognition-outline-text';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures', name)));
const outline = (source: Source): string => outlineText(source, recognise(source, { fileName: '样稿' }));

/** Where the stream WordDocument begins in the fixtures: its first sector, with the head (FIB). */
const wordAt = (bytes: Uint8Array): number => {
  for (let at = 512; at < bytes.length; at += 512) if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return at;
  throw new Error('no WordDocument');
};

function changed(change: (bytes: Uint8Array, word: number) => void): Uint8Array {
  const bytes = fixture('doc/automatic.doc').slice();
  change(bytes, wordAt(bytes));
  return bytes;
}

function failure(bytes: Uint8Array): string {
  try {
    readDoc(bytes);
  } catch (error) {
    if (error instanceof GangmuError) return error.code;
    throw error;
  }
  return 'none';
}

describe('a Word 97 document', () => {
  const { lines, notes } = readDoc(fixture('doc/automatic.doc'));

  it('has the numbers that Word prints', () => {
    expect(lines.flatMap(({ marker, text }) => (marker === undefined ? [] : [`${marker}${text}`]))).toEqual([
      '一、供水保障更加有力',
      '（一）加快管网建设',
      '1.城区管网检漏。完成检漏两轮。',
      '2.乡镇管网延伸。延伸到9个村。',
      '（二）做好水质检测',
      '1.水厂每日自检。',
      '二、河道治理取得进展',
      '（一）清理河道“四乱”',
      '三、存在的问题和下一步打算',
    ]);
  });

  it('has the styles and the look of its paragraphs', () => {
    expect(lines[0]).toEqual({
      text: '云岭县水务局2024年工作总结',
      style: 'Title',
      centred: true,
      bold: true,
      fontSize: 22,
    });
    expect(lines[2]).toMatchObject({ headingLevel: 1, style: 'heading 1', bold: true, fontSize: 16 });
  });

  it('keeps quotes and dashes as they are, takes insertions and leaves deletions out', () => {
    const text = lines.map((line) => line.text).join('\n');
    expect(text).toContain('“四乱”');
    expect(text).toContain('吨——全部');
    expect(text).toContain('600份，新的说法合格率');
    expect(notes).toEqual([
      { code: 'deletedRevisions', count: 1 },
      { code: 'insertedRevisions', count: 1 },
      { code: 'footnotes', count: 1 },
    ]);
  });

  it('gives table rows, footnotes, and header and footer as furniture', () => {
    expect(lines.filter((line) => line.table !== undefined).map((line) => line.text)).toEqual([
      '指标\t数值',
      '新建管网\t36公里',
      '新增用户\t4200户',
    ]);
    expect(lines.slice(-3)).toEqual([
      expect.objectContaining({ text: '数据截至11月底。' }),
      { text: '云岭水务内部资料', furniture: 'header' },
      { text: '第1页', furniture: 'footer' },
    ]);
  });
});

describe.each([
  ['automatic', automaticReport()],
  ['typed', typedReport()],
])('the report with %s numbers', (name, docx) => {
  it('has the same lines and outline as .doc and as .rtf as it has as .docx', async () => {
    const original = await readSource(docx, '样稿.docx');
    // Who changed what is told by .docx alone; the text is the accepted one in all.
    const accepted = original.lines.map((line) => ({ ...line, revisions: undefined }));
    for (const format of ['doc', 'rtf'] as const) {
      const converted = await readSource(fixture(`${format}/${name}.${format}`), `样稿.${format}`);
      expect(converted.format).toBe(format);
      expect(converted.lines).toEqual(accepted);
      expect(outline(converted)).toBe(outline(original));
    }
  });
});

describe('files that are refused', () => {
  it('names Word 6 and 95', () => {
    expect(failure(changed((bytes, word) => bytes.set([0xdc, 0xa5, 0x68, 0x00], word)))).toBe('fileUnsupported');
  });

  it('names a password', () => {
    expect(failure(changed((bytes, word) => (bytes[word + 0x0b]! |= 0x01)))).toBe('fileEncrypted');
  });

  it('names rights management, and what is left of a file', () => {
    expect(failure(makeCfb(['WordDocument', '1Table', '\tDRMContent']))).toBe('fileEncrypted');
    expect(failure(makeCfb(['1Table', 'CompObj']))).toBe('fileDamaged');
  });

  it('names sheets and slides', () => {
    for (const stream of ['Workbook', 'PowerPoint Document']) expect(failure(makeCfb([stream]))).toBe('fileNotText');
  });

  it('names what is no text document', () => {
    expect(failure(changed((bytes, word) => bytes.set([0, 0], word)))).toBe('fileUnknownFormat');
  });

  it('takes a document of Works for what it is', () => {
    const bytes = new Uint8Array(512 * 4);
    bytes.set(makeCfb(['CONTENTS']).subarray(0, 8));
    const view = new DataView(bytes.buffer);
    view.setUint16(0x1e, 9, true);
    view.setUint16(0x20, 6, true);
    bytes.fill(0xff, 0x4c, 0x4c + 4 * 109);
    view.setUint32(0x4c, 1, true);
    view.setUint32(0x44, 0xfffffffe, true);
    // One sector for the directory, one for the table: both chains end at once.
    bytes.set(makeCfb(['CONTENTS']).subarray(512, 512 + 256), 512);
    bytes.fill(0xff, 1024, 1536);
    view.setUint32(1024, 0xfffffffe, true);
    for (const entry of [512, 640]) {
      bytes[entry + 66] = entry === 512 ? 5 : 2;
      bytes.fill(0xff, entry + 68, entry + 80);
    }
    view.setUint32(512 + 76, 1, true);
    expect(failure(bytes)).toBe('fileUnsupported');
  });

  it('refuses chains of sectors that run in a circle', () => {
    const circle = changed((bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      const table = 512 * (view.getUint32(0x4c, true) + 1);
      const directory = view.getUint32(0x30, true);
      view.setUint32(table + 4 * directory, directory, true);
    });
    expect(failure(circle)).toBe('fileDamaged');
  });

  it.each([100, 511, 600, 2000, 6000])('refuses a file cut off after %i bytes', (length) => {
    expect(failure(fixture('doc/automatic.doc').slice(0, length))).toBe('fileDamaged');
  });

  it('refuses text that is not all there rather than losing it', () => {
    const longer = changed((bytes, word) => new DataView(bytes.buffer).setUint32(word + 0x4c, 3000, true));
    expect(failure(longer)).toBe('fileDamaged');
  });
});

describe('damage beside the text', () => {
  /** Makes the part of that index point behind the end of its stream. */
  const without = (index: number): Source =>
    readDoc(changed((bytes, word) => new DataView(bytes.buffer).setUint32(word + 0x9a + 8 * index, 0x7fffffff, true)));

  it.each([
    ['styles', 1],
    ['character properties', 12],
    ['headers', 11],
    ['lists', 73],
  ])('keeps the text without its %s, and says so', (_part, index) => {
    const { lines, notes } = without(index);
    expect(lines.map((line) => line.text)).toContain('供水保障更加有力');
    expect(notes).toContainEqual({ code: 'damagedParts', count: 1 });
  });

  it('counts the numbers that are lost with the lists', () => {
    expect(without(73).notes).toContainEqual({ code: 'lostNumbers', count: 9 });
  });
});
