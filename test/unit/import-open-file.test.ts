import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readBytes } from '../../electron/import/open-file';

const folder = mkdtempSync(join(tmpdir(), 'gangmu-open-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content = '甲'): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

it('gives name, bytes and hash', async () => {
  const path = file('二〇二五年 总结#1.txt');
  expect(await readBytes(path)).toEqual({
    name: '二〇二五年 总结#1.txt',
    bytes: new TextEncoder().encode('甲'),
    sha256: createHash('sha256').update('甲').digest('hex'),
  });
});

it('refuses folders, missing and empty files', async () => {
  mkdirSync(join(folder, '文件夹'));
  await expect(readBytes(join(folder, '文件夹'))).rejects.toMatchObject({
    code: 'fileIsFolder',
    info: { file: '文件夹' },
  });
  await expect(readBytes(join(folder, '没有.txt'))).rejects.toMatchObject({
    code: 'fileNotFound',
    info: { file: '没有.txt' },
  });
  await expect(readBytes(join(file('甲.txt'), '乙.txt'))).rejects.toMatchObject({ code: 'fileNotFound' });
  await expect(readBytes('a\0b')).rejects.toMatchObject({ code: 'fileNotFound' });
  await expect(readBytes(file('空.txt', ''))).rejects.toMatchObject({ code: 'fileEmpty' });
});

it.skipIf(process.platform !== 'linux')('opens files whose names are in GBK, where no two look the same', async () => {
  const gbk = (...bytes: number[]): Buffer => Buffer.concat([Buffer.from(bytes), Buffer.from('.txt')]);
  const inside = join(folder, '解压');
  mkdirSync(inside);
  const write = (name: Buffer, content: string): string => {
    writeFileSync(Buffer.concat([Buffer.from(`${inside}/`), name]), content);
    return join(inside, name.toString());
  };
  // 总结, and 表 beside 病: one byte that is no UTF-8 looks like any other.
  expect(await readBytes(write(gbk(0xd7, 0xdc, 0xbd, 0xe1), '甲'))).toMatchObject({
    name: '总结.txt',
    bytes: new TextEncoder().encode('甲'),
  });
  const alike = write(gbk(0xb1, 0xed), '乙');
  expect((await readBytes(alike)).name).toBe('表.txt');
  write(gbk(0xb2, 0xa1), '丙');
  await expect(readBytes(alike)).rejects.toMatchObject({ code: 'fileNameUnreadable' });
  // One that is called so in earnest.
  writeFileSync(alike, '丁');
  expect(await readBytes(alike)).toMatchObject({ name: '\ufffd\ufffd.txt', bytes: new TextEncoder().encode('丁') });
});

it('refuses a file of 200 MB without reading it', async () => {
  const path = file('大.txt');
  truncateSync(path, 200 * 1024 * 1024);
  const before = process.memoryUsage().arrayBuffers;
  await expect(readBytes(path)).rejects.toMatchObject({ code: 'fileTooLarge' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
});

it.skipIf(process.platform === 'win32')('refuses a pipe without waiting for its writer', async () => {
  execFileSync('mkfifo', [join(folder, '管道')]);
  await expect(readBytes(join(folder, '管道'))).rejects.toMatchObject({ code: 'fileUnknownFormat' });
});

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'says where the permission is missing',
  async () => {
    const path = file('锁.txt');
    chmodSync(path, 0);
    await expect(readBytes(path)).rejects.toMatchObject({ code: 'fileNoPermission' });
  },
);
