import { expect, test } from 'vitest';
import { reportToDocx } from '../../../electron/export/docx/report-to-docx';
import { readSource } from '../../../electron/import/readers/read-source';
import { STANDARD_PROFILE } from '../../../shared/format/built-in-profiles';
import { figureMap, inlineText } from '../../../shared/model/text';
import { recognise } from '../../../shared/recognition/recognise';
import { sampleReport } from './sample-report';

test('a Word file of Gangmu, imported again, gives the same blocks', async () => {
  const report = sampleReport();
  const { reports } = recognise(await readSource(await reportToDocx(report, STANDARD_PROFILE), 'a.docx'), {
    fileName: 'a.docx',
  });
  const shape = (blocks: typeof report.blocks, figures: typeof report.figures) =>
    blocks.map(({ id, role, depth, marker, flow, content }) => ({
      id,
      role,
      depth,
      marker,
      flow,
      text: inlineText(content, figureMap(figures)),
    }));
  expect(reports).toHaveLength(1);
  const back = reports[0]!;
  expect(
    shape(
      back.blocks.map(({ block }) => block),
      back.figures,
    ),
  ).toEqual(shape(report.blocks, report.figures));
});
