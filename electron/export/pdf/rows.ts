import { breakLines, type Line, type Unit } from '../../../shared/format/layout/break-lines';
import type { Row } from '../../../shared/format/layout/paginate';
import { headingClasses, type HeadingLevel } from '../../../shared/format/heading-class';
import type { FormatProfile, HeadingClass, Look } from '../../../shared/format/profile';
import type { Report } from '../../../shared/model/report';
import { attachmentLines } from '../../../shared/format/attachments';
import { closingIndents } from '../docx/closing';
import type { ContentsEntry } from '../contents-entries';
import { printable } from '../printable';
import { printedGrid } from '../printed-table';
import { printedTitle } from '../printed-title';
import { landscapePage } from '../../../shared/format/landscape';
import {
  fieldLines,
  partAnnexes,
  printReport,
  type Printed,
  type PrintedBlock,
  type PrintedParagraph,
  type PrintedRun,
  type PrintedTable,
} from '../printed-report';
import type { Align } from './draw-line';
import type { Face, Faces } from './faces';
import { tableRows, type TableRowContent } from './table-rows';

/** A heading that begins in a row, for the outline of the PDF. */
export interface Heading {
  level: HeadingLevel;
  text: string;
}

/** What stands in a row; `blocks`: the ids of those that begin in it. */
export type RowContent =
  | { type: 'blank' }
  | { type: 'line'; line: Line<Face>; align: Align; headings: Heading[]; blocks?: string[] }
  | TableRowContent;

/** 4号 (7.4). */
const COLOPHON_SIZE = 14;

type Out = Row<RowContent>[];

const MM = 72 / 25.4;

/** Whether the table that a caption stands above lies on its side. */
function liesBelow(items: readonly Printed[], caption: number): boolean {
  const next = items.slice(caption).find((item) => item.type === 'table');
  return next?.type === 'table' && printedGrid(next).landscape;
}

/** Lays out a report: rows of text and tables, in order, as wide as the type area. */
export class RowMaker {
  private readonly rows: Out = [];
  /** The row in which the last paragraph begins. */
  private paragraphStart = 0;
  private readonly classes: Record<HeadingLevel, HeadingClass>;

  constructor(
    private readonly report: Report,
    private readonly profile: FormatProfile,
    private readonly faces: Pick<Faces, 'units'>,
    /** pt */
    private readonly width: number,
  ) {
    this.classes = headingClasses(report.blocks);
  }

  make(): Out {
    const { subtitle, addressee, signature, date } = this.report.matter;
    const { title, subtitle: subtitleLook, body, titlePitch, linePitch, characterSpacing } = this.profile;
    const titled = { align: 'center', pitch: titlePitch, spacing: 0 } as const;
    for (let i = 0; i < this.profile.titleBefore && this.report.title !== ''; i++) this.blank();
    this.field(printedTitle(this.report.title, this.profile).join('\n'), title, titled);
    this.field(subtitle, subtitleLook, { align: 'center', pitch: linePitch, spacing: characterSpacing });
    for (let i = 0; i < this.profile.titleAfter && this.rows.length > 0; i++) this.blank();
    this.field(addressee, body, { align: 'left', pitch: linePitch, spacing: characterSpacing });
    const { text, annexes } = partAnnexes(printReport(this.report));
    text.forEach((item, i) => {
      if (item.type === 'table') this.table(item);
      else if (item.caption !== undefined) this.caption(item, liesBelow(text, i));
      else this.paragraph(item);
    });
    this.attachments();
    this.closing(signature, date);
    for (const [i, item] of annexes.entries()) {
      if (item.type === 'table') this.table(item);
      else if (item.caption !== undefined && item.annex === undefined) this.caption(item, liesBelow(annexes, i));
      else if (item.annex === undefined) this.paragraph(item);
      else this.annexHead(item);
    }
    return this.rows;
  }

  /** 7.3.7: the mark at the top of a page, the title in the third line. */
  private annexHead({ text, annex, blocks }: PrintedParagraph): void {
    const { headings, body, title, titlePitch, linePitch, characterSpacing } = this.profile;
    const from = this.rows.length;
    if (annex === 'mark') {
      const look = { ...headings.first, size: body.size };
      this.field(text, look, { align: 'left', pitch: linePitch, spacing: characterSpacing });
      const first = this.rows[from];
      if (first !== undefined) this.rows[from] = { ...first, newPage: true };
    } else {
      this.blank();
      this.field(text, title, { align: 'center', pitch: titlePitch, spacing: 0 });
      this.blank();
    }
    const line = this.rows.slice(from).find(({ content }) => content.type === 'line')?.content;
    if (line?.type === 'line') line.blocks = blocks.map(({ block }) => block.id);
  }

  /** 7.3.4: below a blank line, two characters in, the names below each other. */
  private attachments(): void {
    const { body, linePitch, characterSpacing } = this.profile;
    const lines = attachmentLines(printable(this.report.matter.attachments ?? ''));
    if (lines.length === 0) return;
    const labels = lines.map(({ label }) => this.faces.units(label, body, characterSpacing));
    const widths = labels.map((units) => units.reduce((sum, unit) => sum + unit.width, 0));
    const left = 2 * (body.size + characterSpacing) + Math.max(...widths);
    this.blank();
    lines.forEach(({ name }, index) => {
      const units = this.faces.units(name, body, characterSpacing);
      breakLines(units, this.width - left, 0).forEach((line, i) => {
        const label = i === 0 ? labels[index]! : [];
        const labelled: Line<Face> = {
          ...line,
          units: [...label, ...line.units],
          indent: i === 0 ? left - widths[index]! : left,
          width: line.width + (i === 0 ? widths[index]! : 0),
          last: true,
        };
        this.rows.push({
          height: linePitch,
          keepNext: true,
          content: { type: 'line', line: labelled, align: 'left', headings: [] },
        });
      });
    });
  }

  /** 目录: a heading, then a line for each entry with dots up to its page. */
  contents(entries: readonly ContentsEntry[]): Out {
    const { title, titlePitch, body, linePitch, characterSpacing } = this.profile;
    const rows: Out = [];
    const add = (line: Line<Face>, pitch: number, align: Align): void => {
      rows.push({ height: pitch, keepNext: false, content: { type: 'line', line, align, headings: [] } });
    };
    for (const line of breakLines(this.faces.units('目　录', title, 0), this.width, 0)) add(line, titlePitch, 'center');
    rows.push({ height: linePitch, keepNext: true, content: { type: 'blank' } });
    const character = body.size + characterSpacing;
    for (const { level, text, page } of entries) {
      const left = (level - 1) * character;
      const number = this.faces.units(String(page), body, 0);
      const numberWidth = number.reduce((sum, unit) => sum + unit.width, 0);
      const lines = breakLines(this.faces.units(text, body, characterSpacing), this.width - left - 4 * character, 0);
      lines.forEach((line, index) => {
        const last = index === lines.length - 1;
        if (!last) return add({ ...line, indent: left, last: true }, linePitch, 'left');
        const dot = this.faces.units('.', body, 0);
        const dotWidth = dot.reduce((sum, unit) => sum + unit.width, 0);
        const room = this.width - left - line.width - numberWidth;
        const count = Math.max(0, Math.floor((room - character / 2) / dotWidth));
        const dots = this.faces.units('.'.repeat(count), body, 0);
        // What is left over goes in front of the dots, so that the numbers stand in one column.
        const gap = room - dots.reduce((sum, unit) => sum + unit.width, 0);
        const blank: Unit<Face> = { text: ' ', width: gap, face: number[0]!.face };
        const units = [...line.units, blank, ...dots, ...number];
        add({ units, indent: left, width: this.width - left, last: true }, linePitch, 'left');
      });
    }
    return rows;
  }

  /** The lines of the 版记 in 4号, one character from either edge. */
  colophon(lines: readonly string[]): { rows: { line: Line<Face>; top: boolean }[]; height: number } {
    const { body, linePitch } = this.profile;
    const look: Look = { ...body, size: COLOPHON_SIZE };
    const rows = lines.flatMap((text) => {
      const [before = '', after] = text.split('\t');
      const units = this.faces.units(before, look, 0);
      if (after !== undefined) {
        const right = this.faces.units(after, look, 0);
        const used = [...units, ...right].reduce((sum, unit) => sum + unit.width, 0);
        const gap = Math.max(COLOPHON_SIZE, this.width - 2 * COLOPHON_SIZE - used);
        const face = (right[0] ?? units[0])!.face;
        const all = [...units, { text: ' ', width: gap, face }, ...right];
        return [{ line: { units: all, indent: COLOPHON_SIZE, width: used + gap, last: true }, top: true }];
      }
      const hanging = 3 * COLOPHON_SIZE;
      return breakLines(units, this.width - 2 * COLOPHON_SIZE - hanging, -hanging).map((line, index) => ({
        line: { ...line, indent: COLOPHON_SIZE + (index === 0 ? 0 : hanging), last: true },
        top: index === 0,
      }));
    });
    return { rows, height: rows.length * linePitch };
  }

  private blank(): void {
    this.rows.push({ height: this.profile.linePitch, keepNext: true, content: { type: 'blank' } });
  }

  private field(
    text: string,
    look: Look,
    { align, pitch, spacing }: { align: Align; pitch: number; spacing: number },
  ): void {
    for (const line of breakLines(this.faces.units(fieldLines(text).join('\n'), look, spacing), this.width, 0))
      this.rows.push({ height: pitch, keepNext: true, content: { type: 'line', line, align, headings: [] } });
  }

  /** 7.3.5.2: a blank line, then signature and date, each so many characters from the right; on the page of the last paragraph. */
  private closing(signature: string, date: string): void {
    const { body, linePitch, characterSpacing } = this.profile;
    const indents = closingIndents(this.report.matter);
    const parts = [
      { lines: fieldLines(signature), right: indents.signature },
      { lines: fieldLines(date), right: indents.date },
    ].filter(({ lines }) => lines.length > 0);
    if (parts.length === 0) return;
    for (const row of this.rows.slice(this.paragraphStart)) row.keepNext = true;
    this.blank();
    for (const { lines, right } of parts) {
      for (const text of lines) {
        const units = this.faces.units(text, body, characterSpacing);
        const width = units.reduce((sum, unit) => sum + unit.width, 0);
        const indent = Math.max(0, this.width - width - right * (body.size + characterSpacing));
        const line: Line<Face> = { units, indent, width, last: true };
        this.rows.push({
          height: linePitch,
          keepNext: true,
          content: { type: 'line', line, align: 'left', headings: [] },
        });
      }
    }
    this.rows.at(-1)!.keepNext = false;
  }

  private runUnits(run: PrintedRun, look: Look): Unit<Face>[] {
    const own = run.bold === true ? { ...look, bold: true } : look;
    return this.faces.units(run.text, own, this.profile.characterSpacing, run.underline === true);
  }

  /** The units of a block; its heading in the look of its level. */
  private blockUnits(printed: PrintedBlock): Unit<Face>[] {
    const heading = this.profile.headings[this.classes[printed.level]];
    let at = 0;
    return [{ text: printed.marker }, ...printed.runs].flatMap((run: PrintedRun) => {
      const inHeading = Math.max(0, Math.min(run.text.length, printed.headingEnd - at));
      at += run.text.length;
      return [
        ...this.runUnits({ ...run, text: run.text.slice(0, inHeading) }, heading),
        ...this.runUnits({ ...run, text: run.text.slice(inHeading) }, this.profile.body),
      ];
    });
  }

  private paragraph(item: PrintedParagraph): void {
    this.paragraphStart = this.rows.length;
    const { body, characterSpacing, firstLineCharacters, linePitch } = this.profile;
    const starts = new Map<Unit<Face>, Heading>();
    const begins = new Map<Unit<Face>, string>();
    const units = item.blocks.flatMap((printed) => {
      const own = this.blockUnits(printed);
      const text = printed.text.slice(0, printed.headingEnd).replace(/。$/u, '');
      if (own[0] !== undefined) begins.set(own[0], printed.block.id);
      if (own[0] !== undefined && printed.headingEnd > 0) starts.set(own[0], { level: printed.level, text });
      return own;
    });
    const indent = firstLineCharacters * (body.size + characterSpacing);
    for (const line of breakLines(units, this.width, indent)) {
      const headings = line.units.flatMap((unit) => starts.get(unit) ?? []);
      const blocks = line.units.flatMap((unit) => begins.get(unit) ?? []);
      this.rows.push({
        height: linePitch,
        keepNext: item.heading !== null,
        content: { type: 'line', line, align: 'justify', headings, blocks },
      });
    }
  }

  private table(item: PrintedTable): void {
    const { page } = this.profile;
    const lies = printedGrid(item).landscape;
    const { width, height, top, right, bottom, left } = lies ? landscapePage(page) : page;
    const rows = tableRows(item, this.profile, this.faces, {
      width: lies ? (width - left - right) * MM : this.width,
      page: (height - top - bottom) * MM,
    });
    for (const row of rows) this.rows.push(row);
  }

  /** A line above a table: its name in the middle, its unit at the right. */
  private caption(item: PrintedParagraph, lies: boolean): void {
    const { body, headings, table, linePitch, characterSpacing } = this.profile;
    const isName = item.caption === 'caption';
    const look = isName ? { ...headings.first, size: body.size } : table;
    const page = landscapePage(this.profile.page);
    const width = lies ? (page.width - page.left - page.right) * MM : this.width;
    const align = isName ? 'center' : 'right';
    const blocks = item.blocks.map(({ block }) => block.id);
    const units = this.faces.units(item.text, look, isName ? characterSpacing : 0);
    breakLines(units, width, 0).forEach((line, i) => {
      this.rows.push({
        height: isName ? linePitch : table.linePitch,
        keepNext: true,
        ...(lies && { landscape: true as const }),
        content: { type: 'line', line: { ...line, last: true }, align, headings: [], ...(i === 0 && { blocks }) },
      });
    });
  }
}
