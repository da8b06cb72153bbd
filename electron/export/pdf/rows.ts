import { breakLines, type Line, type Unit } from '../../../shared/format/layout/break-lines';
import type { Row } from '../../../shared/format/layout/paginate';
import { headingClasses, type HeadingLevel } from '../../../shared/format/heading-class';
import type { FormatProfile, HeadingClass, Look } from '../../../shared/format/profile';
import type { Report } from '../../../shared/model/report';
import { closingIndents } from '../docx/closing';
import {
  fieldLines,
  printReport,
  type PrintedBlock,
  type PrintedParagraph,
  type PrintedRun,
  type PrintedTable,
} from '../printed-report';
import type { Align } from './draw-line';
import type { Face, Faces } from './faces';

/** A heading that begins in a row, for the outline of the PDF. */
export interface Heading {
  level: HeadingLevel;
  text: string;
}

export type RowContent =
  | { type: 'blank' }
  | { type: 'line'; line: Line<Face>; align: Align; headings: Heading[] }
  | { type: 'cells'; cells: { lines: Line<Face>[]; width: number }[] };

/** Space between a cell's text and its border, pt. */
export const CELL_PADDING = 5.4;

type Out = Row<RowContent>[];

/** Lays out a report: rows of text and tables, in order, as wide as the type area. */
export class RowMaker {
  private readonly rows: Out = [];
  private readonly classes: Record<HeadingLevel, HeadingClass>;

  constructor(
    private readonly report: Report,
    private readonly profile: FormatProfile,
    private readonly faces: Faces,
    /** pt */
    private readonly width: number,
  ) {
    this.classes = headingClasses(report.blocks);
  }

  make(): Out {
    const { subtitle, addressee, signature, date } = this.report.matter;
    const { title, subtitle: subtitleLook, body, titlePitch, linePitch, characterSpacing } = this.profile;
    this.field(this.report.title, title, { align: 'center', pitch: titlePitch, spacing: 0 });
    this.field(subtitle, subtitleLook, { align: 'center', pitch: linePitch, spacing: characterSpacing });
    if (this.rows.length > 0) this.blank();
    this.field(addressee, body, { align: 'left', pitch: linePitch, spacing: characterSpacing });
    for (const item of printReport(this.report)) {
      if (item.type === 'table') this.table(item);
      else this.paragraph(item);
    }
    this.closing(signature, date);
    return this.rows;
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

  /** 7.3.5.2: a blank line, then signature and date, each so many characters from the right; on the page of the last line. */
  private closing(signature: string, date: string): void {
    const { body, linePitch, characterSpacing } = this.profile;
    const indents = closingIndents(this.report.matter);
    const parts = [
      { lines: fieldLines(signature), right: indents.signature },
      { lines: fieldLines(date), right: indents.date },
    ].filter(({ lines }) => lines.length > 0);
    if (parts.length === 0) return;
    const last = this.rows.at(-1);
    if (last !== undefined) last.keepNext = true;
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
    const { body, characterSpacing, firstLineCharacters, linePitch } = this.profile;
    const starts = new Map<Unit<Face>, Heading>();
    const units = item.blocks.flatMap((printed) => {
      const own = this.blockUnits(printed);
      const text = printed.text.slice(0, printed.headingEnd).replace(/。$/u, '');
      if (own[0] !== undefined && printed.headingEnd > 0) starts.set(own[0], { level: printed.level, text });
      return own;
    });
    const indent = firstLineCharacters * (body.size + characterSpacing);
    for (const line of breakLines(units, this.width, indent)) {
      const headings = line.units.flatMap((unit) => starts.get(unit) ?? []);
      this.rows.push({
        height: linePitch,
        keepNext: item.heading !== null,
        content: { type: 'line', line, align: 'justify', headings },
      });
    }
  }

  private table(item: PrintedTable): void {
    const { table, headings } = this.profile;
    const rows = item.rows.map((row) => row.text.split('\t'));
    const columns = Math.max(...rows.map((cells) => cells.length));
    const column = this.width / columns;
    rows.forEach((texts, rowIndex) => {
      const head = rowIndex === 0 && rows.length > 1;
      const look: Look = { font: head ? headings.first.font : table.font, size: table.size, bold: table.bold };
      const cells = texts.map((text, index) => {
        const width = index === texts.length - 1 ? this.width - column * index : column;
        return { width, lines: breakLines(this.faces.units(text, look, 0), width - 2 * CELL_PADDING, 0) };
      });
      const tallest = Math.max(1, ...cells.map(({ lines }) => lines.length));
      this.rows.push({ height: tallest * table.linePitch, keepNext: head, content: { type: 'cells', cells } });
    });
  }
}
