import { expect, test } from 'vitest';
import { parseCommand, UsageError } from '../../../electron/cli/usage';
import { DEFAULT_EXPORT_OPTIONS } from '../../../shared/format/export-choices';

const making = (...options: string[]): unknown => {
  const command = parseCommand(['convert', 'a.txt', ...options]);
  return 'making' in command ? command.making : null;
};

test('how a report is written is chosen on the command line', () => {
  expect(making('--to', 'docx')).toEqual({ options: DEFAULT_EXPORT_OPTIONS, profile: null });
  expect(
    making(
      '--to',
      'docx',
      '--variant',
      'outline',
      '--profile',
      'standard',
      '--numbering',
      'automatic',
      '--contents',
      '1',
    ),
  ).toEqual({
    options: {
      ...DEFAULT_EXPORT_OPTIONS,
      variant: 'outline',
      numbering: 'automatic',
      contents: true,
      contentsDepth: 1,
    },
    profile: 'standard',
  });
  expect(making('--to', 'xlsx', '--blanks', 'underscores', '--list-blanks')).toEqual({
    options: { ...DEFAULT_EXPORT_OPTIONS, variant: 'tasks', blanks: 'underscores', listBlanks: true },
    profile: null,
  });
});

test.each([
  [['--to', 'docx', '--variant', 'half']],
  [['--to', 'xlsx', '--variant', 'full']],
  [['--to', 'docx', '--contents', '9']],
])('%j is refused', (options) => {
  expect(() => making(...options)).toThrow(UsageError);
});
