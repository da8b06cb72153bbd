import type { Report } from '../../../shared/model/report';
import * as edit from './edits';

const { BOSS } = edit;
const DEPUTY = 'w:author="李科长" w:date="2025-07-01T08:00:00Z"';
/** What somebody does to the Word file's XML, and the changes that reading it back must show: these and no others. */
export type Script = [
  name: string,
  edit: (xml: string) => string,
  expected: string[],
  ours?: (report: Report) => Report,
];

/** Our own edit since: other words in a block. */
export const ourEdit =
  (place: number, old: string, fresh: string) =>
  (report: Report): Report => ({
    ...report,
    blocks: report.blocks.map((block, i) =>
      i === place
        ? {
            ...block,
            content: block.content.map((run) => ('text' in run ? { ...run, text: run.text.replace(old, fresh) } : run)),
          }
        : block,
    ),
  });
const ourDeletion =
  (place: number) =>
  (report: Report): Report => ({ ...report, blocks: report.blocks.filter((_, i) => i !== place) });
const ourFigure =
  (id: string, text: string) =>
  (report: Report): Report => ({ ...report, figures: report.figures.map((f) => (f.id === id ? { ...f, text } : f)) });

export const SCRIPTS: readonly Script[] = [
  ['nothing', (x) => x, []],
  ['rephrases', (x) => edit.rephrase(x, '稳步推进', '取得成效'), ['0: [稳步推进→取得成效]']],
  [
    'rephrases, tracked',
    (x) => edit.rephrase(x, '专人值守', '业务骨干轮流值守', BOSS),
    ['3: [专人→业务骨干轮流] by 王主任'],
  ],
  [
    'rephrases two places of a block by two persons',
    (x) => edit.rephrase(edit.rephrase(x, '认真落实', '全面落实', BOSS), '稳步推进', '扎实推进', DEPUTY),
    ['0: [认真→全面] by 王主任', '0: [稳步→扎实] by 李科长'],
  ],
  ['puts words in', (x) => edit.putBehind(x, '值守', '，受理急事'), ['3: [→，受理急事]']],
  ['puts words in, tracked', (x) => edit.putBehind(x, '值守', '，受理急事', BOSS), ['3: [→，受理急事] by 王主任']],
  ['takes words out', (x) => edit.rephrase(x, '，周末安排专人值守', ''), ['3: [，周末安排专人值守→]']],
  [
    'takes words out, tracked',
    (x) => edit.rephrase(x, '，周末安排专人值守', '', BOSS),
    ['3: [，周末安排专人值守→] by 王主任'],
  ],
  ['changes a figure', (x) => edit.rephrase(x, '3,600', '4,200'), ['2: [3,600→4,200]']],
  ['changes a figure, tracked', (x) => edit.rephrase(x, '98.5', '99', DEPUTY), ['4: [98.5→99] by 李科长']],
  ['changes a heading', (x) => edit.rephrase(x, '推进数据共享', '深化数据共享'), ['5: [推进→深化]']],
  [
    'changes the title',
    (x) => edit.rephrase(x, '上半年工作总结', '上半年工作情况报告'),
    ['title: [云溪区政务服务中心2025年上半年工作总结→云溪区政务服务中心2025年上半年工作情况报告]'],
  ],
  [
    'changes the addressee',
    (x) => edit.rephrase(x, '区人民政府：', '区政府办公室：'),
    ['addressee: [区人民政府：→区政府办公室：]'],
  ],
  ['changes the date', (x) => edit.rephrase(x, '2025年7月3日', '2025年7月8日'), ['date: [2025年7月3日→2025年7月8日]']],
  [
    'puts a paragraph in',
    (x) => edit.insertParagraph(x, '考核办法', '选树先进典型三名。'),
    ['+ 选树先进典型三名。 behind 10'],
  ],
  [
    'puts a paragraph in, tracked',
    (x) => edit.insertParagraph(x, '考核办法', '选树先进典型三名。', BOSS),
    ['+ 选树先进典型三名。 behind 10 by 王主任'],
  ],
  [
    'puts a measure in',
    (x) => edit.insertParagraph(x, '延时服务', '（三）开通上门办理。'),
    ['+ 开通上门办理。 behind 3'],
  ],
  ['deletes a paragraph', (x) => edit.deleteParagraph(x, '考核办法'), ['- 10']],
  ['deletes a paragraph, tracked', (x) => edit.deleteParagraph(x, '考核办法', BOSS), ['- 10 by 王主任']],
  [
    'deletes two neighbours, tracked',
    (x) => edit.deleteParagraph(edit.deleteParagraph(x, '业务培训', BOSS), '考核办法', BOSS),
    ['- 9 by 王主任', '- 10 by 王主任'],
  ],
  ['deletes a heading', (x) => edit.deleteParagraph(x, '队伍建设'), ['- 8']],
  [
    'deletes one and puts in another of other words',
    (x) => edit.insertParagraph(edit.deleteParagraph(x, '业务培训'), '延时服务', '开通热线电话。'),
    ['+ 开通热线电话。 behind 3', '- 9'],
  ],
  ['moves a paragraph', (x) => edit.move(x, ['延时服务'], '共享平台'), ['3 behind 7']],
  [
    'moves a goal with all under it',
    (x) => edit.move(x, ['数据共享。', '打通部门', '共享平台'], '继续努力'),
    ['5,6,7 behind 12'],
  ],
  [
    'moves a goal with all under it to the end',
    (x) => edit.move(x, ['队伍建设', '业务培训', '考核办法'], '稳步推进'),
    ['8,9,10 behind 0'],
  ],
  [
    'moves a goal and changes a word of it',
    (x) => edit.rephrase(edit.move(x, ['队伍建设', '业务培训', '考核办法'], '稳步推进'), '服务标兵', '服务能手'),
    ['8,9,10 behind 0', '10: [标兵→能手]'],
  ],
  ['moves a paragraph, tracked', (x) => edit.moveTracked(x, '业务培训', '共享平台'), ['9 behind 7 by 王主任']],
  ['retypes a marker', (x) => edit.rephrase(x, '二、', '四、'), []],
  ['retypes a marker in another style', (x) => edit.rephrase(x, '（二）', '2.'), []],
  ['retypes a marker, tracked', (x) => edit.rephrase(x, '三、', '二、', BOSS), []],
  [
    'writes in front of the bookmark',
    (x) =>
      x.replace(
        /(<w:bookmarkStart[^>]*000000c?"\/>)?(<w:bookmarkStart[^>]*0000000d"\/>)/u,
        (m) => edit.run('展望') + m,
      ),
    ['12: [→展望]'],
  ],
  ['changes a cell', (x) => x.replace('>窗口<', '>综合窗口<'), ['11: [→综合]']],
  [
    'loses its bookmarks and is rephrased',
    (x) => edit.rephrase(x, '专人', '骨干').replace(/<w:bookmark(?:Start|End)[^>]*>/gu, ''),
    ['3: [专人→骨干]'],
  ],
  [
    'comes back while we changed another phrase',
    (x) => edit.rephrase(x, '稳步推进', '取得成效'),
    ['0: [稳步推进→取得成效]'],
    ourEdit(0, '上半年', '今年上半年'),
  ],
  [
    'comes back while we changed the same phrase',
    (x) => edit.rephrase(x, '稳步推进', '取得成效'),
    ['0: [全面完成→取得成效] !'],
    ourEdit(0, '稳步推进', '全面完成'),
  ],
  [
    'comes back while we made the same change',
    (x) => edit.rephrase(x, '稳步推进', '取得成效'),
    [],
    ourEdit(0, '稳步推进', '取得成效'),
  ],
  [
    'changes a figure that we changed',
    (x) => edit.rephrase(x, '3,600', '4,200'),
    ['2: [3,900→4,200] !'],
    ourFigure('f2', '3,900'),
  ],
  ['deletes what we changed', (x) => edit.deleteParagraph(x, '考核办法'), ['- 10 !'], ourEdit(10, '标兵', '能手')],
  [
    'changes what we deleted',
    (x) => edit.rephrase(x, '服务标兵', '服务能手'),
    ['+ 完善考核办法，评选服务能手。 behind 9 !'],
    ourDeletion(10),
  ],
  ['keeps what we deleted', (x) => x, [], ourDeletion(10)],
];
