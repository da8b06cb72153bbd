import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderFiles } from '../../electron/import/folder-files';
import { readBytes } from '../../electron/import/open-file';

const root = mkdtempSync(join(tmpdir(), 'gangmu-folder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the files of a folder and of those in it, without what is hidden, is no document, or leads in a circle', async () => {
  mkdirSync(join(root, '2024', '下半年'), { recursive: true });
  for (const name of ['总结10.docx', '总结2.doc', '没有扩展名', '~$总结2.doc', '.DS_Store', '照片.JPG', 'Thumbs.db'])
    writeFileSync(join(root, name), 'x');
  writeFileSync(join(root, '2024', '下半年', '要点.wps'), 'x');
  symlinkSync(root, join(root, '2024', '环'));
  expect((await folderFiles(root)).map(({ path, folder }) => [path.slice(root.length + 1), folder])).toEqual([
    [join('2024', '下半年', '要点.wps'), '2024/下半年'],
    ['没有扩展名', ''],
    ['总结2.doc', ''],
    ['总结10.docx', ''],
  ]);
});

test('a folder that is not there has no files', async () => {
  expect(await folderFiles(join(root, 'gone'))).toEqual([]);
});

test.skipIf(process.platform !== 'linux')('a folder whose name is in GBK is looked into', async () => {
  const outer = join(root, '解压');
  const inner = Buffer.concat([Buffer.from(`${outer}/`), Buffer.from([0xd7, 0xdc, 0xbd, 0xe1])]);
  mkdirSync(outer);
  mkdirSync(inner);
  writeFileSync(Buffer.concat([inner, Buffer.from('/'), Buffer.from([0xbc, 0xc6, 0xbb, 0xae])]), '计划');
  const files = await folderFiles(outer);
  expect(files).toHaveLength(1);
  expect(await readBytes(files[0]!.path)).toMatchObject({ name: '计划', bytes: new TextEncoder().encode('计划') });
});
