import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** An import that a room may not make, tried on a file of that room. */
const FORBIDDEN: [file: string, code: string][] = [
  ['shared/model/id.ts', "import 'node:fs';"],
  ['shared/model/id.ts', "import 'electron';"],
  ['shared/model/id.ts', "import '../../electron/library-path';"],
  ['shared/model/id.ts', "import type { Node } from 'slate';"],
  ['renderer/bridge.ts', "import 'electron';"],
  ['renderer/bridge.ts', "import '../electron/library-path';"],
  ['renderer/bridge.ts', "import 'node:path';"],
  ['electron/store/open.ts', "import 'electron';"],
  ['electron/store/open.ts', "import '../import/open-file';"],
  ['electron/import/open-file.ts', "import '../store/open';"],
  ['electron/import/open-file.ts', "import 'electron';"],
  ['electron/import/readers/limits.ts', "import 'node:fs';"],
  ['electron/windows/menu.ts', "import '../store/open';"],
  ['electron/windows/menu.ts', "import { ipcMain } from 'electron';"],
  ['electron/ipc/setup.ts', "import Database from 'better-sqlite3';"],
  ['electron/ipc/setup.ts', "import { ipcMain } from 'electron';"],
  ['electron/preloads/window.ts', "import '../store/open';"],
];

describe('the walls between the rooms', () => {
  const eslint = new ESLint({ cwd: root });
  it.each(FORBIDDEN)('%s may not say %s', async (file, code) => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: resolve(root, file) });
    expect(result!.messages.map((m) => m.ruleId)).toContain('@typescript-eslint/no-restricted-imports');
  });

  it('lets events out through one file only', async () => {
    const code = "declare const w: { webContents: { send(c: string): void } };\nw.webContents.send('x');\n";
    const [elsewhere] = await eslint.lintText(code, { filePath: resolve(root, 'electron/ipc/setup.ts') });
    const [allowed] = await eslint.lintText(code, { filePath: resolve(root, 'electron/ipc/emit.ts') });
    expect(elsewhere!.messages.map((m) => m.ruleId)).toContain('no-restricted-syntax');
    expect(allowed!.messages.map((m) => m.ruleId)).not.toContain('no-restricted-syntax');
  });
});
