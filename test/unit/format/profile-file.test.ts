import { expect, test } from 'vitest';
import { COMMON_PROFILE, STANDARD_PROFILE } from '../../../shared/format/built-in-profiles';
import { profileFromFile, profileToFile } from '../../../shared/format/profile-file';
import { typefaceNamed } from '../../../shared/format/typefaces';

test('a profile goes out as JSON and comes back the same', () => {
  for (const profile of [STANDARD_PROFILE, COMMON_PROFILE])
    expect(profileFromFile(`\ufeff${profileToFile(profile)}`)).toEqual({ profile });
});

test('a profile of an older version gets what it lacks', () => {
  const newer = ['titleAfter', 'separators', 'name'];
  const older = Object.fromEntries(Object.entries(STANDARD_PROFILE).filter(([key]) => !newer.includes(key)));
  const file = JSON.stringify({ kind: 'gangmu-format-profile', version: 1, profile: older });
  expect(profileFromFile(file)).toEqual({ profile: STANDARD_PROFILE });
});

test.each([
  ['{', { why: 'notJson' }],
  ['[]', { why: 'otherFile' }],
  ['{"kind":"other","version":1,"profile":{}}', { why: 'otherFile' }],
  ['{"kind":"gangmu-format-profile","version":2,"profile":{}}', { why: 'newer' }],
  [
    profileToFile(STANDARD_PROFILE).replace('"linePitch": 28.95', '"linePitch": 900'),
    { why: 'badField', field: 'linePitch' },
  ],
])('says why %s is none', (text, problem) => {
  expect(profileFromFile(text)).toEqual({ problem });
});

test('a font that nobody knows gets substitutes of its kind', () => {
  expect(typefaceNamed('某某仿宋').alternatives).toContain('仿宋');
  expect(typefaceNamed('思源黑体')).toMatchObject({ name: '思源黑体', family: 'swiss' });
});
