// npm start -- --tour: drives the main job in the real app on a fresh library, as a user would, and looks at every result.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';

const out = join(root, 'out', 'tour');
const TIMEOUT = 20_000;

/** Words of this year that the tour types; they must come out of the Word file. */
const MEASURE = '开设周末延时窗口。每周六上午安排专人值守，方便上班群众办事。';
const SUBTITLE = '（2026年7月6日）';
const FIGURE = '36';

/** Resolves to 0 where every step was seen to work, 1 otherwise. */
export async function tour({ electron, env, flags }) {
  const { _electron } = await import('playwright-core');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'gangmu-tour-'));
  const app = await _electron.launch({
    executablePath: electron.path,
    args: [...flags, root],
    env: { ...process.env, ...env, GANGMU_DATA: data },
  });
  let done = 0;
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(TIMEOUT);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0].setBounds({ x: 0, y: 0, width: 1366, height: 768 }),
    );
    const step = async (name, work) => {
      await work();
      done += 1;
      const picture = join(
        out,
        `${String(done).padStart(2, '0')}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`,
      );
      await page.screenshot({ path: picture });
      console.log(`${String(done).padStart(2)}. ${name} — ${relative(root, picture)}`);
    };
    await mainJob({ app, page, step });
    console.log(`${done} steps, each seen to work; the Word file is ${relative(root, join(out, 'report.docx'))}`);
    return 0;
  } catch (error) {
    const page = app.windows()[0];
    await page?.screenshot({ path: join(out, 'failed.png') }).catch(() => {});
    console.error(`step ${done + 1} was not seen to work: ${error.message}`);
    return 1;
  } finally {
    await app.close().catch(() => {});
    rmSync(data, { recursive: true, force: true });
  }
}

async function mainJob({ app, page, step }) {
  const saved = () => page.locator('[data-testid=save-state][data-state=saved]').waitFor();
  const stored = async () => {
    const [summary] = await page.evaluate(async () =>
      (await window.gangmu.listReports()).value.filter((r) => r.status === 'draft'),
    );
    return (
      (await page.evaluate(async (id) => (await window.gangmu.getReport({ id })).value, summary.id)) ??
      assert.fail('no report')
    );
  };
  const textOf = (report, block) =>
    block.content.map((run) => run.text ?? report.figures.find((f) => f.id === run.figureId)?.text ?? '').join('');
  const whole = (report) => report.blocks.map((block) => textOf(report, block)).join('\n');

  await step('the empty shelf says what to do', () => page.getByRole('button', { name: '试用示例' }).waitFor());

  await step('the sample is read and recognised', async () => {
    await page.getByRole('button', { name: '试用示例' }).click();
    await page.getByText('确认入库').first().waitFor();
    const account = await page
      .getByText(/正文 [\d,]+ 字/)
      .first()
      .textContent();
    const [body, set, source] = account.match(/[\d,]+/g).map((n) => Number(n.replaceAll(',', '')));
    assert.equal(body + set, source, `characters do not add up: ${account}`);
    assert.ok((await page.getByRole('treeitem').count()) > 10, 'no outline');
  });

  await step('it is confirmed and stored', async () => {
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: '承接到今年' }).first().waitFor();
    const reports = await page.evaluate(async () => (await window.gangmu.listReports()).value);
    assert.equal(reports.length, 1);
    assert.equal(reports[0].status, 'prior');
  });

  await step('this year is started from it', async () => {
    await page.getByRole('button', { name: '承接到今年' }).first().click();
    await page.getByRole('button', { name: '承接并打开' }).click();
    await page.getByTestId('editor').waitFor();
    const report = await stored();
    assert.match(report.title, /2026/, 'the year did not move on');
    assert.ok(
      report.figures.length > 0 && report.figures.every((f) => f.previous),
      'figures without last year’s value',
    );
    assert.ok(
      report.blocks.every((b) => b.origin),
      'a block forgot where it came from',
    );
  });

  const editor = page.getByTestId('editor');
  await step('a measure is typed after the last one of a goal', async () => {
    const last = editor.locator('[data-role=measure]').nth(2);
    await last.click();
    await placeCaretAtEnd(page, await last.getAttribute('data-block-id'));
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(MEASURE);
    await saved();
    const report = await stored();
    const block = report.blocks.find((b) => textOf(report, b) === MEASURE);
    assert.equal(block?.role, 'measure', 'the typed measure is not stored as one');
    assert.ok(block.marker, 'it has no marker');
  });

  await step('it is moved up, demoted and promoted by keyboard', async () => {
    const place = async () => {
      await saved();
      const report = await stored();
      const at = report.blocks.findIndex((b) => textOf(report, b) === MEASURE);
      return { at, depth: report.blocks[at].depth };
    };
    const before = await place();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    const up = await place();
    assert.ok(up.at < before.at, 'it did not move up');
    await page.keyboard.press('Tab');
    assert.equal((await place()).depth, before.depth + 1, 'it was not demoted');
    await page.keyboard.press('Shift+Tab');
    assert.equal((await place()).depth, before.depth, 'it was not promoted');
  });

  await step('a figure is filled in', async () => {
    const input = page.getByTestId('figures-pane').locator('input').first();
    await input.click();
    await input.fill(FIGURE);
    await input.press('Enter');
    await saved();
    const report = await stored();
    assert.ok(
      report.figures.some((f) => f.text === FIGURE),
      'the figure is not stored',
    );
    assert.ok(whole(report).includes(FIGURE));
  });

  await step('undo and redo bring a change back and forth', async () => {
    await placeCaretAtEnd(page, await editor.locator('[data-role=goal]').first().getAttribute('data-block-id'));
    await page.keyboard.insertText(SUBTITLE);
    await saved();
    assert.ok(whole(await stored()).includes(SUBTITLE));
    await page.keyboard.press('Control+z');
    await saved();
    assert.ok(!whole(await stored()).includes(SUBTITLE), 'undo did not take it back');
    await page.keyboard.press('Control+y');
    await saved();
    assert.ok(whole(await stored()).includes(SUBTITLE), 'redo did not bring it again');
    await page.keyboard.press('Control+z');
    await saved();
  });

  const file = join(out, 'report.docx');
  await step('it is exported as a Word file', async () => {
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    }, file);
    await page.getByRole('button', { name: '导出 Word' }).click();
    const anyway = page.getByRole('button', { name: '仍然导出' });
    await anyway.click();
    await page.getByText('report.docx').first().waitFor();
    assert.ok(existsSync(file), 'no file was written');
  });

  await step('the file has real heading styles and the right words', async () => {
    await wordFile(file, await stored(), whole);
  });

  await step('the shelf finds it by two characters', async () => {
    await page.getByRole('button', { name: '书架' }).first().click();
    await page.locator('[role=search] input').fill('延时');
    await page.locator('mark', { hasText: '延时' }).first().waitFor();
  });
}

/** Puts the caret behind the last character of a block, as a click there would. */
async function placeCaretAtEnd(page, id) {
  await page.evaluate((block) => {
    const element = document.querySelector(`[data-testid=editor] [data-block-id="${block}"]`);
    element.closest('[contenteditable=true]').focus();
    const strings = element.querySelectorAll('[data-slate-string], [data-slate-zero-width]');
    const last = strings[strings.length - 1];
    const text = last.lastChild;
    const selection = getSelection();
    selection.collapse(text, last.hasAttribute('data-slate-string') ? text.length : 0);
  }, id);
  await page.waitForTimeout(150);
}

/** Reads the exported file with the format's own means, and with pandoc where it is installed. */
async function wordFile(file, report, whole) {
  const { strFromU8, unzipSync } = await import('fflate');
  const parts = unzipSync(readFileSync(file));
  const document = strFromU8(parts['word/document.xml']);
  const styles = strFromU8(parts['word/styles.xml']);
  for (const name of ['Title', 'heading 1', 'heading 2'])
    assert.ok(styles.includes(`w:val="${name}"`), `no style ${name}`);
  const text = document.replace(/<w:footerReference[^>]*>|<[^>]+>/g, '').replaceAll('&amp;', '&');
  assert.ok(text.includes(MEASURE), 'the typed measure is not in the file');
  assert.ok(text.includes(FIGURE), 'the figure is not in the file');
  if (spawnSync('pandoc', ['--version']).status !== 0) return;
  const plain = spawnSync('pandoc', ['-t', 'plain', '--wrap=none', file], { encoding: 'utf8' }).stdout.replace(
    /\s/g,
    '',
  );
  for (const line of whole(report).split('\n')) {
    assert.ok(plain.includes(line.replace(/\s/g, '')), `pandoc does not read: ${line.slice(0, 40)}`);
  }
}
