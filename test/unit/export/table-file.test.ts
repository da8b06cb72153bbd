import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readTableFile } from '../../../electron/export/table-file/read-table-file';
import { GangmuError } from '../../../shared/ipc/errors';

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (content: Uint8Array) =>
  readTableFile(content).then(
    () => 'read',
    (error: unknown) => (error instanceof GangmuError ? error.code : String(error)),
  );

it('reads .csv and tab-separated text in the encodings that spreadsheets write', async () => {
  expect(await readTableFile(bytes('名称,数值\r\n"甲,乙","1,200"\r\n,\r\n'))).toEqual([
    ['名称', '数值'],
    ['甲,乙', '1,200'],
  ]);
  const gbk = Uint8Array.of(0xca, 0xfd, 0xc1, 0xbf, 0x2c, 0x31, 0x32, 0x0a, 0xb8, 0xf6, 0x2c, 0x33);
  expect(await readTableFile(gbk)).toEqual([
    ['数量', '12'],
    ['个', '3'],
  ]);
  const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('数量\t12\r\n', 'utf16le')]);
  expect(await readTableFile(utf16)).toEqual([['数量', '12']]);
});

it('refuses what is no table, or too much of one', async () => {
  expect(await codeOf(bytes(' , \n'))).toBe('fileNoText');
  expect(await codeOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toBe('fileUnknownFormat');
  expect(await codeOf(Uint8Array.of(1, 0, 2, 0))).toBe('fileUnknownFormat');
  expect(await codeOf(bytes('1,'.repeat(30_000)))).toBe('fileTooComplex');
  expect(await codeOf(bytes('PK no zip at all'))).toBe('fileDamaged');
  expect(await codeOf(zipSync({ 'a.txt': bytes('x') }))).toBe('fileDamaged');
  expect(await codeOf(zipSync({ 'xl/workbook.xml': new Uint8Array(41 * 1024 * 1024) }))).toBe('fileTooComplex');
  const many = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}`, bytes('x')]));
  expect(await codeOf(zipSync(many))).toBe('fileTooComplex');
});
