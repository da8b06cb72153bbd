import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { safeFileName, writeFileSafely } from '../../../electron/export/write-file';

const NEW = new TextEncoder().encode('新');

describe('writeFileSafely', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gangmu-write-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('writes a new file and replaces an old one, and leaves nothing else', async () => {
    const path = join(folder, '总结.docx');
    await writeFileSafely(path, new TextEncoder().encode('旧的内容'));
    await writeFileSafely(path, NEW);
    expect(await readFile(path, 'utf8')).toBe('新');
    expect(await readdir(folder)).toEqual(['总结.docx']);
  });

  test('says that the target is a folder', async () => {
    await mkdir(join(folder, '总结.docx'));
    await expect(writeFileSafely(join(folder, '总结.docx'), NEW)).rejects.toMatchObject({
      code: 'targetIsFolder',
      info: { file: '总结.docx' },
    });
    expect(await readdir(folder)).toEqual(['总结.docx']);
  });

  test('says that the folder is not there, or the name too long', async () => {
    await expect(writeFileSafely(join(folder, '无', 'a.docx'), NEW)).rejects.toMatchObject({
      code: 'targetInvalidName',
      info: { file: 'a.docx' },
    });
    await expect(writeFileSafely(join(folder, 'a'.repeat(300)), NEW)).rejects.toMatchObject({
      code: 'targetInvalidName',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'leaves the old file where the folder may not be written',
    async () => {
      const path = join(folder, 'a.docx');
      await writeFile(path, '旧');
      await chmod(folder, 0o555);
      await expect(writeFileSafely(path, NEW)).rejects.toMatchObject({
        code: 'targetNoPermission',
        info: { file: 'a.docx' },
      });
      await chmod(folder, 0o755);
      expect(await readFile(path, 'utf8')).toBe('旧');
      expect(await readdir(folder)).toEqual(['a.docx']);
    },
  );
});

test.each([
  ['云溪区政务服务中心\n2025年上半年工作总结', '云溪区政务服务中心2025年上半年工作总结'],
  ['关于“a/b”: c?', '关于“a_b”_ c_'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['CON', '_CON'],
  ['nul.tar', '_nul.tar'],
  ['总结. . ', '总结'],
  ['\u202e\u0000', 'gangmu'],
  ['', 'gangmu'],
])('safeFileName(%j) is %j', (title, name) => {
  expect(safeFileName(title)).toBe(name);
});

test('a long title is cut between characters to what every file system takes', () => {
  const name = safeFileName('📄总'.repeat(200));
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
  expect(name).not.toMatch(/[\ud800-\udfff]/u);
  expect(name.length).toBeGreaterThan(50);
});
