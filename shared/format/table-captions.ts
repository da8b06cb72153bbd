import type { Block } from '../model/block';
import { inlineText, type FigureTexts } from '../model/text';

/** What stands above a table: its name ("表1 …"), or what its numbers count in ("单位：人"). */
export type CaptionKind = 'caption' | 'unit';

const MAX_CAPTION = 60;
/** 表1, 附表2-1, 表 一； or a name that says it is a table: 2025年主要指标完成情况表. */
const NUMBERED = /^附?表\s{0,2}(?:[0-9０-９]+|[一二三四五六七八九十]+)(?:[-－—–.．][0-9０-９]+)*(?=$|[\s：:.、．])/u;
const NAMED =
  /(?:情况|统计|汇总|一览|明细|分解|对照|对比|任务|指标|数据|安排|进度|清单|台账)\S{0,8}表(?:[（(][^）)]{1,12}[）)])?$/u;
const UNIT = /^[（(]?(?:计量)?单位\s{0,2}[：:]\s{0,2}([^\s。；;）)]{1,16})[）)]?$/u;

/** What a line above a table is, by its words; null for text. */
export function captionKind(text: string): CaptionKind | null {
  const line = text.trim();
  if (line.length > MAX_CAPTION || /[。！？；：:]$/u.test(line)) return null;
  if (UNIT.test(line)) return 'unit';
  return NUMBERED.test(line) || NAMED.test(line) ? 'caption' : null;
}

/** What the numbers of a table count in, as its unit line says; "" for another line. Several units (单位：人、件) are none. */
export function unitOfLine(text: string): string {
  const unit = UNIT.exec(text.trim())?.[1] ?? '';
  return /[、，,/]/u.test(unit) ? '' : unit;
}

/** The captions and unit lines among the blocks of a report, by index: paragraphs of plain text directly before a table, in either order. */
export function captionsOf(blocks: readonly Block[], figures: FigureTexts): Map<number, CaptionKind> {
  const found = new Map<number, CaptionKind>();
  blocks.forEach((block, i) => {
    if (block.role !== 'table' || blocks[i - 1]?.role === 'table') return;
    const seen = new Set<CaptionKind>();
    for (let at = i - 1; at >= 0 && seen.size < 2; at--) {
      const above = blocks[at]!;
      if (above.role !== 'text' || above.marker !== null || above.flow === 'joined') break;
      if (blocks[at + 1]!.flow === 'joined') break;
      const kind = captionKind(inlineText(above.content, figures));
      if (kind === null || seen.has(kind)) break;
      seen.add(kind);
      found.set(at, kind);
    }
  });
  return found;
}
