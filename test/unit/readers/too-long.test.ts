import { expect, it } from 'vitest';
import { LIMITS } from '../../../electron/import/readers/limits';
import { recogniseSource } from '../../../electron/import/readers/recognise-source';
import { GangmuError } from '../../../shared/ipc/errors';
import { errors } from '../../../shared/messages/errors';

it('refuses more paragraphs than can be shown as too long, not as a damaged or strange file', () => {
  const lines = Array.from({ length: LIMITS.outlineLines + 1 }, () => ({ text: '责任' }));
  const read = (): unknown => recogniseSource({ format: 'text', encoding: null, notes: [], lines }, '长.txt');
  expect(read).toThrow(GangmuError);
  expect(read).toThrow(expect.objectContaining({ code: 'fileTooLarge' }) as Error);
});

it('names the limits as they are', () => {
  const words = errors['zh-CN']['error.fileTooLarge'];
  expect(words).toContain(`${LIMITS.outlineLines / 10_000} 万段`);
  expect(words).toContain(`${LIMITS.characters / 10_000} 万字`);
  expect(words).toContain(`${LIMITS.docxFile / 1024 / 1024} MB`);
});
