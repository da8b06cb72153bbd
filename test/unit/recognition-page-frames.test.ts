import { describe, expect, it } from 'vitest';
import { closeUp } from '../../shared/recognition/close-up';
import type { Cutting } from '../../shared/recognition/cuttings';
import { frameBehindTitle } from '../../shared/recognition/glued-frame';
import { dropInsertedMarks } from '../../shared/recognition/inserted-marks';
import { arePageWords, wordsBeforeTitle } from '../../shared/recognition/page-words';
import { isBlurb } from '../../shared/recognition/presenting';
import { recognise } from '../../shared/recognition/recognise';
import { spacedTitle } from '../../shared/recognition/spaced-title';
import { toStretches } from '../../shared/recognition/stretch';
import { sourceOf } from './recognition-outline-text';

describe('a sentence with which a page presents a text', () => {
  it.each([
    '以下提供一篇工作报告给大家参考！',
    '下面是文章的全部内容，请认真阅读。',
    '全文如下：',
    '今天给大家带来这篇材料，一起来看一看。',
    '导语：云泽县水务局工作总结已经整理好了，有需要的朋友可以参考。',
    '本文是关于青石镇工作计划，仅供参考，如果觉得不错，欢迎点评和分享。',
    '云泽县工会工作总结，求大神指点，在线等！',
  ])('%s is the page’s', (sentence) => {
    expect(isBlurb(sentence)).toBe(true);
  });

  it.each([
    '现将有关情况总结如下：',
    '以下是我局2022年工作的具体内容：',
    '为指导，按照“求创新，求突破，求实效”的工作要求，坚决贯彻上级部署。',
    '下面，我代表镇人民政府向大会报告工作，请予审议。',
    '以上材料，供领导决策参考。',
    '为大家提供了良好的学习环境。',
    '请各科室认真抓好落实。',
  ])('%s is the report’s', (sentence) => {
    expect(isBlurb(sentence)).toBe(false);
  });
});

describe('words of a page right before a title', () => {
  it.each([
    ['导航菜单', '云泽县水务局2022年工作总结'],
    ['首页范文大全', '乡镇分管财政工作总结十篇'],
    ['搜索登录注册', '云泽县水务局2022年工作总结'],
    ['云泽文档网首页 范文 总结 计划 报告', '青石镇2023年重点工作计划'],
    ['德育在线', '松禾区第三小学2021学年德育工作总结'],
  ])('%s', (words, title) => {
    expect(wordsBeforeTitle(words + title)).toBe(words.length);
  });

  it.each([
    '政府信息公开工作领导小组办公室2022年工作总结',
    '注册会计师协会2022年工作总结',
    '新闻中心2022年工作总结',
    '举报中心2022年工作总结',
    '云泽县网信办2022年工作总结',
    '计划生育局2022年工作总结',
    '职工之家建设2022年工作总结',
    '云泽县政务服务中心2023年工作计划',
  ])('%s has none', (title) => {
    expect(wordsBeforeTitle(title)).toBe(0);
  });

  it('tells a line of them alone', () => {
    expect(arePageWords('首页 范文 总结 计划 报告')).toBe(true);
    expect(arePageWords('政务服务')).toBe(false);
    expect(arePageWords('新闻中心')).toBe(false);
  });
});

describe('a title whose signs are set apart', () => {
  it('is closed up', () => {
    expect(closeUp('云 泽 县 2 0 2 2 年 工 作 总 结')).toBe('云泽县2022年工作总结');
    expect(closeUp('农林局 2024 年工作计划')).toBe('农林局 2024 年工作计划');
    expect(closeUp('张 三')).toBe('张 三');
  });

  it('ends where the text begins', () => {
    expect(spacedTitle('青 石 镇 工 作 计 划今年以来')).toBe('青 石 镇 工 作 计 划'.length);
    expect(spacedTitle('青 石 镇 工 作 计 划 今年以来')).toBe('青 石 镇 工 作 计 划'.length);
    expect(spacedTitle('张 三 李 四 王 五 出席了会议')).toBe(0);
  });
});

describe('what stands between a title and the text without line ends', () => {
  const title = '云泽县水务局2022年工作总结';
  const text = '2022年，县水务局在县委、县政府的坚强领导下，扎实推进各项水务工作，取得了较好成效。';

  it.each(['云泽咖 人气：3.07W', '时间：01-17人气：27作者：云泽笔记', '2023年02月03日 15:20 作者：云中鹤 来源：网络'])(
    '%s is the page’s',
    (frame) => {
      expect(frameBehindTitle(title + frame + text, false)).toEqual([title.length, title.length + frame.length]);
    },
  );

  it('is the first words of the text, shown twice', () => {
    const frame = '摘要：2022年，县水务局在县委、县政府的坚强领导下，扎实推进…';
    expect(frameBehindTitle(title + frame + text, false)).toEqual([title.length, title.length + frame.length]);
  });

  it('is nothing, or the name of who speaks', () => {
    expect(frameBehindTitle(title + text, false)).toBeNull();
    expect(frameBehindTitle(`${title} 县水务局 王某某 ${text}`, false)).toBeNull();
  });
});

describe('what a site prints into a text', () => {
  function dropped(lines: string[]): { kept: string[]; set: string[] } {
    const stretches = toStretches(sourceOf(lines));
    const furniture: Cutting[] = [];
    const kept = dropInsertedMarks(stretches, stretches[0], furniture).map(({ text }) => text);
    return { kept, set: furniture.map(({ stretch }) => stretch.text) };
  }

  it('is cut out of the midst of a sentence', () => {
    expect(dropped(['普遍压缩周期，在坚决落实……此处隐藏545个字……的基础上推进。'])).toEqual({
      kept: ['普遍压缩周期，在坚决落实', '的基础上推进。'],
      set: ['……此处隐藏545个字……'],
    });
    expect(dropped(['第1页共8页区水利局工作总结报告'])).toEqual({
      kept: ['区水利局工作总结报告'],
      set: ['第1页共8页'],
    });
  });

  it('is a name behind the end of each paragraph, and of headings', () => {
    const mark = '云泽百科--为乡村助力';
    const lines = ['一、主要工作', '全年完成投资3亿元。', '新建道路12公里。', '改造厕所450户。'];
    expect(dropped(lines.map((line) => line + mark))).toEqual({ kept: lines, set: lines.map(() => mark) });
  });

  it('is no office that lines end in', () => {
    const lines = ['完成整治。县水务局负责', '完成排查。县水务局负责', '完成验收。县水务局负责', '责任单位：县网信办'];
    expect(dropped(lines)).toEqual({ kept: lines, set: [] });
    const status = ['新建泵站3座；已完成', '改造管网5公里；已完成', '治理河道2公里；已完成'];
    expect(dropped(status)).toEqual({ kept: status, set: [] });
  });
});

describe('a text without line ends', () => {
  it('loses nothing to the frame around it, however short it is', () => {
    const body =
      '为做好2023年各项工作，特制定如下计划。一、指导思想坚持稳中求进，建设美丽青石。二、重点任务新发展茶园800亩。三、保障措施加强领导，确保落到实处。';
    const line = `青石镇2023年工作计划时间：01-17人气：27作者：云泽笔记${body}`;
    const { reports, furniture } = recognise(sourceOf([line]), { fileName: 'x.txt' });
    expect(furniture.map(({ text }) => text)).toEqual(['时间：01-17人气：27作者：云泽笔记']);
    expect(reports[0]!.metadata.title).toBe('青石镇2023年工作计划');
  });

  it('keeps the first words behind a field without a gap', () => {
    const line = `首页 > 总结 > 正文青石镇2023年工作计划 来源：网络为做好2023年各项工作，结合实际，特制定如下计划。一、指导思想。坚持稳中求进工作总基调，全面推进乡村振兴。二、重点任务。新发展茶园800亩，培育合作社6家，改厕450户。`;
    const { furniture } = recognise(sourceOf([line]), { fileName: 'x.txt' });
    expect(furniture.map(({ text }) => text).join('')).not.toContain('为做好');
  });
});
