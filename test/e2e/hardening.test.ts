import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type App } from './app';

let app: App;
beforeAll(async () => {
  app = await launch();
});
afterAll(() => app.close());

describe('the page', () => {
  it('comes from our own scheme and has no Node', async () => {
    const seen = await app.page.evaluate(() => ({
      protocol: location.protocol,
      require: typeof (globalThis as Record<string, unknown>).require,
      process: typeof (globalThis as Record<string, unknown>).process,
      electron: typeof (globalThis as Record<string, unknown>).electron,
    }));
    expect(seen).toEqual({ protocol: 'app:', require: 'undefined', process: 'undefined', electron: 'undefined' });
  });

  it('is sandboxed and isolated, in every window', async () => {
    const preferences = await app.electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => {
        const { sandbox, contextIsolation, nodeIntegration, webviewTag } = (
          contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences();
        return { sandbox, contextIsolation, nodeIntegration, webviewTag };
      }),
    );
    expect(preferences.length).toBeGreaterThan(0);
    for (const p of preferences) {
      expect(p).toEqual({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
      });
    }
  });

  it.each([
    'app://gangmu/../../etc/passwd',
    'app://gangmu/%2e%2e/%2e%2e/package.json',
    'app://gangmu/nothing.js',
    'app://other/index.html',
  ])('is not served %s', async (url) => {
    const status = await app.electron
      .evaluate(async ({ session }, address) => (await session.defaultSession.fetch(address)).status, url)
      .catch(() => 404);
    expect(status).toBe(404);
  });

  it('can not fetch, evaluate, inject script, open windows or navigate', async () => {
    const outcome = await app.page.evaluate(async () => {
      const tried: Record<string, boolean> = {};
      // The debugger's own call is exempt from the policy; what runs after a pause is not.
      await new Promise((resolve) => setTimeout(resolve, 50));
      const refused = async (name: string, attempt: () => unknown): Promise<void> => {
        try {
          const value = await attempt();
          tried[name] = value === null || value === undefined;
        } catch {
          tried[name] = true;
        }
      };
      await refused('fetch', () => fetch('https://example.invalid/'));
      await refused('fetch-file', () => fetch('file:///etc/passwd'));
      await refused('eval', () => (0, eval)('1+1'));
      await refused('function', () => new Function('return 1')());
      await refused('open', () => window.open('https://example.invalid/'));
      await refused('innerHTML', () => {
        document.createElement('div').innerHTML = '<b>x</b>';
        return 'accepted';
      });
      await refused('notification', async () =>
        (await Notification.requestPermission()) === 'granted' ? 'granted' : null,
      );
      location.href = 'https://example.invalid/';
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { tried, at: location.href };
    });
    expect(outcome.tried).toEqual({
      fetch: true,
      'fetch-file': true,
      eval: true,
      function: true,
      open: true,
      innerHTML: true,
      notification: true,
    });
    expect(outcome.at).toMatch(/^app:\/\/gangmu\/index\.html/);
    expect(app.electron.windows()).toHaveLength(1);
  });
});

describe('the contract', () => {
  it('refuses what is out of form, and says so', async () => {
    const answers = await app.page.evaluate(async () => {
      const call = window.gangmu as unknown as Record<
        string,
        (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>
      >;
      const bad: unknown[] = [undefined, null, 1, 'x', [], { id: '' }, { id: 'x'.repeat(65) }, { id: { $gt: '' } }];
      const names = [
        'getReport',
        'applyPatch',
        'deleteReport',
        'readPicked',
        'confirmImport',
        'carryOver',
        'exportReport',
        'search',
      ];
      const results: string[] = [];
      for (const name of names) for (const input of bad) results.push((await call[name]!(input)).error?.code ?? 'ok');
      return results;
    });
    expect(new Set(answers)).toEqual(new Set(['invalidRequest']));
  });

  it('answers an unknown token or report with an error, not with a crash', async () => {
    const codes = await app.page.evaluate(async () => {
      const results = [
        await window.gangmu.readPicked({ token: 'nothing' }),
        await window.gangmu.getReport({ id: 'nothing' }),
        await window.gangmu.revealExport({ token: '/etc/passwd' }),
      ];
      return results.map((r) => (r.ok ? 'ok' : r.error.code));
    });
    expect(codes).toEqual(['invalidRequest', 'reportNotFound', 'invalidRequest']);
  });

  it('is not served to another window', async () => {
    const code = await app.electron.evaluate(async ({ BrowserWindow, ipcMain }) => {
      const stranger = new BrowserWindow({ show: false });
      const handlers = (
        ipcMain as unknown as {
          _invokeHandlers: Map<string, (event: unknown, input: unknown) => Promise<{ error?: { code: string } }>>;
        }
      )._invokeHandlers;
      const answer = await handlers.get('gangmu:listReports')!(
        { sender: stranger.webContents, senderFrame: stranger.webContents.mainFrame },
        undefined,
      );
      stranger.destroy();
      return answer.error?.code;
    });
    expect(code).toBe('invalidRequest');
  });
});
