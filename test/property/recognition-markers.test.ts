import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leadingMarker, markerShapes } from '../../shared/recognition/marker-grammar';
import { computeMarkers } from '../../shared/markers/compute';
import { pinMarkers, readMarker } from '../../shared/markers/pin';
import { COMMON_STYLES, parseMarker, printMarker } from '../../shared/markers/style';
import { ROLES } from '../../shared/model/block';

const SEED = 20260704;
const style = fc.constantFrom(
  ...COMMON_STYLES,
  '(一)',
  '1、',
  '１．',
  '⒈',
  '㈠',
  'Ⅰ、',
  '壹、',
  '一要',
  '其一，',
  '第一章',
  '1)',
  '●',
  '—',
);
const printedMarker = fc.tuple(style, fc.integer({ min: 1, max: 30 })).map(([s, n]) => printMarker(s, n) ?? s);
const printed = fc.oneof(
  { weight: 6, arbitrary: printedMarker },
  { weight: 1, arbitrary: fc.constantFrom('', '1.2', '01.', '十一〇', '2020.5') },
);
const block = fc.record({ role: fc.constantFrom(...ROLES), depth: fc.integer({ min: 0, max: 8 }), printed });

it('parseMarker reads what printMarker prints', () => {
  fc.assert(
    fc.property(fc.constantFrom(...COMMON_STYLES), fc.integer({ min: 1, max: 300 }), (s, n) => {
      const text = printMarker(s, n);
      if (text !== null) expect(parseMarker(text)).toEqual({ style: s, ordinal: n });
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

it('pinned markers print exactly what the source printed', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 40 }), (blocks) => {
      const markers = pinMarkers(blocks);
      const expected = blocks.map((b) => (readMarker(b.printed) === null ? '' : b.printed));
      expect(computeMarkers(blocks.map((b, i) => ({ ...b, marker: markers[i]! })))).toEqual(expected);
    }),
    { seed: SEED, numRuns: 1500 },
  );
});

it('nothing is pinned that would be computed anyway', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 20 }), (blocks) => {
      const markers = pinMarkers(blocks);
      markers.forEach((marker, i) => {
        if (marker?.restartAt === undefined) return;
        const free = markers.map((m, j) => (j === i ? { style: marker.style } : m));
        expect(computeMarkers(blocks.map((b, j) => ({ ...b, marker: free[j]! })))[i]).not.toBe(blocks[i]!.printed);
      });
    }),
    { seed: SEED, numRuns: 500 },
  );
});

it('looks closely enough: what it passes over begins no marker', () => {
  const text = fc
    .array(fc.constantFrom(...'第其一二十百0123１２（）()【】、．.：:，, 　\t是要部分章次首先再最后—-●①Ⅰ壹月年工作“'), {
      maxLength: 40,
    })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(text, (text) => {
      const outsideNumbers = (at: number): boolean => !/\d\d/u.test(text.slice(Math.max(0, at - 1), at + 1));
      const found = [...markerShapes(text, outsideNumbers)].filter(({ family }) => family !== 'sign');
      for (const { at, end } of found) expect(leadingMarker(text.slice(at))?.end).toBe(end - at);
      for (let at = 0; at < text.length; at++) {
        if (!outsideNumbers(at) || found.some((marker) => marker.at <= at && at < marker.end)) continue;
        expect(leadingMarker(text.slice(at)), `${at} of ${text}`).toBeNull();
      }
    }),
    { seed: 7, numRuns: 20_000 },
  );
});
