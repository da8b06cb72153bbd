import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocument } from '../../electron/export/make-document';
import { readSource } from '../../electron/import/readers/read-source';
import { COMMON_PROFILE, STANDARD_PROFILE } from '../../shared/format/built-in-profiles';
import { DEFAULT_EXPORT_OPTIONS, EXPORT_VARIANTS, type ExportOptions } from '../../shared/format/export-choices';
import { computeMarkers } from '../../shared/markers/compute';
import type { Report } from '../../shared/model/report';
import { figureMap, inlineText } from '../../shared/model/text';
import { recognise } from '../../shared/recognition/recognise';
import { schemaErrors } from '../unit/export/word-schema';
import { arbitraryReport } from './arbitrary-report';

const options: fc.Arbitrary<ExportOptions> = fc.record({
  variant: fc.constant('full' as const),
  numbering: fc.constantFrom('typed' as const, 'automatic' as const),
  contents: fc.boolean(),
  contentsDepth: fc.integer({ min: 1, max: 3 }),
  blanks: fc.constant('asWritten' as const),
  listBlanks: fc.constant(false),
});

/** What a report says and how it is built, without what no file carries (tasks). */
function shape({ title, matter, blocks, figures }: Pick<Report, 'title' | 'matter' | 'blocks' | 'figures'>): unknown {
  const markers = computeMarkers(blocks);
  const texts = figureMap(figures);
  return {
    title,
    matter,
    blocks: blocks.map(({ id, role, depth, flow, content }, i) => ({
      id,
      role,
      depth,
      flow,
      marker: markers[i],
      text: inlineText(content, texts),
    })),
  };
}

const parts = (bytes: Uint8Array): [string, string][] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /^word\/(?:document|styles|numbering|settings|fontTable|footer\d)\.xml$/.test(name))
    .map(([name, data]) => [name, strFromU8(data)]);

describe('a report as a Word file', () => {
  test('comes back the same, in schema order, with unique ids: 200 reports', { timeout: 100_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, options, async (report, chosen) => {
        const bytes = await makeDocument(report, STANDARD_PROFILE, 'docx', chosen);
        for (const [name, xml] of parts(bytes)) expect([name, schemaErrors(xml)]).toEqual([name, []]);
        const { reports } = recognise(await readSource(bytes, 'a.docx'), { fileName: 'a.docx' });
        expect(reports).toHaveLength(1);
        const [{ metadata, blocks, figures }] = reports as [(typeof reports)[number]];
        expect(shape({ ...metadata, blocks: blocks.map(({ block }) => block), figures })).toEqual(shape(report));
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });

  test('is in schema order in every variant, and the same bytes each time', { timeout: 100_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, fc.constantFrom(...EXPORT_VARIANTS), async (report, variant) => {
        const chosen: ExportOptions = { ...DEFAULT_EXPORT_OPTIONS, variant, blanks: 'underscores', listBlanks: true };
        const bytes = await makeDocument(report, COMMON_PROFILE, 'docx', chosen);
        for (const [name, xml] of parts(bytes)) expect([name, schemaErrors(xml)]).toEqual([name, []]);
        expect(await makeDocument(report, COMMON_PROFILE, 'docx', chosen)).toEqual(bytes);
      }),
      { numRuns: 40, seed: 20261123 },
    );
  });
});
