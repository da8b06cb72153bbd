import { describe, expect, it } from 'vitest';
import { catalogue, type MessageKey } from '../../../shared/messages/catalogue';
import { translator } from '../../../shared/messages/translate';
import { ABOUT_REASONS } from '../../../shared/recognition/about';
import { BLOCK_REASONS, FURNITURE_REASONS } from '../../../shared/recognition/reasons';
import { EDIT_REASONS } from '../../../shared/review/edits';

const chinese: Record<string, string> = catalogue['zh-CN'];
const english: Record<string, string> = catalogue.en;
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map((match) => match[1]).sort();

describe('the message catalogue', () => {
  it('has the same keys in both languages, none of them empty', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    expect(Object.entries({ ...chinese, ...english }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('has the same placeholders in both languages', () => {
    const different = Object.keys(chinese).filter(
      (key) => placeholders(chinese[key]!).join() !== placeholders(english[key]!).join(),
    );
    // A language may leave a value out, but never ask for one that the other does not have.
    const asked = different.filter(
      (key) => !placeholders(english[key]!).every((name) => placeholders(chinese[key]!).includes(name)),
    );
    expect(asked).toEqual([]);
  });

  it('has words for every reason of the recognition and of the review', () => {
    const missing = [...BLOCK_REASONS, ...FURNITURE_REASONS, ...ABOUT_REASONS, ...EDIT_REASONS].filter(
      (reason) => !(`import.reason.${reason}` in chinese),
    );
    expect(missing).toEqual([]);
  });

  it('fills in values and leaves unknown placeholders alone', () => {
    const t = translator('en');
    expect(t('shelf.reports', { count: 3 })).toBe('Reports: 3');
    expect(t('shelf.reports')).toBe('Reports: {count}');
  });

  it('says one thing and several things as English does', () => {
    const t = translator('en');
    expect(t('editor.outline.outcomes', { n: 1 })).toBe('1 outcome');
    expect(t('editor.outline.outcomes', { n: 2 })).toBe('2 outcomes');
    expect(t('export.blanks', { n: 1 })).toBe('1 figure is not filled in yet');
    expect(t('export.blanks', { n: 4 })).toBe('4 figures are not filled in yet');
  });

  it('has every part of the user guide in both languages, with as many rows of keys', () => {
    const sections = Object.keys(chinese).filter(
      (key): key is MessageKey => key.startsWith('help.') && key.endsWith('.text'),
    );
    expect(sections.length).toBeGreaterThan(5);
    for (const key of sections) expect(english[key]!.split('\n').length, key).toBe(chinese[key]!.split('\n').length);
  });
});
