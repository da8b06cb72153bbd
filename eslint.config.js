import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Bans an import by the shape of its specifier; see README, "How it is built", for the table of rooms. */
const no = (regex, message) => ({ regex, message });
const ban = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

const node = no('^node:', 'This room runs without Node.');
const electronPackage = no(
  '^electron(/|$)',
  'Only electron/ipc, electron/windows, electron/main.ts and the preloads touch Electron.',
);
const sqlite = no('^better-sqlite3$', 'The database is opened in electron/store only.');
const electronRoom = no('(^|/)electron/', 'renderer and shared never import electron, not even types.');
const rendererRoom = no('(^|/)renderer/', 'Nobody imports renderer.');
const testRoom = no('(^|/)(test|build)/', 'Nobody imports build or test.');
const store = no('/store(/|$)', 'Only electron/ipc, electron/main.ts and the command line meet the store.');
const foreign = no(
  '/(import|export)(/|$)',
  'Only electron/ipc, the importer windows and the command line meet import and export.',
);
const react = no(
  '^(react|react-dom|slate|slate-react|slate-history|slate-dom)(/|$)',
  'The interface lives in renderer.',
);
const ipcMain = {
  group: ['electron'],
  importNames: ['ipcMain'],
  message: 'ipcMain is used in electron/ipc/serve.ts only.',
};
const ipcRenderer = {
  group: ['electron'],
  importNames: ['ipcRenderer'],
  message: 'ipcRenderer is used in the preloads only.',
};

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test/fixtures/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.config.ts'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='send'][callee.object.property.name='webContents']",
          message: 'Events go out through electron/ipc/emit.ts.',
        },
        { selector: 'ExportDefaultDeclaration', message: 'No default exports.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'No HTML from documents, ever.' },
      ],
    },
  },
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
      },
    },
  },
  { files: ['shared/**/*.ts'], rules: ban(node, electronPackage, sqlite, electronRoom, rendererRoom, testRoom, react) },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      ...ban(node, electronPackage, sqlite, electronRoom, testRoom),
    },
  },
  {
    files: ['electron/store/**/*.ts'],
    rules: ban(electronPackage, electronRoom, rendererRoom, testRoom, foreign, react),
  },
  {
    files: ['electron/import/**/*.ts', 'electron/export/**/*.ts'],
    rules: ban(electronPackage, sqlite, rendererRoom, testRoom, store, react),
  },
  {
    files: ['electron/import/readers/**/*.ts'],
    rules: ban(node, electronPackage, sqlite, rendererRoom, testRoom, store, react),
  },
  { files: ['electron/cli/**/*.ts'], rules: ban(electronPackage, sqlite, rendererRoom, testRoom, react) },
  {
    files: ['electron/windows/**/*.ts'],
    rules: ban(sqlite, rendererRoom, testRoom, store, foreign, react, ipcMain, ipcRenderer),
  },
  {
    files: ['electron/ipc/**/*.ts'],
    ignores: ['electron/ipc/serve.ts'],
    rules: ban(sqlite, rendererRoom, testRoom, react, ipcMain, ipcRenderer),
  },
  { files: ['electron/ipc/emit.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['electron/preloads/**/*.ts'], rules: ban(node, sqlite, rendererRoom, testRoom, store, foreign, react) },
  // Runs inside the page it drives, too.
  {
    files: ['build/tour.mjs'],
    languageOptions: { globals: { window: 'readonly', document: 'readonly', getSelection: 'readonly' } },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
