import { expect, it } from 'vitest';
import { readSource } from '../../../electron/import/readers/read-source';
import { makeDocx, p } from '../../fixtures/docx/make-docx';
import { failureOf } from './failure-of';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d1" Type="${OFFICE}/diagramData" Target="diagrams/data1.xml"/></Relationships>`;
const DRAWING =
  '<w:p><w:r><w:drawing><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>' +
  '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d1"/></a:graphicData></a:graphic></w:drawing></w:r></w:p>';

const shape = (...paragraphs: string[]): string =>
  `<dgm:pt><dgm:t>${paragraphs.map((text) => `<a:p>${text === '' ? '' : `<a:r><a:t>${text}</a:t></a:r>`}</a:p>`).join('')}</dgm:t></dgm:pt>`;
const data = (shapes: string): string =>
  `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>${shapes}</dgm:ptLst></dgm:dataModel>`;
const withDiagram = (content: string, body: string): Uint8Array =>
  makeDocx({ body, files: { 'word/_rels/document.xml.rels': rels, 'word/diagrams/data1.xml': content } });
const read = async (bytes: Uint8Array) => {
  const { lines, notes } = await readSource(bytes, '例.docx');
  return { texts: lines.map(({ text }) => text), notes };
};

it('the words of a SmartArt drawing stand where it stands, and are told', async () => {
  const diagram = data(shape('') + shape('受理', '当场') + shape('审核'));
  expect(await read(withDiagram(diagram, p('办理流程：') + DRAWING + p('以上。')))).toEqual({
    texts: ['办理流程：', '', '受理', '当场', '审核', '以上。'],
    notes: [{ code: 'textBoxes', count: 1 }],
  });
});

it('one without words, or a damaged one, is a picture', async () => {
  for (const content of [data(shape('')), '<dgm:dataModel'])
    expect(await read(withDiagram(content, p('甲') + DRAWING + p('乙')))).toEqual({
      texts: ['甲', '', '乙'],
      notes: [{ code: 'images', count: 1 }],
    });
});

it('one that is shown in many places does not fill the memory', async () => {
  const diagram = data(shape('步骤').repeat(1000));
  expect(await failureOf(withDiagram(diagram, DRAWING.repeat(20_000) + p('甲')))).toBe('fileTooComplex');
});
