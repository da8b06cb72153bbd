import { describe, expect, it } from 'vitest';
import { recognise } from '../../shared/recognition/recognise';
import { sourceOf } from './recognition-outline-text';

const TEXT =
  '新的一年,按照区委、区政府和上级部门的工作部署,扎实推进各项工作,现将有关情况报告如下:一、基本情况(一)重点工作开展情况。完成投资3亿元,培训干部1200人。(二)日常工作开展情况。召开会议12次。二、存在的问题。力量不足。';

interface Head {
  head: string;
  title: string;
  year?: number;
}

/** Heads of pages whose line ends left nothing behind, each with the title that a reader would name. */
const HEADS: Head[] = [
  {
    head: '【工作规划】云泽二中2022-2023学年度学校工作计划作者: 来自: 时间:2023-07-13云泽市第二中学2022—2023学年度学校工作计划',
    title: '云泽市第二中学2022—2023学年度学校工作计划',
    year: 2022,
  },
  {
    head: '中学2022—2023学年度工作计划.docx中学20222023学年度工作计划',
    title: '中学20222023学年度工作计划',
    year: 2022,
  },
  {
    head: '云泽市应急管理局2022年工作总结及2023年工作计划栏目:云泽市应急管理局-通知公告 发布时间:2023-01-14',
    title: '云泽市应急管理局2022年工作总结及2023年工作计划',
    year: 2022,
  },
  {
    head: '您的位置:云文写作>>卫生医院/年终总结/工作总结/个人总结正文云泽区卫生健康局2021年工作总结及2022年工作计划发表时间:2022/2/10 16:45:04',
    title: '云泽区卫生健康局2021年工作总结及2022年工作计划',
    year: 2021,
  },
  {
    head: '下载打印全屏收藏【字号：加大还原减小】2026年云泽省政府工作报告——2026年1月26日在云泽省第十四届人民代表大会第四次会议上来源：云泽日报时间：2026-02-02',
    title: '2026年云泽省政府工作报告',
  },
  {
    head: '— 1 —省政府关于 2024 年度省级预算执行和其他财政收支的审计工作报告——2025 年 6 月 24 日在云泽省第十四届人民代表大会常务委员会第十六次会议上',
    title: '省政府关于 2024 年度省级预算执行和其他财政收支的审计工作报告',
    year: 2024,
  },
];

describe('the head of a page whose line ends left nothing behind', () => {
  it.each(HEADS)('$head', ({ head, title, year }) => {
    const [report] = recognise(sourceOf([head + TEXT]), { fileName: '文件.txt' }).reports;
    expect(report!.metadata.title).toEqual(title);
    if (year !== undefined) expect(report!.metadata.year).toBe(year);
    expect(report!.blocks.filter(({ printed }) => printed !== '').map(({ printed }) => printed)).toEqual([
      '一、',
      '(一)',
      '(二)',
      '二、',
    ]);
  });

  it('gives the text back that a button stands before', () => {
    const head =
      '首页 >政务公开 > 规划计划云泽市监管局2021年上半年工作总结及下半年工作计划信息来源:云泽市监管局 发布日期:2021-08-31 分享:';
    const text = '一、上半年工作总结(一)党建工作。发放教材1744册,培训干部1200人。(二)监管工作。检查企业300家。';
    const { reports, furniture } = recognise(sourceOf([head + text]), { fileName: '文件.txt' });
    expect(reports[0]!.blocks[0]!.printed).toBe('一、');
    expect(furniture.map((piece) => piece.text)).toContain('分享:');
  });

  it('ends a title where a sentence of the next year’s plan begins', () => {
    const text = `县妇联2022年上半年工作总结及下半年工作计划2022年全县妇联工作总体思路:全面贯彻上级精神。${TEXT}`;
    const [report] = recognise(sourceOf([text]), { fileName: '文件.txt' }).reports;
    expect(report!.metadata).toMatchObject({
      title: '县妇联2022年上半年工作总结及下半年工作计划',
      kind: 'summary-plan',
    });
  });
});
