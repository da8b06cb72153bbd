import { describe, expect, it } from 'vitest';
import { createReport, deleteReport } from '../../electron/store/reports';
import { findSameness } from '../../electron/store/sameness';
import type { Sameness } from '../../shared/ipc/compare-calls';
import { sameness } from '../../shared/ipc/compare-calls';
import { newId } from '../../shared/model/id';
import { NO_MATTER, type Report } from '../../shared/model/report';
import { toContent } from '../../shared/recognition/figures';
import type { Db } from '../../electron/store/database';
import { codeOf, emptyLibrary } from './library';

function add(db: Db, title: string, lines: readonly string[]): Report {
  const figures: Report['figures'] = [];
  const report: Report = {
    id: newId(),
    title,
    kind: 'summary',
    unit: '云溪区政务服务中心',
    year: 2025,
    part: 'year',
    status: 'prior',
    matter: NO_MATTER,
    blocks: lines.map((text, i) => ({
      id: `${title}-${i}`,
      role: text.startsWith('优化') || text.startsWith('强化') ? 'goal' : 'measure',
      depth: 0,
      marker: null,
      flow: 'paragraph',
      content: toContent(text, figures),
    })),
    figures,
  };
  createReport(db, report);
  return report;
}

function run(db: Db, id: string): Sameness {
  const work = findSameness(db, id);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const FIRST = [
  '优化窗口服务，在便民上下功夫。',
  '推行一窗受理。整合九个部门窗口，共受理事项25,289件。',
  '强化队伍建设，在能力上下功夫。',
  '抓实岗位练兵。不断提升干部职工综合素质和服务水平，开展业务培训12次。',
];
const NEXT = [
  '优化窗口服务，在便民上下功夫。',
  '推行一窗受理。整合十二个部门窗口，共受理事项28,416件。',
  '强化学习，在长本领上下苦功夫。',
  '严格考核奖惩，评选出服务之星若干名，通报批评两起。',
];

describe('findSameness', () => {
  it('names the reports, the sections and the sentences', () => {
    const db = emptyLibrary();
    const first = add(db, '去年', FIRST);
    add(db, '别处', ['完成水库除险加固，灌溉面积得到恢复，群众饮水安全有了保障。']);
    const next = add(db, '今年', NEXT);
    const found = run(db, next.id);
    expect(sameness.safeParse(found).success).toBe(true);
    expect(found.scanned).toBe(2);
    expect(found.reports.map(({ title }) => title)).toEqual(['去年']);
    expect(found.sections.map(({ heading, reportId }) => [heading, reportId])).toEqual([
      [NEXT[0], first.id],
      [NEXT[2], null],
    ]);
    expect(found.sections[0]!.found).toBe(1);
    expect(found.sections[1]!.found).toBe(0);
    expect(found.sentences.map((one) => [one.kind, one.blockId, one.sourceBlockId, one.sourceText])).toEqual([
      ['same', '今年-0', '去年-0', '优化窗口服务，在便民上下功夫。'],
      ['same', '今年-1', '去年-1', '整合九个部门窗口，共受理事项25,289件。'],
    ]);
    const place = found.sentences[1]!;
    expect(NEXT[1]!.slice(place.start, place.end)).toBe('整合十二个部门窗口，共受理事项28,416件。');
  });

  it('leaves out the recycle bin, stands an empty report, and does not know a foreign one', () => {
    const db = emptyLibrary();
    const first = add(db, '去年', FIRST);
    const next = add(db, '今年', FIRST);
    expect(run(db, next.id).found).toBe(1);
    deleteReport(db, first.id);
    expect(run(db, next.id)).toMatchObject({ found: 0, reports: [], scanned: 0 });
    expect(run(db, add(db, '空', []).id)).toMatchObject({ letters: 0, found: 0, sections: [], repeats: [] });
    expect(codeOf(() => run(db, 'nobody'))).toBe('reportNotFound');
  });

  it('finds what is repeated within the report', () => {
    const db = emptyLibrary();
    const twice = add(db, '重复', [...FIRST, '抓党建。不断提升干部职工综合素质和服务水平，开展业务培训16次。']);
    expect(run(db, twice.id).repeats).toEqual([
      {
        text: '不断提升干部职工综合素质和服务水平，开展业务培训12次。',
        places: [expect.objectContaining({ blockId: '重复-3' }), expect.objectContaining({ blockId: '重复-4' })],
      },
    ]);
  });
});
