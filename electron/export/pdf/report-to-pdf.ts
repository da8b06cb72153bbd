import PDFDocument from 'pdfkit';
import { paginate, type Row } from '../../../shared/format/layout/paginate';
import type { FormatProfile, Look } from '../../../shared/format/profile';
import type { Report } from '../../../shared/model/report';
import { fieldLines } from '../printed-report';
import { drawLine } from './draw-line';
import { Faces } from './faces';
import { CELL_PADDING, RowMaker, type Heading, type RowContent } from './rows';

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
    const rows = new RowMaker(this.report, this.profile, this.faces, width).make();
    const pages = paginate(rows, (page.height - page.top - page.bottom) * MM);
    (pages.length === 0 ? [[]] : pages).forEach((content, index) => {
      this.document.addPage();
      let y = page.top * MM;
      for (const row of content) {
        this.row(row, { x: page.left * MM, y, width });
        y += row.height;
      }
      this.pageNumber(index + 1);
    });
    this.document.end();
    await this.finished;
    return Buffer.concat(this.chunks);
  }

  private row({ height, content }: Row<RowContent>, { x, y, width }: { x: number; y: number; width: number }): void {
    if (content.type === 'line') {
      for (const heading of content.headings) this.outline.add(heading);
      drawLine(this.document, content.line, { x, y, width, height }, content.align);
    } else if (content.type === 'cells') {
      const { linePitch } = this.profile.table;
      let left = x;
      for (const cell of content.cells) {
        this.document.lineWidth(RULE).rect(left, y, cell.width, height).stroke();
        const top = y + (height - cell.lines.length * linePitch) / 2;
        cell.lines.forEach((line, index) => {
          const box = {
            x: left + CELL_PADDING,
            y: top + index * linePitch,
            width: cell.width - 2 * CELL_PADDING,
            height: linePitch,
          };
          drawLine(this.document, line, box, 'left');
        });
        left += cell.width;
      }
    }
  }

  private pageNumber(number: number): void {
    const { page, pageNumber } = this.profile;
    if (pageNumber.place === 'none') return;
    const look: Look = { font: pageNumber.font, size: pageNumber.size, bold: false };
    const units = this.faces.units(`${pageNumber.before}${number}${pageNumber.after}`, look, 0);
    const width = units.reduce((sum, unit) => sum + unit.width, 0);
    const room = (page.width - page.left - page.right) * MM;
    const align = pageNumber.place === 'centre' ? 'center' : number % 2 === 1 ? 'right' : 'left';
    // One character in from the edge on the outside.
    const inset = pageNumber.place === 'outside' ? pageNumber.size : 0;
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
export async function reportToPdf(report: Report, profile: FormatProfile): Promise<Uint8Array> {
  return new PdfWriter(report, profile).write();
}
