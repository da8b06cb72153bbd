import PDFDocument from 'pdfkit';
import { paginate, type Row } from '../../../shared/format/layout/paginate';
import { DEFAULT_EXPORT_OPTIONS, type ExportOptions } from '../../../shared/format/export-choices';
import type { FormatProfile, Look } from '../../../shared/format/profile';
import type { Report } from '../../../shared/model/report';
import { contentsLines } from '../contents-entries';
import { colophonLines } from '../colophon-lines';
import { landscapePage } from '../../../shared/format/landscape';
import { fieldLines } from '../printed-report';
import { drawLine } from './draw-line';
import { Faces } from './faces';
import { CELL_PADDING } from './table-rows';
import { RowMaker, type Heading, type RowContent } from './rows';

const MM = 72 / 25.4;
/** From the type area to the dash of the page number (GB/T 9704 7.5), mm. */
const NUMBER_BELOW = 7;
/** Thickness of table rules, pt. */
const RULE = 0.5;
/** The same report gives the same bytes. */
const EPOCH = new Date(Date.UTC(1980, 0, 1));

/** Adds headings to the outline of the PDF, each under the last one of a lower level. */
class Outline {
  private readonly open: { level: number; item: PDFKit.PDFOutline }[] = [];

  constructor(private readonly document: PDFKit.PDFDocument) {}

  add({ level, text }: Heading): void {
    while (this.open.length > 0 && this.open.at(-1)!.level >= level) this.open.pop();
    const parent = this.open.at(-1)?.item ?? this.document.outline;
    this.open.push({ level, item: parent.addItem(text) });
  }
}

class PdfWriter {
  private readonly document: PDFKit.PDFDocument;
  private readonly faces: Faces;
  private readonly outline: Outline;
  private readonly chunks: Uint8Array[] = [];
  private readonly finished: Promise<void>;

  constructor(
    private readonly report: Report,
    private readonly profile: FormatProfile,
    private readonly options: Pick<ExportOptions, 'contents' | 'contentsDepth'>,
  ) {
    const { page } = profile;
    this.document = new PDFDocument({
      size: [page.width * MM, page.height * MM],
      margin: 0,
      autoFirstPage: false,
      // None to begin with: pdfkit's own fonts are files beside it, which a bundle does not have.
      font: '',
      lang: 'zh-CN',
      info: { Title: fieldLines(report.title).join(''), CreationDate: EPOCH, Creator: '', Producer: '' },
    });
    this.document.on('data', (chunk: Uint8Array) => this.chunks.push(chunk));
    this.finished = new Promise((resolve, reject) => {
      this.document.once('end', resolve);
      this.document.once('error', reject);
    });
    this.faces = new Faces(this.document, profile);
    this.outline = new Outline(this.document);
  }

  async write(): Promise<Uint8Array> {
    const { page } = this.profile;
    const width = (page.width - page.left - page.right) * MM;
    const maker = new RowMaker(this.report, this.profile, this.faces, width);
    const height = (page.height - page.top - page.bottom) * MM;
    const turned = landscapePage(page);
    const pages = paginate(maker.make(), height, (turned.height - turned.top - turned.bottom) * MM);
    if (pages.length === 0) pages.push([]);
    const foot = maker.colophon(colophonLines(this.report.matter));
    const used = pages.at(-1)!.reduce((sum, row) => sum + row.height, 0);
    // On the last page, at its foot (7.4); where there is no room left, on one of its own.
    if (foot.height > 0 && (used + foot.height > height || pages.at(-1)![0]?.landscape === true)) pages.push([]);
    for (const content of this.contentsPages(maker, pages, height)) this.page(content, width);
    pages.forEach((content, index) => {
      this.page(content, width);
      if (foot.height > 0 && index === pages.length - 1) this.colophon(foot, width);
      this.pageNumber(index + 1, content[0]?.landscape === true);
    });
    this.document.end();
    await this.finished;
    return Buffer.concat(this.chunks);
  }

  private page(content: readonly Row<RowContent>[], width: number): void {
    const lies = content[0]?.landscape === true;
    const page = lies ? landscapePage(this.profile.page) : this.profile.page;
    this.document.addPage({ size: [page.width * MM, page.height * MM], margin: 0 });
    const room = lies ? (page.width - page.left - page.right) * MM : width;
    let y = page.top * MM;
    content.forEach((row, index) => {
      if (row.content.type === 'cells') this.cells(content.slice(index), { x: page.left * MM, y, first: index === 0 });
      else this.row(row, { x: page.left * MM, y, width: room });
      y += row.height;
    });
  }

  /** The cells that begin in the first of these rows, as far down as they reach on this page. */
  private cells(rows: readonly Row<RowContent>[], { x, y, first }: { x: number; y: number; first: boolean }): void {
    const { content } = rows[0]!;
    if (content.type !== 'cells') return;
    const { linePitch } = this.profile.table;
    for (const cell of content.cells) {
      // What began on the page before goes on as an empty cell.
      if (cell.continues && !first) continue;
      const below = rows.slice(0, cell.rows).filter((row) => row.content.type === 'cells');
      const height = below.reduce((sum, row) => sum + row.height, 0);
      this.document
        .lineWidth(RULE)
        .rect(x + cell.x, y, cell.width, height)
        .stroke();
      if (cell.continues) continue;
      const top = y + Math.max(0, (height - cell.lines.length * linePitch) / 2);
      cell.lines.forEach((line, index) => {
        const box = {
          x: x + cell.x + CELL_PADDING,
          y: top + index * linePitch,
          width: cell.width - 2 * CELL_PADDING,
          height: linePitch,
        };
        drawLine(this.document, line, box, cell.align);
      });
    }
  }

  private contentsPages(maker: RowMaker, pages: readonly Row<RowContent>[][], height: number): Row<RowContent>[][] {
    const { contents, contentsDepth } = this.options;
    if (!contents) return [];
    const pageOf = new Map<string, number>();
    pages.forEach((rows, index) => {
      for (const { content } of rows)
        if (content.type === 'line')
          for (const id of content.blocks ?? []) if (!pageOf.has(id)) pageOf.set(id, index + 1);
    });
    const entries = contentsLines(this.report, contentsDepth, pageOf);
    return entries.length === 0 ? [] : paginate(maker.contents(entries), height);
  }

  /** Thick rules first and last, 0.35 mm, thin ones between, 0.25 mm (7.4.1). */
  private colophon({ rows, height }: ReturnType<RowMaker['colophon']>, width: number): void {
    const { page, linePitch } = this.profile;
    const x = page.left * MM;
    const foot = (page.height - page.bottom) * MM;
    const rule = (y: number, mm: number): void =>
      void this.document
        .lineWidth(mm * MM)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke();
    rows.forEach(({ line, top }, index) => {
      const y = foot - height + index * linePitch;
      if (top) rule(y, index === 0 ? 0.35 : 0.25);
      drawLine(this.document, line, { x, y, width, height: linePitch }, 'left');
    });
    rule(foot, 0.35);
  }

  private row({ height, content }: Row<RowContent>, { x, y, width }: { x: number; y: number; width: number }): void {
    if (content.type === 'line') {
      for (const heading of content.headings) this.outline.add(heading);
      for (const id of content.blocks ?? []) this.document.addNamedDestination(id, 'XYZ', x, y, 0);
      drawLine(this.document, content.line, { x, y, width, height }, content.align);
    }
  }

  private pageNumber(number: number, lies: boolean): void {
    const { pageNumber } = this.profile;
    const page = lies ? landscapePage(this.profile.page) : this.profile.page;
    if (pageNumber.place === 'none') return;
    const look: Look = { font: pageNumber.font, size: pageNumber.size, bold: false };
    const units = this.faces.units(`${pageNumber.before}${number}${pageNumber.after}`, look, 0);
    const width = units.reduce((sum, unit) => sum + unit.width, 0);
    const room = (page.width - page.left - page.right) * MM;
    const { place } = pageNumber;
    const align = place === 'centre' ? 'center' : place === 'right' || number % 2 === 1 ? 'right' : 'left';
    // One character in from the edge on the outside.
    const inset = pageNumber.place === 'centre' ? 0 : pageNumber.size;
    const middle = (page.height - page.bottom + NUMBER_BELOW) * MM;
    const box = {
      x: page.left * MM + inset,
      y: middle - pageNumber.size / 2,
      width: room - 2 * inset,
      height: pageNumber.size,
    };
    drawLine(this.document, { units, indent: 0, width, last: true }, box, align);
  }
}

/**
 * The report as PDF, laid out by ourselves on the grid of the profile, with the fonts of this computer; for the command line, where no
 * window and no office program is at hand. The same report gives the same bytes on the same computer.
 * @throws GangmuError pdfUnavailable where no Chinese font is installed
 */
export async function reportToPdf(
  report: Report,
  profile: FormatProfile,
  options: Pick<ExportOptions, 'contents' | 'contentsDepth'> = DEFAULT_EXPORT_OPTIONS,
): Promise<Uint8Array> {
  return new PdfWriter(report, profile, options).write();
}
