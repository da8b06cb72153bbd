import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from '../../electron/import/readers/read-source';
import { GangmuError } from '../../shared/ipc/errors';
import { recognise } from '../../shared/recognition/recognise';
import { source } from '../../shared/recognition/source';
import { makeOfd, textObject } from '../fixtures/ofd/make-ofd';
import { line, makePdf, PICTURE } from '../fixtures/pdf/make-pdf';

/** A file takes no longer than this, whatever it is, ms. */
const TIME = 5000;

/** Nothing that a reader starts may fail behind its back. */
const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => {
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

/** A source in the agreed form with every character accounted for, or an expected error. */
async function check(mutant: Uint8Array, name: string): Promise<void> {
  const began = performance.now();
  try {
    const read = await readSource(mutant, name);
    expect(source.safeParse(read).success).toBe(true);
    const { characters } = recognise(read, { fileName: name });
    expect(characters.body + characters.furniture).toBe(characters.source);
  } catch (error) {
    if (!(error instanceof GangmuError)) throw error;
    expect(error.info.file).toBe(name);
  }
  expect(performance.now() - began).toBeLessThan(TIME);
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const change = fc.tuple(place, fc.integer({ min: 0, max: 255 }));

/** Where the file is cut off, for one in eight. */
const cut = fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: place });

/** The first bytes stay: what does not begin like a format does not come to its reader. */
function changed(bytes: Uint8Array, changes: readonly [number, number][], end: number | null): Uint8Array {
  const mutant = bytes.slice(0, end === null ? bytes.length : 8 + Math.floor(end * (bytes.length - 8)));
  for (const [at, value] of changes) mutant[8 + Math.floor(at * (mutant.length - 8))] = value;
  return mutant;
}

describe('PDF', () => {
  const resources = '/Resources << /Font << /F1 3 0 R >> /XObject << /Im 100 0 R >> >> /Annots [101 0 R]';
  const text = (words: string, y: number, size = 16): string => line(words, 100, y, size, 'F1');
  const small = makePdf(
    [
      { content: text('云岭县工作总结', 760, 22) + text('一、强基固本', 700) + text('- 1 -', 40) },
      { content: `q 9 0 0 9 0 0 cm /Im Do Q ${text('夯实基础', 700)}`, entries: resources },
    ],
    [PICTURE, '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (b) /Rect [1 2 3 4] >>'],
  );
  const real = new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/pdf/restricted.pdf')));

  it('stands any change of its bytes', async () => {
    const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), cut, (changes, end) =>
      check(changed(small, changes, end), '例.pdf'),
    );
    await fc.assert(property, { seed: 20261, numRuns: 100 });
  });

  it('stands any change of the bytes of one with fonts and streams', async () => {
    const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), cut, (changes, end) =>
      check(changed(real, changes, end), '例.pdf'),
    );
    await fc.assert(property, { seed: 20262, numRuns: 250 });
  });

  it('stands any change of its syntax', async () => {
    const syntax = new TextDecoder('latin1').decode(small);
    const token = fc.constantFrom(
      '',
      '<<',
      '>>',
      '[',
      ']',
      '1 0 R',
      '2 0 R',
      '1000 0 R',
      '-1',
      '99999999999',
      'endobj',
      'stream',
      '/Kids',
      '/Count',
      'null',
      '(',
      '<',
      'Tj',
      'q',
      'BT',
      '/Im Do',
      '/Prev 0',
    );
    const edit = fc.record({ from: place, length: fc.nat(40), put: token });
    const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let mutant = syntax;
      for (const { from, length, put } of edits) {
        const at = 8 + Math.floor(from * (mutant.length - 8));
        mutant = mutant.slice(0, at) + put + mutant.slice(at + length);
      }
      return check(Uint8Array.from(Buffer.from(mutant, 'latin1')), '例.pdf');
    });
    await fc.assert(property, { seed: 20263, numRuns: 100 });
  });
});

describe('OFD', () => {
  const at = (text: string, x: number, y: number): string => textObject({ text, x, y });
  const bytes = makeOfd([at('云岭县工作总结', 70, 40) + at('一、强基固本', 39.2, 60), at('夯实基础', 28, 40)], {
    template: at('内部资料', 20, 15),
    annotation: at('样张', 80, 150),
  });
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);

  it('stands any change of its bytes', async () => {
    const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), cut, (changes, end) =>
      check(changed(bytes, changes, end), '例.ofd'),
    );
    await fc.assert(property, { seed: 20264, numRuns: 150 });
  });

  it('stands any change of the XML within', async () => {
    const token = fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      '&',
      '-1',
      '1e308',
      'NaN',
      'g 99999999999 5',
      '<ofd:TextObject>',
      '<ofd:TextCode>',
      '</ofd:TextObject>',
      '<ofd:Layer/>',
      '../..',
      '\ufffe',
      ' Boundary="',
      '50',
    );
    const edit = fc.record({ part: fc.nat(names.length - 1), from: place, length: fc.nat(40), put: token });
    const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const mutant = { ...parts };
      for (const { part, from, length, put } of edits) {
        const xml = strFromU8(mutant[names[part]!]!);
        const start = Math.floor(from * xml.length);
        mutant[names[part]!] = strToU8(xml.slice(0, start) + put + xml.slice(start + length));
      }
      return check(zipSync(mutant), '例.ofd');
    });
    await fc.assert(property, { seed: 20265, numRuns: 200 });
  });

  it('stands any numbers for places, steps and matrices', async () => {
    const number = fc.constantFrom('0', '-0', '1', '-5.6', '1e300', '-1e300', '1e-300', 'NaN', 'x', '');
    const property = fc.asyncProperty(fc.array(number, { minLength: 14, maxLength: 14 }), (n) => {
      const object = `<ofd:TextObject Font="1" Size="${n[0]}" Boundary="${n.slice(1, 5).join(' ')}" CTM="${n.slice(5, 11).join(' ')}"><ofd:TextCode X="${n[11]}" Y="${n[12]}" DeltaX="g 3 ${n[13]}" DeltaY="${n[0]} ${n[1]}">强基固本</ofd:TextCode></ofd:TextObject>`;
      return check(makeOfd([object + at('夯实基础', 28, 40)]), '例.ofd');
    });
    await fc.assert(property, { seed: 20266, numRuns: 150 });
  });
});
