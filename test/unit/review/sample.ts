import type { Block, Role } from '../../../shared/model/block';
import { NO_MATTER, type Metadata } from '../../../shared/model/report';
import { pinMarkers } from '../../../shared/markers/pin';
import type { RecognisedBlock, Recognition, Span } from '../../../shared/recognition/result';
import type { SourceLine } from '../../../shared/recognition/source';
import { countSpans } from '../../../shared/review/account';
import { beginReview, type Review } from '../../../shared/review/review';

/** A web page with a report whose first goal goes on in one paragraph; the second measure is numbered by Word. */
export const LINES: SourceLine[] = [
  { text: '首页 > 总结 > 单位总结' },
  { text: '湖滨区服务中心2025年工作总结' },
  { text: '一、优化窗口服务。一是推行一窗受理。受理事项25289件，满意率XX。' },
  { text: '设置自助终端。', marker: '二是' },
  { text: '二、强化队伍建设' },
  { text: '　　本文由用户上传 ' },
];

const METADATA: Metadata = {
  title: '湖滨区服务中心2025年工作总结',
  kind: 'summary',
  unit: '湖滨区服务中心',
  year: 2025,
  part: 'year',
  status: 'prior',
  matter: NO_MATTER,
};

function at(line: number, text: string): Span {
  const start = LINES[line]!.text.indexOf(text);
  return { line, start, end: start + text.length };
}

interface Row {
  role: Role;
  depth: number;
  printed: string;
  content: Block['content'];
  flow?: Block['flow'];
  spans: Span[];
  confidence?: number;
}

const ROWS: Row[] = [
  {
    role: 'goal',
    depth: 0,
    printed: '一、',
    content: [{ text: '优化窗口服务。' }],
    spans: [at(2, '一、优化窗口服务。')],
  },
  {
    role: 'measure',
    depth: 1,
    printed: '一是',
    flow: 'joined',
    content: [{ text: '推行一窗受理。' }],
    spans: [at(2, '一是推行一窗受理。')],
  },
  {
    role: 'outcome',
    depth: 2,
    printed: '',
    flow: 'joined',
    content: [{ text: '受理事项' }, { figureId: 'f1' }, { text: '件，满意率' }, { figureId: 'f2' }, { text: '。' }],
    spans: [at(2, '受理事项25289件，满意率XX。')],
    confidence: 0.6,
  },
  {
    role: 'measure',
    depth: 1,
    printed: '二是',
    content: [{ text: '设置自助终端。' }],
    spans: [at(3, '设置自助终端。')],
  },
  { role: 'goal', depth: 0, printed: '二、', content: [{ text: '强化队伍建设' }], spans: [at(4, '二、强化队伍建设')] },
];

export function sampleReview(): Review {
  const markers = pinMarkers(ROWS);
  const blocks: RecognisedBlock[] = ROWS.map(({ role, depth, printed, content, flow, spans, confidence }, i) => ({
    block: { id: `b${i}`, role, depth, marker: markers[i]!, flow: flow ?? 'paragraph', content },
    printed,
    spans,
    decision: { confidence: confidence ?? 0.95, reason: 'markerNested' },
  }));
  const titleSpans = [at(1, METADATA.title)];
  const struck = [at(0, LINES[0]!.text), { line: 5, start: 0, end: LINES[5]!.text.length }];
  const furniture = struck.map((span) => ({ text: LINES[span.line]!.text, reason: 'breadcrumb', span }));
  const body = countSpans(LINES, [...titleSpans, ...blocks.flatMap((row) => row.spans)]);
  const aside = countSpans(LINES, struck);
  const recognition: Recognition = {
    reports: [
      {
        metadata: METADATA,
        titleSpans,
        matterSpans: [],
        blocks,
        figures: [
          { id: 'f1', label: '受理事项', unit: '件', text: '25289' },
          { id: 'f2', label: '满意率', unit: '', text: 'XX' },
        ],
      },
    ],
    furniture,
    characters: { source: body + aside, body, furniture: aside },
  };
  return beginReview(LINES, recognition);
}
