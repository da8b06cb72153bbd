import { checks } from './checks';
import { commandLine } from './command-line';
import { compare } from './compare';
import { editor } from './editor';
import { errors } from './errors';
import { formats } from './formats';
import { help } from './help';
import { importBatch } from './import-batch';
import { importing } from './importing';
import { ledger } from './ledger';
import { menu } from './menu';
import { plan } from './plan';
import { preview } from './preview';
import { prior } from './prior';
import { readBackMessages } from './read-back';
import { roles } from './roles';
import { shelf } from './shelf';
import { shell } from './shell';
import { writing } from './writing';
import { tables } from './tables';
import { versions } from './versions';

/** Every visible string, by language. An area of the interface is one file beside this one. */
export const catalogue = {
  'zh-CN': {
    ...roles['zh-CN'],
    ...compare['zh-CN'],
    ...checks['zh-CN'],
    ...ledger['zh-CN'],
    ...menu['zh-CN'],
    ...errors['zh-CN'],
    ...formats['zh-CN'],
    ...shell['zh-CN'],
    ...shelf['zh-CN'],
    ...importing['zh-CN'],
    ...importBatch['zh-CN'],
    ...help['zh-CN'],
    ...preview['zh-CN'],
    ...prior['zh-CN'],
    ...readBackMessages['zh-CN'],
    ...plan['zh-CN'],
    ...editor['zh-CN'],
    ...writing['zh-CN'],
    ...tables['zh-CN'],
    ...versions['zh-CN'],
    ...commandLine['zh-CN'],
  },
  en: {
    ...roles.en,
    ...compare.en,
    ...checks.en,
    ...ledger.en,
    ...menu.en,
    ...errors.en,
    ...formats.en,
    ...shell.en,
    ...shelf.en,
    ...importing.en,
    ...importBatch.en,
    ...help.en,
    ...preview.en,
    ...prior.en,
    ...readBackMessages.en,
    ...plan.en,
    ...editor.en,
    ...writing.en,
    ...tables.en,
    ...versions.en,
    ...commandLine.en,
  },
};
export type MessageKey = keyof (typeof catalogue)['zh-CN'];
