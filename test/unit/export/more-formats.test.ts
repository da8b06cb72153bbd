import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { makeDocument } from '../../../electron/export/make-document';
import { DEFAULT_EXPORT_OPTIONS } from '../../../shared/format/export-choices';
import type { Report } from '../../../shared/model/report';
import { blockMaker, reportOf, sampleReport } from './sample-report';

const options = DEFAULT_EXPORT_OPTIONS;
const annexed = (): Report => {
  const block = blockMaker();
  return reportOf(
    [
      block('goal', 0, '抓服务', { style: '一、' }),
      block('text', 1, '正文。'),
      block('text', 0, '附件1'),
      block('text', 0, '事项清单'),
      block('text', 0, '清单内容。'),
    ],
    {
      matter: {
        subtitle: '',
        addressee: '',
        signature: '云溪区政务服务中心',
        date: '2026年1月4日',
        attachments: '事项清单。\n办理指南',
        copies: '区委办公室',
        issuer: '中心办公室',
        issueDate: '2026年1月5日',
      },
    },
  );
};

describe('HTML', () => {
  test('escapes every text, and holds nothing that runs or is fetched', async () => {
    const block = blockMaker();
    const evil = '<script>alert(1)</script>&"\'';
    const report = reportOf(
      [block('goal', 0, evil, { style: '一、' }), block('text', 0, evil), block('table', 0, `${evil}\t<b>`)],
      {
        title: evil,
        matter: { subtitle: evil, addressee: evil, signature: evil, date: evil, attachments: evil, copies: evil },
      },
    );
    const html = new TextDecoder().decode(await makeDocument(report, 'standard', 'html', options));
    expect(html).not.toMatch(/<script|<b>|<img|src=|href=|url\(|@import/);
    expect(html.match(/&lt;script&gt;/g)!.length).toBeGreaterThanOrEqual(9);
    expect(html).toContain("default-src 'none'");
  });

  test('has headings, run-in headings and tables of the report', async () => {
    const html = new TextDecoder().decode(await makeDocument(sampleReport(), 'standard', 'html', options));
    expect(html).toContain('<h2>一、上半年工作情况</h2>');
    expect(html).toContain('<span class="h2">（一）聚焦流程再造，在提速增效上下功夫。</span>');
    expect(html).toMatch(/<td[^>]*>优化流程<\/td>/);
  });
});

describe('annexes, 附件说明 and 版记', () => {
  test('stand behind signature and date, the imprint last', async () => {
    const text = new TextDecoder().decode(await makeDocument(annexed(), 'standard', 'txt', options));
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines.slice(2)).toEqual([
      '一、抓服务',
      '正文。',
      '附件：1.事项清单',
      '2.办理指南',
      '云溪区政务服务中心',
      '2026年1月4日',
      '附件1',
      '事项清单',
      '清单内容。',
      '抄送：区委办公室。',
      '中心办公室\t2026年1月5日印发',
    ]);
  });

  test('in Word: a page of its own for the annex, a floating table with thick and thin rules', async () => {
    const files = unzipSync(await makeDocument(annexed(), 'standard', 'docx', options));
    const body = strFromU8(files['word/document.xml']!);
    expect(body).toMatch(/"GwAttachmentMark".*附件1.*"GwAttachmentTitle".*事项清单/s);
    expect(strFromU8(files['word/styles.xml']!)).toMatch(
      /w:styleId="GwAttachmentMark">(?:(?!<\/w:style>).)*<w:pageBreakBefore\/>/,
    );
    expect(body).toMatch(/w:vertAnchor="margin"[^>]*w:tblpYSpec="bottom"/);
    expect([...body.matchAll(/<w:(?:top|bottom) w:val="single" w:sz="(\d)"/g)].map(([, size]) => size)).toEqual([
      '8',
      '6',
      '6',
      '8',
      '6',
      '8',
    ]);
  });
});

test('a spreadsheet has the title, the header and numbers that can be added up', async () => {
  const bytes = await makeDocument(sampleReport(), 'standard', 'xlsx', { ...options, variant: 'figures' });
  expect(await makeDocument(sampleReport(), 'standard', 'xlsx', { ...options, variant: 'figures' })).toEqual(bytes);
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  const rows = sheet!.data;
  expect(rows[0]![0]).toBe('云溪区政务服务中心2025年上半年工作总结数据表');
  expect(rows[1]).toEqual(['序号', '数据', '数值', '单位', '所在位置']);
  expect(rows[2]!.slice(0, 4)).toEqual([1, '事项', 1286, '项']);
  expect(rows[3]![2]).toBe('XX');
});

describe('automatic numbering', () => {
  test('one multilevel list, bound to the heading styles, nothing behind the number; siblings that Word would miscount stay typed', async () => {
    const block = blockMaker();
    const skipping = block('measure', 2, '从三开始', { style: '1.' });
    skipping.marker = { style: '1.', restartAt: 3 };
    const report = reportOf([
      block('part', 0, '工作情况', { style: '一、' }),
      block('goal', 1, '抓服务。做法如下。', { style: '（一）' }),
      block('measure', 2, '健全制度', { style: '1.' }),
      block('goal', 1, '抓队伍', { style: '（一）' }),
      skipping,
    ]);
    const files = unzipSync(await makeDocument(report, 'standard', 'docx', { ...options, numbering: 'automatic' }));
    const numbering = strFromU8(files['word/numbering.xml']!);
    expect(numbering.match(/<w:abstractNum /g)).toHaveLength(1);
    expect(numbering).toContain(
      '<w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="Heading1"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/>',
    );
    const body = strFromU8(files['word/document.xml']!);
    expect(body).not.toContain('（一）');
    expect(body).not.toContain('一、');
    expect(body).toMatch(/<w:numId w:val="0"\/>.*3\./s);
  });
});
