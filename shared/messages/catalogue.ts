import { commandLine } from './command-line';
import { editor } from './editor';
import { errors } from './errors';
import { help } from './help';
import { importBatch } from './import-batch';
import { importing } from './importing';
import { menu } from './menu';
import { roles } from './roles';
import { shelf } from './shelf';
import { shell } from './shell';

/** Every visible string, by language. An area of the interface is one file beside this one. */
export const catalogue = {
  'zh-CN': {
    ...roles['zh-CN'],
    ...menu['zh-CN'],
    ...errors['zh-CN'],
    ...shell['zh-CN'],
    ...shelf['zh-CN'],
    ...importing['zh-CN'],
    ...importBatch['zh-CN'],
    ...help['zh-CN'],
    ...editor['zh-CN'],
    ...commandLine['zh-CN'],
  },
  en: {
    ...roles.en,
    ...menu.en,
    ...errors.en,
    ...shell.en,
    ...shelf.en,
    ...importing.en,
    ...importBatch.en,
    ...help.en,
    ...editor.en,
    ...commandLine.en,
  },
};
export type MessageKey = keyof (typeof catalogue)['zh-CN'];
