import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReadFile } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/errors';
import { line, makePdf, PICTURE, PICTURE_PAGE } from '../fixtures/pdf/make-pdf';
import { makeOfd, textObject } from '../fixtures/ofd/make-ofd';
import { launch, root, type App } from './app';

let app: App;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-import-'));
  app = await launch();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** Chooses a file in the system's dialog, and gives what the sandboxed page says of it. */
async function readChosen(path: string): Promise<Result<ReadFile>> {
  await app.electron.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
  return app.page.evaluate(async () => {
    const picked = await window.gangmu.pickImportFiles();
    return picked.ok ? window.gangmu.readPicked({ token: picked.value[0]!.token }) : picked;
  });
}

function written(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

const textOf = (result: Result<ReadFile>): string[] =>
  result.ok
    ? result.value.source.lines.flatMap((l) => (l.furniture === undefined ? [l.text] : []))
    : [result.error.code];

it('reads a PDF of several pages in the page that may fetch nothing and start no worker', async () => {
  const result = await readChosen(join(root, 'test/fixtures/pdf/report.pdf'));
  const text = textOf(result);
  expect(text.slice(0, 2)).toEqual(['云岭县水务局', '2025年工作总结和2026年工作安排']);
  expect(text).toContain('（一）聚焦防汛抗旱，在保障安全上下功夫');
  expect(result.ok && result.value.recognition.reports[0]?.metadata.year).toBe(2025);
});

it('has the character maps of fonts that are not embedded', async () => {
  const pdf = makePdf([{ content: line('云岭县水务局', 100, 700, 22, 'F1') + line('一、强基固本', 100, 600) }]);
  expect(textOf(await readChosen(written('字体.pdf', pdf)))).toEqual(['云岭县水务局', '一、强基固本']);
});

it('names a scan as one', async () => {
  expect(textOf(await readChosen(written('扫描.pdf', makePdf([PICTURE_PAGE], [PICTURE]))))).toEqual(['fileIsScan']);
});

it('reads an OFD file', async () => {
  const ofd = makeOfd([textObject({ text: '云岭县水务局工作总结', x: 60, y: 40 })]);
  expect(textOf(await readChosen(written('公文.ofd', ofd)))).toEqual(['云岭县水务局工作总结']);
});
