import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, type App } from './app';
import { chooseCommand, EditorPage } from './editor-page';
import { quit } from './import-page';
import { ENDING, OPENING, printedLines, REPORT, type Measure } from './long-text';
import { saved } from './steps';

/* A whole report written from nothing with the keyboard alone: real keys, and Chinese by composition. What is exported is what was meant. */

const TABLE = [
  ['事项', '本年', '上年'],
  ['受理件数', '28416', '26120'],
  ['办结件数', '28390', '26007'],
];
const TITLE = '云溪区政务服务中心2026年工作总结';

let app: App;
let editor: EditorPage;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-typed-'));

beforeAll(async () => {
  app = await launch();
});
afterAll(async () => {
  await quit(app);
  rmSync(folder, { recursive: true, force: true });
});

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => app.page.keyboard.press(key)), Promise.resolve());

/** Chinese clause by clause through the input method, blanks and digits by their keys. */
async function write(text: string): Promise<void> {
  for (const piece of text.match(/[X\d]+|[^X\d，。、]*[，。、]|[^X\d，。、]+/gu) ?? []) {
    if (/^[X\d]/u.test(piece)) {
      await app.page.keyboard.type(piece);
      continue;
    }
    await editor.cdp.send('Input.imeSetComposition', { text: 'pin', selectionStart: 3, selectionEnd: 3 });
    await editor.cdp.send('Input.insertText', { text: piece });
    // The editor takes the words in, and says so, in the turn after.
    await app.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  }
}

async function exportAs(command: 'exportText' | 'exportWord', name: string): Promise<Uint8Array> {
  const path = join(folder, name);
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await chooseCommand(app.electron, command);
  await app.page.locator('dialog button[type=submit]').click();
  const read = () => {
    try {
      return readFileSync(path);
    } catch {
      return null;
    }
  };
  await expect.poll(read, { timeout: 30_000 }).not.toBeNull();
  await press('Escape');
  return read()!;
}

async function writeMeasure({ heading, body, outcome }: Measure): Promise<void> {
  await write(`${heading}。${body}`);
  await press('Enter', 'Control+4');
  await write(outcome);
}

it('is typed, rearranged, filled in and exported by keyboard', { timeout: 280_000 }, async () => {
  const { page } = app;
  const lines = printedLines(REPORT);
  expect(lines.join('').length).toBeGreaterThan(4000);

  await chooseCommand(app.electron, 'newReport');
  await page.getByRole('dialog').waitFor();
  await press('Control+a');
  await page.keyboard.insertText(TITLE);
  await press('Enter');
  await page.getByTestId('editor').waitFor();
  editor = new EditorPage(page, await page.context().newCDPSession(page), '', (id) => id);

  await write(OPENING);
  // The last two goals, and the first two measures, in the wrong order: they are moved afterwards.
  const goals = [REPORT[0]!, REPORT[1]!, REPORT[3]!, REPORT[2]!];
  for (const [i, { heading, lead, measures }] of goals.entries()) {
    await press('Enter', 'Control+2');
    await write(heading);
    await press('Enter', 'Control+5');
    await write(lead);
    const order = i === 0 ? [measures[1]!, measures[0]!, ...measures.slice(2)] : measures;
    for (const [k, measure] of order.entries()) {
      await press('Enter');
      // One is written as a goal, and put under the goal before by Tab.
      if (i === 1 && k === 2) await press('Control+2', 'Tab');
      else await press('Control+3');
      await writeMeasure(measure);
    }
  }
  // In the outline: the first measure down, the last goal up.
  const inText = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid') === 'editor');
  await press('Shift+F6');
  await press('Home', 'ArrowDown', 'Alt+Shift+ArrowDown', 'End', 'ArrowLeft', 'Alt+Shift+ArrowUp', 'Enter');
  await expect.poll(inText).toBe(true);
  await press('Control+End', 'Enter', 'Control+5', 'Shift+Tab', 'Shift+Tab');
  await write(ENDING);

  // A table, cell by cell.
  await press('Control+Shift+T');
  await page.getByTestId('table-picker').waitFor();
  await press('Enter');
  await expect.poll(inText).toBe(true);
  for (const [i, cell] of TABLE.flat().entries()) {
    if (i > 0) await press('Tab');
    await write(cell);
  }

  // The figures, from the first on.
  await press('Control+Home');
  for (const figure of REPORT.flatMap(({ measures }) => measures.flatMap(({ figures }) => figures))) {
    await press('F9');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(figure);
    await press('Enter');
  }
  await saved(page);

  const written = lines.map((line) => line.replace(/^(?:[一二三四五]、|（[一二三四五]）)/u, ''));
  // What is written on goes below the table.
  const expected = [...written, TABLE.flat().join(''), ''];
  expect(await editor.screen()).toEqual(expected);
  expect(await editor.model()).toEqual(expected);
  const text = strFromU8(await exportAs('exportText', 'a.txt')).replace(/^\ufeff/u, '');
  expect(
    text
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual([TITLE, ...lines, ...TABLE.map((row) => row.join('\t'))]);
  const word = strFromU8(unzipSync(await exportAs('exportWord', 'a.docx'))['word/document.xml']!);
  const paragraphs = [...word.matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((run) => run[1]).join(''),
  );
  expect(paragraphs.filter(Boolean)).toEqual([TITLE, ...lines, ...TABLE.flat()]);
});
