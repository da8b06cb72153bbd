import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { launch, newDataFolder } from './app';
import { newReport, storedText } from './steps';
import { randomNumbers } from '../random';

const KILLS = 20;
const SEED = 20260706;

it(`keeps every text it showed as saved through ${KILLS} kills at random moments (seed ${SEED})`, async () => {
  const next = randomNumbers(SEED);
  const data = newDataFolder();
  let id = '';
  let promised = '';
  let seenSaved = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const { electron, page } = await launch({ data });
    if (id === '') id = await newReport(page, '断电演练报告');
    else {
      expect(await storedText(page, id)).toContain(promised);
      await page.getByText('断电演练报告').first().dblclick();
    }
    const editor = page.getByTestId('editor');
    await editor.click();
    await page.keyboard.press('Control+End');
    const end = Date.now() + 500 + next() * 7000;
    let typed = await storedText(page, id);
    for (let n = 0; Date.now() < end; n += 1) {
      const mark = `〔${round}-${n}〕`;
      await page.keyboard.insertText(mark);
      typed += mark;
      await page.waitForTimeout(next() * 700);
      // Nothing was typed since the wait, so "saved" speaks of all that was.
      if ((await page.getByTestId('save-state').getAttribute('data-state')) === 'saved') {
        promised = typed;
        seenSaved += 1;
      }
    }
    const pid = electron.process().pid!;
    process.kill(pid, 'SIGKILL');
    await electron.close().catch(() => undefined);
  }
  const { page, electron } = await launch({ data });
  expect(await storedText(page, id)).toContain(promised);
  expect(seenSaved).toBeGreaterThan(KILLS);
  await electron.close();
  rmSync(data, { recursive: true, force: true });
});
