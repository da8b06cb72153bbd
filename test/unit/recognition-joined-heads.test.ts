import { describe, expect, it } from 'vitest';
import { namesColumn } from '../../shared/recognition/column-name';
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
  {
    head: '当前位置:2024年青石镇人民政府半年工作情况报告来源:云泽县青石镇人民政府  发布时间:2024年7月22日——2024722日在青石镇第六届人民代表大会第七次会议上镇长  李某各位代表:',
    title: '2024年青石镇人民政府半年工作情况报告',
    year: 2024,
  },
  {
    head: '当前位置：首页 > 新闻中心> 学校公告> 党政办党政办2021年度云泽二中领导干部述职述廉述德报告文章来源： 作者： 发布时间：2022年01月25日 点击数： 次2021年度班子及个人述职述廉述德报告李  某各位教职员工，大家好！',
    title: '2021年度班子及个人述职述廉述德报告',
    year: 2021,
  },
  {
    head: '首页 > 新闻中心> 学校公告> 教务处2021年度述职述廉报告李  某',
    title: '2021年度述职述廉报告',
    year: 2021,
  },
  {
    head: '首页 > 重要发布 > 常委会会议文件区人民法院2024年上半年工作情况报告发布时间:2024-09-25 14:33    打印     阅读次数:——2024年8月29日在云泽市第十六届人大常委会第二十三次会议上',
    title: '区人民法院2024年上半年工作情况报告',
    year: 2024,
  },
  {
    head: '強師資網站位置:首頁 > 職場 > 述職報告校長年度述職報告(2)尊敬的局領導、各位同事,大家下午好!校長年度述職報告(2)根據局黨組的安排,我向各位述職。',
    title: '校長年度述職報告(2)',
  },
  {
    head: '县林业局2022年度工作完成情况及2023年工作计划VIP专免2024-05-08999+20.5KB6 页海报侵权投诉县林业局 2022 年度工作完成情况及 2023 年工作计划',
    title: '县林业局 2022 年度工作完成情况及 2023 年工作计划',
    year: 2022,
  },
  {
    head: '2022110103县林业局2022年工作总结及2023年工作计划2022-11-01 06:52:54 193文章导读2022110103县林业局2022年工作总结及2023年工作计划。县林业局2022年工作总结及2023年工作计划',
    title: '县林业局2022年工作总结及2023年工作计划',
    year: 2022,
  },
  {
    head: '欢迎来到云文文库浏览记录ID:31121393大小:59.68 KB页数:13页时间:2019-01-06《县交通局年终总结与来年工作思路.doc》由会员上传分享,免费在线阅读,更多相关内容在应用文档-云文文库。1、县交通局年终总结与来年工作思路XX年,全县交通工作扎实推进。',
    title: '县交通局年终总结与来年工作思路',
  },
  {
    head: '锻造一流教师  培养优秀学生—云泽一中2010学年工作思路（征求意见稿）发扬优良传统；以教学为中心，',
    title: '锻造一流教师  培养优秀学生—云泽一中2010学年工作思路（征求意见稿）',
    year: 2010,
  },
  {
    head: '云泽标准研究院2022年度节能工作报告—— 节约资源，绿色发展',
    title: '云泽标准研究院2022年度节能工作报告',
    year: 2022,
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

  it('parts the name of a paper from the card above it where gaps alone part both', () => {
    const card =
      '收藏 分享(赏) 2022年青石镇政府工作报告.docx 上传人:la****1 文档编号:517352 格式:DOCX 页数:12 大小:23.16KB 下载 相关 举报 2022年青石镇政府工作报告.docx_第1页 第1页 / 共12页 亲,该文档总共12页,到这儿已超出免费预览范围,如果喜欢就下载吧! 资源描述 ';
    const text =
      '1、2022年青石镇政府工作报告各位代表:现在,我代表镇人民政府向大会报告工作,请予审议。一、2021年工作总结2021年,全镇生产总值达到 2、7.1亿元,财政收入完成1525万元。(一)经济发展更加强劲。外出招商7批次。';
    const { reports, furniture } = recognise(sourceOf([card + text]), { fileName: '文件.txt' });
    expect(reports[0]!.metadata.title).toBe('2022年青石镇政府工作报告');
    expect(furniture.map((piece) => piece.text)).toContain('2022年青石镇政府工作报告.docx_第1页');
  });

  it.each([
    ['作者：本站 更新时间：2011-03-05 点击：15', '尊敬的李部长、王同志，敬爱的老师们：'],
    ['', '下面是小编为大家整理的2023年乡镇年度工作总结,供大家参考。'],
  ])('keeps the words behind %s%s', (fields, opening) => {
    const own = fields === '' ? '2022年以来, 全镇锚定两个目标,' : opening;
    const head = fields === '' ? opening : `云泽县教育局2011年工作总结${fields}`;
    const { furniture } = recognise(sourceOf([`${head}${own}${TEXT}`]), { fileName: '文件.txt' });
    const lost = furniture.filter(({ text }) => own.includes(text.slice(-4)) || text.includes(own.slice(0, 6)));
    expect(lost.map(({ text }) => text)).toEqual([]);
  });

  it('keeps the opening between a title and its second printing', () => {
    const head =
      '当前位置:云文范文网 ＞工作总结 >工作总结精选 ＞2022乡镇工作总结(精选8篇)2022乡镇工作总结 20xx年,青石镇在县委的指导下,抓好各项工作,促进了全镇的发展。现将一年来的工作汇报如下:2022乡镇工作总结(精选8篇)';
    const { furniture } = recognise(sourceOf([head + TEXT]), { fileName: '文件.txt' });
    expect(furniture.filter(({ text }) => text.includes('青石镇'))).toEqual([]);
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

describe('a list above a report whose line ends were lost', () => {
  const REPORT =
    '县法院专项行动工作总结报告今年以来,我院紧紧围绕中心工作,按照上级法院和县委的统一部署,扎实推进各项行动,取得了一定的成效。一、工作开展情况(一)重大项目谋划行动情况。服务项目12个,走访企业40家。(二)节水行动情况。用水下降3%。';

  it.each([
    [
      '一、工作开展情况(一)重大项目谋划行动情况(二)节水行动情况1.扎实推进节水2.加强宣传二、存在的问题三、下一步工作打算',
      '一、工作开展情况(一)重大项目谋划行动情况(二)节水行动情况1.扎实推进节水2.加强宣传二、存在的问题三、下一步工作打算',
    ],
    [
      '目录/提纲：……一、工作开展情况(一)重大项目谋划行动情况(二)节水行动情况二、存在的问题(一)力量不足……',
      '目录/提纲：……一、工作开展情况(一)重大项目谋划行动情况(二)节水行动情况二、存在的问题(一)力量不足……',
    ],
  ])('is set aside: %s', (outline, aside) => {
    const { reports, furniture } = recognise(sourceOf([outline + REPORT]), { fileName: '文件.txt' });
    expect(furniture.map(({ text }) => text)).toContain(aside);
    expect(reports[0]!.metadata.title).toBe('县法院专项行动工作总结报告');
    expect(reports[0]!.blocks.filter(({ printed }) => printed !== '').map(({ printed }) => printed)).toEqual([
      '一、',
      '(一)',
      '(二)',
    ]);
  });

  it('is none where its headings have their texts', () => {
    const text =
      '县法院专项行动工作总结一、工作开展情况(一)重大项目。服务项目12个。(二)节水行动。用水下降3%。二、存在的问题。力量不足,办法不多,宣传不够,经费紧张,仍需努力。三、下一步打算。继续抓好一、工作开展情况中所列的各项工作。';
    const { furniture } = recognise(sourceOf([text.repeat(2)]), { fileName: '文件.txt' });
    expect(furniture.filter(({ reason }) => reason === 'contents')).toEqual([]);
  });

  it('names the papers of which the first begins behind it', () => {
    const list =
      '目录1.县工会 2021 年工作总结及 2022 年工作计划2.县工会 2021 年度工作情况总结3.县工会 2021 年工作总结和 2022 年工作思路';
    const head = `县工会2021年工作总结和2022年工作思路3篇县工会 2021 年工作总结参考汇编(3篇)${list}县工会 2021 年工作总结及 2022 年工作计划`;
    const { reports, furniture } = recognise(sourceOf([`${head}${TEXT}`]), { fileName: '文件.txt' });
    expect(furniture.map(({ text }) => text)).toContain(list);
    expect(reports[0]!.blocks.filter(({ printed }) => printed !== '')).toHaveLength(4);
  });
});

describe('the heading of a column above a title', () => {
  it('is the last name of the way', () => {
    expect(namesColumn('党政办', '当前位置：首页 > 新闻中心> 学校公告> 党政办')).toBe(true);
    expect(namesColumn('县教育局', '首页 > 新闻中心 > 党政办')).toBe(false);
  });

  it('is no line of the title', () => {
    const lines = ['首页 > 学校公告 > 党政办', '党政办', '2021年度云泽二中工作总结', TEXT];
    const { reports, furniture } = recognise(sourceOf(lines), { fileName: '文件.txt' });
    expect(reports[0]!.metadata.title).toBe('2021年度云泽二中工作总结');
    expect(furniture.map(({ text }) => text)).toContain('党政办');
  });

  it('leaves the name of who wrote it below the title', () => {
    const lines = [
      '首页 > 学校公告 > 党政办',
      '2021年度述职报告',
      '李  某',
      '一年来，在上级领导下，各项工作扎实推进。',
      TEXT,
    ];
    const { furniture } = recognise(sourceOf(lines), { fileName: '文件.txt' });
    expect(furniture.map(({ text }) => text)).not.toContain('李  某');
  });
});
