import { describe, expect, it } from 'vitest';
import { readSource } from '../../electron/import/readers/read-source';
import { recognise } from '../../shared/recognition/recognise';
import type { Source } from '../../shared/recognition/source';
import { makeOfd, textObject } from '../fixtures/ofd/make-ofd';
import { failureOf } from './readers/failure-of';

const read = (bytes: Uint8Array): Promise<Source> => readSource(bytes, '例.ofd');
const textOf = (source: Source): string[] =>
  source.lines.flatMap(({ text, furniture }) => (furniture === undefined ? [text] : []));
const at = (text: string, x: number, y: number, rest: object = {}): string => textObject({ text, x, y, ...rest });

/** 28 mm from the left, 28 characters of 5.6 mm to a line, an indent of two. */
const FIRST = 39.2;
const LEFT = 28;
const FULL = '紧扣保安全惠民生促发展主线统筹推进水旱灾害防御河湖治理和农';

it('joins lines to paragraphs, in the order of their places and not of their drawing', async () => {
  const lines = [
    at('云岭县水务局2025年工作总结', 65, 40, { size: 7.8 }),
    at(`2025年，${FULL.slice(0, 22)}`, FIRST, 70),
    at(FULL, LEFT, 80),
    at('村供水保障。', LEFT, 90),
    at('一、聚焦防汛抗旱', FIRST, 100),
  ];
  const expected = [
    '云岭县水务局2025年工作总结',
    `2025年，${FULL.slice(0, 22)}${FULL}村供水保障。`,
    '一、聚焦防汛抗旱',
  ];
  expect(textOf(await read(makeOfd([lines.join('')])))).toEqual(expected);
  const source = await read(makeOfd([[...lines].reverse().join('')]));
  expect(textOf(source)).toEqual(expected);
  expect(source.format).toBe('ofd');
  expect(recognise(source, { fileName: '例.ofd' }).reports[0]?.metadata.title).toBe('云岭县水务局2025年工作总结');
});

it('puts a line together from single characters, and no space round digits', async () => {
  let x = 28;
  const characters = [...'投资3800万元'].map((character) => {
    const object = at(character, x, 50, { deltas: '' });
    x += /\d/.test(character) ? 2.8 : 5.6;
    return object;
  });
  expect(textOf(await read(makeOfd([characters.reverse().join('')])))).toEqual(['投资3800万元']);
});

it('keeps a gap that was meant', async () => {
  const deltas = 'DeltaX="g 3 5.6 30 g 3 5.6"';
  expect(textOf(await read(makeOfd([at('责任单位水务局办', 28, 50, { deltas })])))).toEqual(['责任单位 水务局办']);
});

it('takes turned and vertical text in its own direction', async () => {
  const vertical = { deltas: 'DeltaY="g 7 5.6"' };
  const page = at('云岭县工作总结一', 150, 40, vertical) + at('强基固本夯实基础', 140, 40, vertical);
  expect(textOf(await read(makeOfd([page])))).toEqual(['云岭县工作总结一', '强基固本夯实基础']);
});

it('scales by the matrix of an object', async () => {
  const { lines } = await read(makeOfd([at('强基固本', 28, 50, { size: 1, attributes: 'CTM="5.6 0 0 5.6 0 0"' })]));
  expect(lines[0]).toMatchObject({ text: '强基固本', fontSize: 16 });
});

it('knows heavy fonts, by name and by weight', async () => {
  const page =
    at('强基固本', 39.2, 50, { font: '3' }) +
    at('夯实基础', 39.2, 60, { attributes: 'Weight="700"' }) +
    at('正文', 39.2, 70);
  expect((await read(makeOfd([page]))).lines.map(({ bold }) => bold)).toEqual([true, true, undefined]);
});

it('sets templates, annotations and page numbers aside', async () => {
  const pages = ['强基固本', '夯实基础'].map(
    (text, i) => at(text, 39.2, 60) + at(`— ${i + 1} —`, 95, 285, { size: 4.9 }),
  );
  const source = await read(
    makeOfd(pages, { template: at('内部资料', 20, 15), annotation: at('样张', 80, 150, { size: 20 }) }),
  );
  expect(textOf(source)).toEqual(['强基固本', '夯实基础']);
  expect(
    source.lines.flatMap(({ text, furniture, page }) => (furniture === undefined ? [] : [[text, furniture, page]])),
  ).toEqual([
    ['内部资料', 'template', 1],
    ['样张', 'annotation', 1],
    ['—1—', 'pageNumber', 1],
    ['内部资料', 'template', 2],
    ['—2—', 'pageNumber', 2],
  ]);
});

describe('files that cannot be read', () => {
  const good = makeOfd([at('强基固本', 28, 50)]);
  const without = (name: string): Uint8Array => makeOfd([at('强基固本', 28, 50)], { parts: { [name]: null } });
  const code = (bytes: Uint8Array) => failureOf(bytes, '例.ofd');

  it('finds missing parts', async () => {
    expect(await code(without('Doc_0/Document.xml'))).toBe('fileDamaged');
    expect(await code(without('Doc_0/Pages/Page_0/Content.xml'))).toBe('fileDamaged');
    expect(textOf(await read(without('Doc_0/PublicRes.xml')))).toEqual(['强基固本']);
  });

  it('finds a file that was cut off damaged, wherever the cut is', async () => {
    for (let length = 4; length < good.length; length += 97)
      expect(await code(good.slice(0, length))).toBe('fileDamaged');
  });

  it('names encryption and scans, and counts seals', async () => {
    expect(await code(makeOfd([''], { parts: { 'Encryptions.xml': '<a/>' } }))).toBe('fileEncrypted');
    expect(await code(makeOfd(['<ofd:ImageObject ID="5" ResourceID="6" Boundary="0 0 210 297"/>']))).toBe('fileIsScan');
    expect(await code(makeOfd(['']))).toBe('fileNoText');
    const sealed = makeOfd([at('强基固本', 28, 50)], {
      parts: {
        'OFD.xml':
          '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>',
        'Doc_0/Signs/Signatures.xml':
          '<ofd:Signatures xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Signature ID="1" Type="Seal" BaseLoc="Sign_0/Signature.xml"/></ofd:Signatures>',
      },
    });
    expect((await read(sealed)).notes).toEqual([{ code: 'signatures', count: 1 }]);
  });

  it('refuses places outside of the package and steps without end', async () => {
    const outside = makeOfd([''], {
      parts: {
        'OFD.xml':
          '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>../../etc/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
      },
    });
    expect(await code(outside)).toBe('fileDamaged');
    expect(
      textOf(await read(makeOfd([at('强基', 28, 50, { deltas: 'DeltaX="g 999999999999 5.6 g -5 x g"' })]))),
    ).toEqual(['强基']);
  });
});
