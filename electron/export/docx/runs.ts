import { mayHang } from '../../../shared/format/layout/kinsoku';
import type { PrintedBlock, PrintedRun } from '../printed-report';
import { bookmarkName } from './bookmark';
import type { Element } from './element';
import { headingCharacterStyle } from './style-ids';

// Without the hint Word sets “ ” — … in the Latin font and they come out narrow (MS-OI29500 2.1.88); a style's hint is not inherited reliably.
const CHINESE: Element = { name: 'w:rFonts', attributes: { 'w:hint': 'eastAsia' } };
const BOLD: Element[] = [{ name: 'w:b' }, { name: 'w:bCs' }];
const ITALIC: Element[] = [{ name: 'w:i' }, { name: 'w:iCs' }];
const UNDERLINE: Element[] = [{ name: 'w:u', attributes: { 'w:val': 'single' } }];

/** A run and the character style it stands in. */
export type StyledRun = PrintedRun & { style?: string };

/** Run properties in schema order (ECMA-376 17.3.2.28). */
function runProperties({ bold, italic, underline, style }: StyledRun): Element {
  return {
    name: 'w:rPr',
    children: [
      ...(style === undefined ? [] : [{ name: 'w:rStyle', attributes: { 'w:val': style } }]),
      CHINESE,
      ...(bold === true ? BOLD : []),
      ...(italic === true ? ITALIC : []),
      ...(underline === true ? UNDERLINE : []),
    ],
  };
}

/** The text of a run: a tab is w:tab, a line end w:br. */
function runText(text: string): Element[] {
  return text
    .split(/([\t\n])/)
    .filter((piece) => piece !== '')
    .map((piece): Element => {
      if (piece === '\t') return { name: 'w:tab' };
      if (piece === '\n') return { name: 'w:br' };
      return { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [piece] };
    });
}

export function textRun(run: StyledRun): Element {
  return { name: 'w:r', children: [runProperties(run), ...runText(run.text)] };
}

/**
 * The runs of a block, marker first; the first `headingEnd` characters in the heading's character style.
 * @param numbered Word prints the marker
 */
export function blockRuns(printed: PrintedBlock, headingEnd: number, numbered = false): StyledRun[] {
  const style = headingCharacterStyle(printed.level);
  const typed = printed.marker !== '' && !numbered;
  const runs: PrintedRun[] = typed ? [{ text: printed.marker }, ...printed.runs] : printed.runs;
  let at = numbered ? printed.marker.length : 0;
  return runs.flatMap((run) => {
    const inHeading = Math.max(0, Math.min(run.text.length, headingEnd - at));
    at += run.text.length;
    const pieces: StyledRun[] = [
      { ...run, text: run.text.slice(0, inHeading), style },
      { ...run, text: run.text.slice(inHeading) },
    ];
    return pieces.filter(({ text }) => text !== '');
  });
}

/**
 * The library's own Bookmark draws its ids from a counter for the whole process; these count from 0 in each document, so that the same
 * report gives the same bytes.
 */
export class Bookmarks {
  private next = 0;
  private readonly names = new Set<string>();

  /** @param needed names for blocks that leave none of their own, by id */
  constructor(private readonly needed: ReadonlyMap<string, string> = new Map()) {}

  /**
   * Runs with the bookmark of their block around them. At the end of a paragraph a closing sign stays outside: where it hangs over
   * the line, LibreOffice 7 puts a bookmark's end after it on a line of its own, which shows as a blank line.
   */
  around(printed: PrintedBlock, runs: readonly StyledRun[], endsParagraph: boolean): Element[] {
    const name = bookmarkName(printed.block) ?? this.needed.get(printed.block.id) ?? null;
    if (name === null || this.names.has(name)) return runs.map(textRun);
    this.names.add(name);
    const id = this.next++;
    const start: Element = { name: 'w:bookmarkStart', attributes: { 'w:id': id, 'w:name': name } };
    const end: Element = { name: 'w:bookmarkEnd', attributes: { 'w:id': id } };
    const last = runs.at(-1);
    if (!endsParagraph || last === undefined || !mayHang(last.text.slice(-1)))
      return [start, ...runs.map(textRun), end];
    const inside = [...runs.slice(0, -1), { ...last, text: last.text.slice(0, -1) }].filter(({ text }) => text !== '');
    return [start, ...inside.map(textRun), end, textRun({ ...last, text: last.text.slice(-1) })];
  }
}
