/* eslint-disable no-control-regex -- signs of binary files */
/** What a file that no reader reads turns out to be: each has an error of its own. */
export type Refused = 'archive' | 'not-text' | 'old-document';

const SIGNS: readonly [Refused, RegExp][] = [
  ['archive', /^(?:Rar!\x1a|7z\xbc\xaf|\x1f\x8b\x08|BZh\d1AY|\xfd7zXZ|\x28\xb5\x2f\xfd|MSCF\0\0\0\0)/],
  // Pictures, sound, films
  [
    'not-text',
    /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|BM[^]{4}\0\0\0\0|8BPS|\0\0\x01\0[^]\0|\xd7\xcd\xc6\x9a)/,
  ],
  ['not-text', /^(?:RIFF[^]{4}(?:WEBP|WAVE|AVI )|[^]{4}ftyp|ID3|OggS|\x1a\x45\xdf\xa3|\x01\0\0\0[^]{36} EMF)/],
  // Programs, links, data bases
  ['not-text', /^(?:MZ[^]{2,58}\0|\x7fELF|\xca\xfe\xba\xbe|L\0\0\0\x01\x14\x02\0|SQLite format 3\0|ITSF\x03)/],
  // Word for DOS, Write, Word 1 and 2, Word for Mac, WordPerfect, Hangul
  ['old-document', /^(?:[\x31\x32]\xbe\0\0|\x9b\xa5|\xdb\xa5|\xfe[\x32-\x37]\0|\xffWPC|HWP Document File)/],
];

/** @param head the first bytes as characters of the same codes; @returns null for what these signs do not tell */
export function refusedByMagic(head: string): Refused | null {
  return SIGNS.find(([, sign]) => sign.test(head))?.[0] ?? null;
}
