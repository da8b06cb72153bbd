import { describe, expect, it } from 'vitest';
import { computeMarkers } from '../../shared/markers/compute';
import { figureMap, inlineText } from '../../shared/model/text';
import { recognise } from '../../shared/recognition/recognise';
import type { SourceLine } from '../../shared/recognition/source';
import { sourceOf } from './recognition-outline-text';

const run = (lines: (string | SourceLine)[]) => recognise(sourceOf(lines), { fileName: '样稿.docx' });

function shape(lines: (string | SourceLine)[]): string[] {
  const { reports, characters } = run(lines);
  expect(characters.body + characters.furniture).toBe(characters.source);
  return reports.flatMap(({ blocks, figures }) =>
    blocks.map(
      ({ block, printed }) =>
        `${block.depth} ${block.role} ${printed}|${inlineText(block.content, figureMap(figures))}`,
    ),
  );
}

describe('what a Word reader adds', () => {
  it('takes automatic markers as printed, also signs that do not count', () => {
    expect(
      shape([
        { text: '云泽县档案馆2024年工作总结', style: 'Title' },
        { text: '馆藏建设', marker: '一、', headingLevel: 1 },
        { text: '接收档案。接收文书档案300件。', marker: '（一）' },
        { text: '整理照片', marker: '●' },
        { text: '利用服务', marker: '二、', headingLevel: 1 },
      ]),
    ).toEqual([
      '0 goal 一、|馆藏建设',
      '1 measure （一）|接收档案。接收文书档案300件。',
      '2 measure ●|整理照片',
      '0 goal 二、|利用服务',
    ]);
  });

  it('keeps the last heading above what a page ends with', () => {
    expect(
      shape([
        '云泽县农机局2021年工作总结',
        { text: '工作开展情况', marker: '一、' },
        { text: '强化组织领导', marker: '（一）' },
        '局党组高度重视，把各项任务纳入年度考评内容，与农机化工作同部署、同落实、同检查、同考核。',
        { text: '狠抓学习教育', marker: '（二）' },
        '(阅读全部图文内容,您需要先登录!)',
      ]).at(-1),
    ).toBe('1 measure （二）|狠抓学习教育');
  });

  it('keeps as text an automatic number that no marker can print', () => {
    expect(shape(['某馆2024年总结', { text: '整理完毕。', marker: '附录第一百二十三之四节补充说明：' }])).toEqual([
      '0 text |附录第一百二十三之四节补充说明：整理完毕。',
    ]);
  });

  it('nests headings without markers by their level', () => {
    const body = '我们围绕年度目标任务，细化措施，压实责任，加强督导检查，各项工作有序推进，取得了较好成效。';
    expect(
      shape([
        { text: '2024年工作总结', style: 'Title' },
        { text: '业务工作', headingLevel: 1 },
        { text: '收集', headingLevel: 2 },
        body,
        { text: '保管', headingLevel: 2 },
        { text: '队伍建设', headingLevel: 1 },
        body,
      ]),
    ).toEqual([
      '0 goal |业务工作',
      '1 measure |收集',
      `2 text |${body}`,
      '1 measure |保管',
      '0 goal |队伍建设',
      `1 text |${body}`,
    ]);
  });

  it('nests the markers inside a heading, and those of one heading style, by how they count', () => {
    expect(
      shape([
        { text: '气象局2024年工作总结', style: 'Title' },
        { text: '（一）抓防火。一是健全预案；二是强化巡护。', headingLevel: 1 },
        { text: '（二）抓管护。落实护林员86名。', headingLevel: 1 },
        { text: '1.观测业务', headingLevel: 2 },
        { text: '①巡检设备60台次。', headingLevel: 2 },
        { text: '②更换部件12个。', headingLevel: 2 },
        { text: '2.预报业务', headingLevel: 2 },
      ]),
    ).toEqual([
      '0 goal （一）|抓防火。',
      '1 measure 一是|健全预案；',
      '1 measure 二是|强化巡护。',
      '0 goal （二）|抓管护。',
      '1 text |落实护林员86名。',
      '1 measure 1.|观测业务',
      '2 measure ①|巡检设备60台次。',
      '2 measure ②|更换部件12个。',
      '1 measure 2.|预报业务',
    ]);
  });

  it('keeps the rows of tables, and sets headers and footers aside', () => {
    const lines: SourceLine[] = [
      { text: '2024年工作总结', style: 'Title' },
      { text: '内部资料', furniture: 'header' },
      { text: '一、主要数据' },
      { text: '指标\t数值', table: 0 },
      { text: '1、来访\tXX人次', table: 0 },
    ];
    expect(shape(lines)).toEqual(['0 goal 一、|主要数据', '1 table |指标\t数值\n1、来访\tXX人次']);
    expect(run(lines).furniture).toMatchObject([{ text: '内部资料', reason: 'reader' }]);
  });
});

describe('bookmarks of our own export', () => {
  const lines: SourceLine[] = [
    { text: '云泽县档案馆', style: 'Title' },
    { text: '2024年工作总结', style: 'Title' },
    { text: '（2024年12月30日）' },
    {
      text: '一、提升服务。窗口提速。共接待300人次。',
      blockMarks: [
        { offset: 0, id: 'a', role: 'goal', depth: 0 },
        { offset: 7, id: 'b', role: 'text', depth: 1 },
        { offset: 12, id: 'c', role: 'outcome', depth: 1 },
      ],
    },
    { text: '二、新添的一条。领导加的。' },
    { text: '三是末条。', blockMarks: [{ offset: 0, id: 'd', role: 'goal', depth: 0 }] },
    { text: '一段新话。' },
    { text: '云泽县档案馆' },
    { text: '2024年12月30日' },
  ];

  it('splits exactly there and takes role, depth and id', () => {
    const { reports } = run(lines);
    const { blocks, metadata } = reports[0]!;
    expect(shape(lines)).toEqual([
      '0 goal 一、|提升服务。',
      '1 text |窗口提速。',
      '1 outcome |共接待300人次。',
      '0 goal 二、|新添的一条。领导加的。',
      '0 goal 三是|末条。',
      '1 text |一段新话。',
    ]);
    expect(blocks.map(({ block }) => block.id).filter((id) => id.length === 1)).toEqual(['a', 'b', 'c', 'd']);
    expect(blocks.map(({ block }) => block.flow)).toEqual([
      'paragraph',
      'joined',
      'joined',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(blocks[0]!.decision).toEqual({ confidence: 1, reason: 'blockMark' });
    expect(metadata).toMatchObject({
      title: '云泽县档案馆\n2024年工作总结',
      kind: 'summary',
      year: 2024,
      matter: { subtitle: '（2024年12月30日）', signature: '云泽县档案馆', date: '2024年12月30日' },
    });
  });

  it('prints back the markers it read', () => {
    const { blocks } = run(lines).reports[0]!;
    expect(computeMarkers(blocks.map(({ block }) => block))).toEqual(blocks.map(({ printed }) => printed));
  });

  it('gives a copied paragraph an id of its own', () => {
    const mark = { offset: 0, id: 'a', role: 'goal' as const, depth: 0 };
    const { blocks } = run([
      { text: '一、甲', blockMarks: [mark] },
      { text: '一、甲', blockMarks: [mark] },
    ]).reports[0]!;
    expect(new Set(blocks.map(({ block }) => block.id)).size).toBe(2);
  });
});
