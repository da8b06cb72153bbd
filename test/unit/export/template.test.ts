import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reportToDocx } from '../../../electron/export/docx/report-to-docx';
import { readTemplate } from '../../../electron/export/template/read-template';
import { COMMON_PROFILE, STANDARD_PROFILE } from '../../../shared/format/built-in-profiles';
import { formatProfile } from '../../../shared/format/profile';
import { GangmuError } from '../../../shared/ipc/errors';
import { sampleReport } from './sample-report';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function template(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)])));
}

describe('a profile from a Word file', () => {
  test('our own file gives back the profile it was made in', async () => {
    const bytes = await reportToDocx(sampleReport(), STANDARD_PROFILE);
    const { profile, missing } = readTemplate(bytes, COMMON_PROFILE);
    const { page, linePitch, body, title, pageNumber, characterSpacing, grid, latin, firstLineCharacters } = profile;
    expect(missing).toEqual([]);
    expect({ page, linePitch, body, title, characterSpacing, grid, firstLineCharacters }).toEqual({
      page: STANDARD_PROFILE.page,
      linePitch: 28.95,
      body: STANDARD_PROFILE.body,
      title: STANDARD_PROFILE.title,
      characterSpacing: -0.25,
      grid: { lines: 22, characters: 28 },
      firstLineCharacters: 2,
    });
    expect(latin?.name).toBe('Times New Roman');
    expect(pageNumber).toMatchObject({ place: 'outside', before: '— ', after: ' —', fromEdge: 25 });
    expect([profile.headings.first, profile.headings.second].map(({ font }) => font.name)).toEqual(['黑体', '楷体']);
    expect(formatProfile.parse(profile)).toEqual(profile);
  });

  test('direct formatting counts where the styles say nothing, and what is missing is told', () => {
    const paragraph = (text: string, font: string, size: number, extra = ''): string =>
      `<w:p><w:pPr>${extra}<w:spacing w:line="600" w:lineRule="exact"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="${font}"/><w:b/><w:sz w:val="${size}"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const document =
      `<w:document ${W}><w:body>` +
      `${paragraph('某某办公室文件标题', '华文中宋', 44).replace('<w:spacing', '<w:jc w:val="center"/><w:spacing')}` +
      paragraph('一、工作情况', '黑体', 32) +
      paragraph('全年各项工作平稳有序推进，取得了新的成效。'.repeat(3), '仿宋_GB2312', 30) +
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr></w:body></w:document>';
    const { profile, found, missing } = readTemplate(template({ document }), STANDARD_PROFILE);
    expect(profile.body).toMatchObject({ size: 15, bold: true });
    expect(profile.linePitch).toBe(30);
    expect(profile.title).toMatchObject({ font: { name: '华文中宋' }, size: 22 });
    expect(profile.page.left).toBe(25.4);
    expect(found.map(({ part }) => part)).toEqual(['page', 'margins', 'linePitch', 'body', 'title', 'heading1']);
    expect(missing).toEqual(['grid', 'latin', 'indent', 'heading2', 'heading3', 'heading4', 'pageNumber']);
  });

  test.each([
    ['no zip', new Uint8Array([1, 2, 3]), 'fileUnknownFormat'],
    ['no Word file', template({ other: '<a/>' }), 'fileUnknownFormat'],
    ['broken XML', template({ document: '<w:document>' }), 'fileDamaged'],
  ])('%s is refused with a reason', (_, bytes, code) => {
    expect(() => readTemplate(bytes, STANDARD_PROFILE)).toThrow(GangmuError);
    expect(() => readTemplate(bytes, STANDARD_PROFILE)).toThrow(code);
  });
});
