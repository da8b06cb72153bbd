import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { closeLibrary, openLibrary } from '../../electron/store/open';
import { createReport } from '../../electron/store/reports';
import { median, quantile, type Measure } from './measure';
import { blockId, GOAL, longReport, longTitle, WORDS } from './typing-report';

const SIZES = [300, 2000, 10_000];
const PEERS = ['plain', 'prosemirror', 'lexical'] as const;
const ROUNDS = 3;
const KEYS = 30;
/** Keys that are pressed first and not counted: the page is laid out, the code compiled. */
const WARM = 8;
/** ms between two keys: a quick typist's, and time enough for what follows a key to disturb the next. */
const PAUSE = 70;

/** Of the test of memory: so often so many keys, and as many to take them back. */
const BURSTS = 40;
const BURST = 20;

/** Frames as soon as something is to be painted: the time of the work itself, without the wait for the screen's next refresh. */
const FLAGS = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--disable-backgrounding-occluded-windows'];

/**
 * From a key to the next paint, in the middle of a long report, with markers, figures, outline and autosave at work, beside editors that show
 * the same text and do nothing else, in the same Electron (facts/performance.md 5, G8).
 */
export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-typing-'));
  try {
    fillLibrary(folder);
    const peers = peerApp(folder);
    const keys = new Map<string, number[]>();
    const mounts = new Map<string, number[]>();
    const commands = new Map<string, number[]>();
    let heap = { before: 1, after: 1 };
    const note = (map: Map<string, number[]>, name: string, ...times: number[]) =>
      map.set(name, [...(map.get(name) ?? []), ...times]);
    for (let round = 0; round < ROUNDS; round++) {
      await withElectron([process.cwd()], join(folder, `data`), async (page) => {
        await page.waitForSelector('header h1:not(:empty)');
        for (const size of SIZES) {
          note(mounts, `ours ${size}`, await openOurs(page, size));
          note(keys, `ours ${size}`, ...(await typeInto(page, `[data-block-id="${blockId(size, middle(size))}"]`)));
          if (size === 2000) {
            for (const [name, time] of [...(await command(page)), ...(await replacing(page, size))])
              note(commands, name, time);
          }
          if (size === 2000 && round === 0) heap = await heapOverTyping(page, size);
          await page.getByRole('toolbar').getByRole('button').first().click();
          await page.waitForSelector('[data-testid=editor]', { state: 'detached' });
        }
      });
      await withElectron([peers], join(folder, 'peers'), async (page) => {
        for (const size of SIZES) {
          for (const peer of PEERS) {
            const address = new URL(page.url());
            address.search = `?editor=${peer}&blocks=${size}`;
            await page.goto(address.href);
            await page.waitForSelector('body[data-mounted]');
            note(mounts, `${peer} ${size}`, Number(await page.locator('body').getAttribute('data-mounted')));
            note(keys, `${peer} ${size}`, ...(await typeInto(page, `#editor > p:nth-child(${middle(size) + 1})`)));
          }
        }
      });
    }
    const key = (name: string, q: number) => quantile(keys.get(name)!, q);
    const typing = SIZES.flatMap((size) =>
      ([0.5, 0.95] as const).flatMap((q) =>
        PEERS.map((peer) => ({
          name: `key to paint in ${size} blocks, p${q * 100}`,
          ratio: key(`ours ${size}`, q) / key(`${peer} ${size}`, q),
          baseline: NAMES[peer],
          detail: `${ms(key(`ours ${size}`, q))} against ${ms(key(`${peer} ${size}`, q))}`,
        })),
      ),
    );
    const opening = SIZES.map((size) => {
      const own = median(mounts.get(`ours ${size}`)!);
      const base = median(mounts.get(`prosemirror ${size}`)!);
      return {
        name: `open a report of ${size} blocks, from the double click`,
        ratio: own / base,
        baseline: 'ProseMirror made with the same text',
        detail: `${ms(own)} against ${ms(base)}`,
      };
    });
    const base = key('plain 2000', 0.5);
    const acting = [...commands].map(([name, times]) => ({
      name: `${name} in 2000 blocks`,
      ratio: median(times) / base,
      baseline: 'a key in plain contenteditable of the same text',
      detail: `${ms(median(times))} against ${ms(base)}`,
    }));
    const memory = {
      name: `heap after an hour of typing in miniature (${BURSTS * BURST * 2} keys) in 2000 blocks`,
      ratio: heap.after / heap.before,
      baseline: 'the heap before it, both after collecting garbage',
      detail: `${mb(heap.after)} against ${mb(heap.before)}`,
    };
    return [...typing, ...opening, ...acting, memory];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

const NAMES = { plain: 'plain contenteditable', prosemirror: 'ProseMirror', lexical: 'Lexical' };

/** A block of the middle that has no figure and is no heading. */
function middle(size: number): number {
  return size / 2 + 3;
}

function fillLibrary(folder: string): void {
  const data = join(folder, 'data');
  const library = openLibrary(join(data, 'library.gangmu'), {
    nativeBinding: process.env['GANGMU_SQLITE_BINDING'] || undefined,
  });
  for (const size of SIZES) createReport(library.db, longReport(size));
  closeLibrary(library);
}

/** An Electron app of one window with the page of the other editors. */
function peerApp(folder: string): string {
  const app = join(folder, 'peer-app');
  const vite = join(process.cwd(), 'node_modules/vite/bin/vite.js');
  const page = join(process.cwd(), 'test/bench/typing');
  execFileSync(process.execPath, [
    vite,
    'build',
    page,
    ...['--base', './', '--outDir', app, '--emptyOutDir', '--target', 'chrome130', '--logLevel', 'error'],
  ]);
  writeFileSync(join(app, 'package.json'), '{ "name": "typing-bench", "version": "1.0.0", "main": "main.cjs" }');
  writeFileSync(
    join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ webPreferences: { spellcheck: false } }).loadFile('index.html', { search: 'editor=plain&blocks=10' }));`,
  );
  return app;
}

async function withElectron(args: string[], data: string, work: (page: Page) => Promise<void>): Promise<void> {
  const flags = (process.env['GANGMU_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean);
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  env['GANGMU_DATA'] = data;
  Reflect.deleteProperty(env, 'GANGMU_SQLITE_BINDING');
  if (env['GANGMU_ELECTRON_BINDING']) env['GANGMU_SQLITE_BINDING'] = env['GANGMU_ELECTRON_BINDING'];
  const electron: ElectronApplication = await _electron.launch({
    executablePath: process.env['GANGMU_ELECTRON']!,
    args: [...flags, ...FLAGS, `--user-data-dir=${data}`, ...args],
    env,
  });
  try {
    const page = await electron.firstWindow();
    page.setDefaultTimeout(30_000);
    await electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(1366, 768);
      window?.focus();
    });
    await work(page);
  } finally {
    await electron.close();
  }
}

/** ms from the double click in the list until the text is on the screen. */
async function openOurs(page: Page, size: number): Promise<number> {
  await page.evaluate(() => {
    addEventListener(
      'dblclick',
      ({ timeStamp }) => {
        const look = () => {
          if (!document.querySelector('[data-testid=editor] [data-block-id]')) return requestAnimationFrame(look);
          const painted = new MessageChannel();
          painted.port1.onmessage = () => {
            document.body.dataset['opened'] = String(performance.now() - timeStamp);
          };
          painted.port2.postMessage(0);
          return 0;
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
    Reflect.deleteProperty(document.body.dataset, 'opened');
  });
  await page.getByText(longTitle(size), { exact: true }).first().dblclick();
  await page.waitForSelector('body[data-opened]');
  return Number(await page.locator('body').getAttribute('data-opened'));
}

/** ms from key to paint, of each key pressed in the middle of what `selector` finds. */
async function typeInto(page: Page, selector: string): Promise<number[]> {
  await page.locator(selector).scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await page.locator(selector).click();
  await page.waitForTimeout(300);
  const before = await page.locator(selector).textContent();
  const times = await timed(page, async () => {
    for (let i = 0; i < WARM + KEYS; i++) {
      await page.keyboard.press('a');
      await page.waitForTimeout(PAUSE);
    }
  });
  const after = await page.locator(selector).textContent();
  if (after?.length !== (before?.length ?? 0) + WARM + KEYS) throw new Error(`typing did not reach the text: ${after}`);
  return times.slice(WARM);
}

/** ms from each key that `work` presses to the next paint. */
async function timed(page: Page, work: () => Promise<void>): Promise<number[]> {
  const times = await page.evaluateHandle(() => {
    const list: number[] = [];
    const onKey = () => {
      const pressed = performance.now();
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => list.push(performance.now() - pressed);
        painted.port2.postMessage(0);
      });
    };
    addEventListener('keydown', onKey, true);
    return { list, stop: () => removeEventListener('keydown', onKey, true) };
  });
  await work();
  return times.evaluate(({ list, stop }) => {
    stop();
    return list;
  });
}

/** A goal of 200 blocks folded in the outline, moved down, brought back. The keys Alt and Shift count as nothing: the last press does. */
async function command(page: Page): Promise<[string, number][]> {
  const goal = page.getByRole('treeitem').first();
  await page.getByRole('tree').focus();
  await page.keyboard.press('Home');
  const press = async (key: string): Promise<number> => {
    await page.waitForTimeout(600);
    return (
      await timed(page, async () => {
        await page.keyboard.press(key);
        await page.waitForTimeout(1000);
      })
    ).at(-1)!;
  };
  const first = await goal.getAttribute('data-block');
  const folded = await press('ArrowLeft');
  if ((await goal.getAttribute('aria-expanded')) !== 'false') throw new Error('the goal did not fold');
  const moved = await press('Alt+Shift+ArrowDown');
  if ((await goal.getAttribute('data-block')) === first) throw new Error('the goal did not move');
  const undone = await press('Control+z');
  if ((await goal.getAttribute('data-block')) !== first) throw new Error('the goal did not come back');
  return [
    ['fold a goal in the outline', folded],
    [`move a goal of ${GOAL} blocks`, moved],
    ['undo of that move', undone],
  ];
}

/** A word that stands in every fourth block replaced by another, all at once, and brought back. */
async function replacing(page: Page, size: number): Promise<[string, number][]> {
  const places = size / 4;
  const first = page.locator(`[data-block-id="${blockId(size, middle(size) - 2)}"]`);
  await page.getByTestId('editor').focus();
  await page.keyboard.press('Control+h');
  await page.locator('[data-find-field] input').fill(WORDS.other);
  await page.locator('[data-replace-field] input').fill('六分');
  await page.waitForTimeout(500);
  await page.locator('[data-replace-field] ~ button').last().click();
  await page.locator('dialog [data-autofocus]').getByText(String(places)).waitFor();
  const press = async (key: string, expected: string): Promise<number> => {
    await page.waitForTimeout(1000);
    const times = await timed(page, async () => {
      await page.keyboard.press(key);
      await page.waitForTimeout(1500);
    });
    if (!(await first.textContent())?.includes(expected)) throw new Error(`${key} did not give ${expected}`);
    return times.at(-1)!;
  };
  const replaced = await press('Enter', '六分');
  await page.locator('[data-find-field] input').press('Escape');
  const undone = await press('Control+z', WORDS.other);
  return [
    [`replace ${places} places`, replaced],
    [`undo of that replacement`, undone],
  ];
}

/** Bytes of the page's heap before and after words are typed and taken back again, in one block after the other. */
async function heapOverTyping(page: Page, size: number): Promise<{ before: number; after: number }> {
  const cdp = await page.context().newCDPSession(page);
  const used = async (): Promise<number> => {
    await page.waitForTimeout(1500);
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  const burst = async (block: number) => {
    await page.locator(`[data-block-id="${blockId(size, block)}"]`).click();
    await page.keyboard.press('End');
    for (let i = 0; i < BURST; i++) await page.keyboard.press('a');
    for (let i = 0; i < BURST; i++) await page.keyboard.press('Backspace');
  };
  await burst(middle(size));
  const before = await used();
  for (let i = 0; i < BURSTS; i++) await burst(middle(size) + (i % 5));
  return { before, after: await used() };
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
