import type { SourceLine } from '../../../../shared/recognition/source';
import type { Row } from './row';
import type { TypeArea } from './type-area';

type Place = 'body' | 'centred' | 'apart';

/** What ends a sentence or an item, perhaps with a closing mark behind. */
const SENTENCE_END = /[。！？；：!?;:…][”’"』」）)]{0,2}$/u;
const MARKER =
  /^(?:[（(]?[一二三四五六七八九十百\d]{1,4}(?:[）)、.．]|是)|第[一二三四五六七八九十\d]{1,3}[章节部条]|[①-⑳])/u;
const LETTER = /[A-Za-z]/;
/**
 * What goes to the next line as a whole: a sign that may not end a line, a Latin word or number or an ideograph, and the signs that may not
 * begin a line (月）》, 2.0“全).
 */
const UNIT = /^[“‘「『（(《〈【]{0,2}(?:[\x21-\x7e]{1,33}[“‘（《]?)?.?[，。、；：！？”’」』）)》〉】]{0,3}/u;

/** All in units of the font size. */
const CENTRED = 0.8;
const INDENT = 1.2;
const DEEP_INDENT = 4.5;
/** In the midst of a sentence, a line may end so much before the right edge because the next sign may not begin a line (kinsoku). */
const SHORT = 2.1;
const LATIN_WIDTH = 0.6;
/** Quarter gaps beside figures, and signs set closer, make a line so much shorter. */
const SLACK = 0.5;
/** From line to line, against the usual step. */
const GAP = 1.4;

function placeOf(row: Row, area: TypeArea): Place {
  const before = row.x - area.left;
  const after = area.right - row.right;
  const middle = Math.abs(before - after) / 2 < CENTRED * row.size;
  const larger = row.size > area.size * 1.12;
  if (middle && (before > 2.6 * row.size || (larger && before > -row.size))) return 'centred';
  return before > DEEP_INDENT * area.size ? 'apart' : 'body';
}

interface Open {
  line: SourceLine;
  last: Row;
}

/** In units of the font size. */
function widthOf(text: string): number {
  const latin = text.replace(/[^\x21-\x7e]/g, '').length;
  return text.length - latin * (1 - LATIN_WIDTH);
}

/** Whether a row goes on the paragraph that the row before it belongs to. */
function goesOn(last: Row, row: Row, area: TypeArea, lastArea: TypeArea): boolean {
  if (last.cells.length > 1 || row.cells.length > 1 || Math.abs(last.size - row.size) > 0.7) return false;
  if (last.page === row.page) {
    const step = row.y - last.y;
    if (step <= 0 || step > GAP * Math.max(area.pitch, row.size)) return false;
  } else if (row.page !== last.page + 1) return false;
  const lastPlace = placeOf(last, lastArea);
  const place = placeOf(row, area);
  if (lastPlace === 'centred' && place === 'centred')
    return last.right - last.x > 0.85 * (area.right - area.left) && row.right - row.x < last.right - last.x;
  if (lastPlace === 'apart' || place !== 'body') return false;
  // A heading in large print that fills its line passes for centred.
  if (lastPlace === 'centred' && last.size > area.size * 1.12) return false;

  const ended = SENTENCE_END.test(last.text);
  const unit = widthOf(UNIT.exec(row.text)?.[0] ?? '') + SLACK;
  // Behind a sentence, where no indent tells, what would have fitted begins a paragraph.
  const room = ended && !area.indented ? unit : Math.max(SHORT, unit);
  if (lastArea.right - last.right > room * last.size) return false;

  const indent = (row.x - area.left) / row.size;
  const lastIndent = (last.x - lastArea.left) / last.size;
  const marked = MARKER.test(row.text);
  if (indent >= INDENT) {
    if (Math.abs(indent - lastIndent) < 0.5) return !ended && !marked;
    return !area.indented && lastIndent < indent && !marked && !ended;
  }
  if (marked && ended) return false;
  if (area.indented || lastIndent >= INDENT) return true;
  return last.endsBold === row.startsBold;
}

/** Joins rows to paragraphs; furniture between the rows of a paragraph follows it. */
export function paragraphsOf(rows: readonly Row[], areaOf: (page: number) => TypeArea): SourceLine[] {
  const lines: SourceLine[] = [];
  let open: Open | null = null;
  for (const row of rows) {
    if (row.furniture !== undefined) {
      lines.push({ text: row.text, page: row.page, furniture: row.furniture });
      continue;
    }
    if (row.table !== undefined) {
      lines.push({ text: row.cells.map(({ text }) => text).join('\t'), page: row.page, table: row.table });
      open = null;
      continue;
    }
    if (row.aside === true) {
      lines.push({ text: row.text, page: row.page });
      continue;
    }
    const area = areaOf(row.page);
    if (open !== null && goesOn(open.last, row, area, areaOf(open.last.page))) {
      const { line } = open;
      const words = LETTER.test(row.text[0]!) && /[A-Za-z,.;:)]$/.test(line.text);
      line.text += (words ? ' ' : '') + row.text;
      if (!row.bold) delete line.bold;
      open.last = row;
      continue;
    }
    const { counted = 0 } = row;
    const text = counted > 0 ? `${row.text.slice(0, counted)} ${row.text.slice(counted)}` : row.text;
    const line: SourceLine = { text, fontSize: Math.round(row.size * 2) / 2, page: row.page };
    if (row.bold) line.bold = true;
    if (placeOf(row, area) === 'centred') line.centred = true;
    lines.push(line);
    open = { line, last: row };
  }
  return lines;
}
