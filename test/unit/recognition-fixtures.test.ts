import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../shared/recognition/recognise';
import { outlineText, sourceOf } from './recognition-outline-text';

/**
 * A class of reports is a folder, a case is NAME.txt with the outline that a careful reader wrote beside it (NAME.gold).
 * Adding a case is adding the two files.
 */
const FOLDER = join(import.meta.dirname, '../fixtures/recognition');

for (const group of readdirSync(FOLDER).sort()) {
  const files = readdirSync(join(FOLDER, group)).filter(
    (name) => name.endsWith('.txt') && existsSync(join(FOLDER, group, name.replace(/txt$/, 'gold'))),
  );
  describe.skipIf(files.length === 0)(`recognition of ${group}`, () => {
    for (const file of files) {
      it(file.replace('.txt', ''), () => {
        const path = join(FOLDER, group, file);
        const source = sourceOf(readFileSync(path, 'utf8').split('\n'));
        const recognition = recognise(source, { fileName: file });
        expect(outlineText(source, recognition)).toBe(readFileSync(path.replace(/txt$/, 'gold'), 'utf8'));
        expect(recognition.characters.source).toBe(recognition.characters.body + recognition.characters.furniture);
      });
    }
  });
}
