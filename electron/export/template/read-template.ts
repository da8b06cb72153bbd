import { strFromU8, unzipSync } from 'fflate';
import { GangmuError } from '../../../shared/ipc/errors';
import type { FormatProfile, HeadingClass, Look, Typeface } from '../../../shared/format/profile';
import { TEMPLATE_PARTS, type TemplatePart, type TemplateReading } from '../../../shared/format/template';
import { typefaceNamed } from '../../../shared/format/typefaces';
import { paragraphFormat, runFormat, Styles, type Format } from './effective-format';
import { child, descendants, numberOf, xmlTree, type XmlNode } from './xml-tree';

/** Of one part, unpacked. */
const LARGEST_PART = 40_000_000;
const LARGEST_FILE = 60_000_000;

/** Characters of a paragraph that count when looks are weighed. */
const MOST_COUNTED = 60;

interface TextParagraph extends Format {
  style: string;
  text: string;
}

/** The parts of the package that tell of its format. @throws GangmuError fileUnknownFormat, fileTooComplex */
function partsOf(bytes: Uint8Array): Map<string, XmlNode> {
  if (bytes.length > LARGEST_FILE) throw new GangmuError('fileTooLarge');
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^word\/(?:document|styles|settings|footer\d{1,3})\.xml$/.test(name)) return false;
        if (originalSize > LARGEST_PART) throw new GangmuError('fileTooComplex');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof GangmuError) throw error;
    throw new GangmuError('fileUnknownFormat', { detail: String(error) });
  }
  if (files['word/document.xml'] === undefined) throw new GangmuError('fileUnknownFormat');
  return new Map(Object.entries(files).map(([name, data]) => [name.slice(5, -4), xmlTree(strFromU8(data))]));
}

function printedRun(run: XmlNode, styles: Styles): Format {
  const rPr = child(run, 'w:rPr');
  return { ...styles.characterFormat(child(rPr, 'w:rStyle')?.attributes['w:val']), ...runFormat(rPr) };
}

function textParagraphs(document: XmlNode, styles: Styles): TextParagraph[] {
  return descendants(document, 'w:p').flatMap((paragraph) => {
    const pPr = child(paragraph, 'w:pPr');
    const style = child(pPr, 'w:pStyle')?.attributes['w:val'] ?? styles.normal ?? '';
    const runs = paragraph.children.filter(({ name }) => name === 'w:r');
    const texts = runs.map((run) => ({
      run,
      text: descendants(run, 'w:t')
        .map((t) => t.text)
        .join(''),
    }));
    const text = texts
      .map((one) => one.text)
      .join('')
      .trim();
    const first = texts.find((one) => one.text.trim() !== '');
    if (first === undefined) return [];
    const format = { ...styles.format(style), ...printedRun(first.run, styles), ...paragraphFormat(pPr) };
    return [{ ...format, style, text }];
  });
}

/** The format that most characters of some paragraphs are in. */
function mostUsed(paragraphs: readonly TextParagraph[]): Format | null {
  const counts = new Map<string, { format: Format; count: number }>();
  for (const paragraph of paragraphs) {
    const { text, ...format } = paragraph;
    const key = JSON.stringify([format.eastAsia, format.size, format.bold, format.line, format.firstLine]);
    const entry = counts.get(key) ?? { format, count: 0 };
    // A heading may run on into a long paragraph: that says nothing of the heading.
    entry.count += Math.min(text.length, MOST_COUNTED);
    counts.set(key, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.format ?? null;
}

/** Headings as offices number them, whatever style they stand in (GB/T 9704 7.3.3). */
const NUMBERED: readonly { part: TemplatePart; level: number; heading: HeadingClass; marker: RegExp }[] = [
  { part: 'heading1', level: 1, heading: 'first', marker: /^[一二三四五六七八九十]{1,3}、/u },
  { part: 'heading2', level: 2, heading: 'second', marker: /^[（(][一二三四五六七八九十]{1,3}[）)]/u },
  { part: 'heading3', level: 3, heading: 'third', marker: /^\d{1,2}[.．、]/u },
  { part: 'heading4', level: 4, heading: 'fourth', marker: /^[（(]\d{1,2}[）)]/u },
];

const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
const mm = (twips: number): number => round((twips * 25.4) / 1440);

class Reading {
  readonly found: TemplateReading['found'] = [];

  constructor(public profile: FormatProfile) {}

  take(part: TemplatePart, change: Partial<FormatProfile>, value: string): void {
    this.profile = { ...this.profile, ...change };
    this.found.push({ part, value });
  }

  /** A font and size, as far as both are named. */
  look(format: Format | null, fallback: Look): Look | null {
    if (format?.eastAsia === undefined && format?.size === undefined) return null;
    return {
      font: format.eastAsia === undefined ? fallback.font : face(format.eastAsia),
      size: Math.min(96, Math.max(4, format.size ?? fallback.size)),
      bold: format.bold ?? false,
    };
  }
}

const face = (name: string): Typeface => typefaceNamed(name.slice(0, 31));
const named = ({ font, size, bold }: Look): string => `${font.name} ${size} pt${bold ? ' B' : ''}`;

function readPage(section: XmlNode, reading: Reading): void {
  const size = child(section, 'w:pgSz');
  const margins = child(section, 'w:pgMar');
  const grid = child(section, 'w:docGrid');
  const [width, height] = [numberOf(size, 'w:w'), numberOf(size, 'w:h')];
  const { page } = reading.profile;
  if (width !== undefined && height !== undefined) {
    const sized = { ...page, width: mm(width), height: mm(height) };
    reading.take('page', { page: sized }, `${sized.width} × ${sized.height} mm`);
  }
  const sides = (['top', 'bottom', 'left', 'right'] as const).map((side) => numberOf(margins, `w:${side}`));
  if (sides.every((side) => side !== undefined)) {
    const [top = 0, bottom = 0, left = 0, right = 0] = sides.map((side) => Math.max(0, mm(Math.abs(side))));
    reading.take(
      'margins',
      { page: { ...reading.profile.page, top, bottom, left, right } },
      `${top} / ${bottom} / ${left} / ${right} mm`,
    );
  }
  const footer = numberOf(margins, 'w:footer');
  if (footer !== undefined)
    reading.profile = {
      ...reading.profile,
      pageNumber: { ...reading.profile.pageNumber, fromEdge: Math.max(0, mm(footer)) },
    };
  const pitch = numberOf(grid, 'w:linePitch');
  const type = grid?.attributes['w:type'];
  if (pitch !== undefined && pitch > 0 && type !== undefined && type !== 'default') {
    const { top, bottom, height: tall } = reading.profile.page;
    const lines = Math.min(80, Math.max(1, Math.floor(((tall - top - bottom) * 1440) / 25.4 / pitch)));
    reading.take('grid', { grid: { ...reading.profile.grid, lines } }, `${lines} × ${round(pitch / 20, 2)} pt`);
  }
}

function readPageNumber(parts: ReadonlyMap<string, XmlNode>, reading: Reading): void {
  const footers = [...parts].filter(([name]) => name.startsWith('footer')).map(([, root]) => root);
  const numbered = footers.find((root) =>
    [
      ...descendants(root, 'w:instrText').map((node) => node.text),
      ...descendants(root, 'w:fldSimple').map((node) => node.attributes['w:instr'] ?? ''),
    ].some((text) => /\bPAGE\b/.test(text)),
  );
  if (numbered === undefined) return;
  const settings = parts.get('settings');
  const bothSides = settings !== undefined && descendants(settings, 'w:evenAndOddHeaders').length > 0;
  const paragraph = descendants(numbered, 'w:p').find((p) => descendants(p, 'w:instrText').length > 0);
  const frame = paragraph === undefined ? undefined : descendants(paragraph, 'w:framePr')[0];
  const align = frame?.attributes['w:xAlign'] ?? child(paragraph, 'w:pPr', 'w:jc')?.attributes['w:val'] ?? '';
  const place = bothSides ? 'outside' : /right|end|outside/.test(align) ? 'right' : 'centre';
  const text = descendants(numbered, 'w:t')
    .map((node) => node.text)
    .join('');
  const around = /^([^\d]{0,8})\d+([^\d]{0,8})$/.exec(text.replace(/\s+/g, ' '));
  const { pageNumber } = reading.profile;
  const before = around?.[1] ?? pageNumber.before;
  const after = around?.[2] ?? pageNumber.after;
  const first = paragraph === undefined ? undefined : descendants(paragraph, 'w:r')[0];
  const look = reading.look(runFormat(child(first, 'w:rPr')), { ...pageNumber, bold: false });
  reading.take(
    'pageNumber',
    { pageNumber: { ...pageNumber, place, before, after, ...(look !== null && { font: look.font, size: look.size }) } },
    `${before}1${after}`,
  );
}

/**
 * A profile after a unit's own Word file: page, fonts, sizes and spacing, from the section, the styles and what the text itself is set in.
 * What the file does not tell stays as in `base`.
 * @throws GangmuError fileUnknownFormat, fileDamaged, fileTooComplex, fileTooLarge
 */
export function readTemplate(bytes: Uint8Array, base: FormatProfile): TemplateReading {
  const parts = partsOf(bytes);
  const styles = new Styles(parts.get('styles') ?? null);
  const document = parts.get('document')!;
  const reading = new Reading(base);
  const section = descendants(document, 'w:sectPr').at(-1);
  if (section !== undefined) readPage(section, reading);

  const paragraphs = textParagraphs(document, styles);
  const isHeading = ({ style, text }: TextParagraph): boolean =>
    /^(?:heading \d|title|subtitle)$/.test(styles.nameOf(style)) || NUMBERED.some(({ marker }) => marker.test(text));
  const plain = paragraphs.filter((one) => !isHeading(one) && one.align !== 'center' && one.text.length > 15);
  const normal = styles.format(styles.normal);
  const body = mostUsed(plain) ?? (normal.eastAsia === undefined && normal.size === undefined ? null : normal);
  const bodyLook = reading.look(body, base.body);
  if (bodyLook !== null) reading.take('body', { body: bodyLook }, named(bodyLook));
  if (body?.line !== undefined && body.line >= 4 && body.line <= 96)
    reading.take('linePitch', { linePitch: body.line }, `${body.line} pt`);
  if (body?.ascii !== undefined) {
    const latin = body.ascii === body.eastAsia ? null : face(body.ascii);
    reading.take('latin', { latin }, body.ascii);
  }
  if (body?.firstLine !== undefined) {
    const firstLineCharacters = Math.min(8, Math.max(0, Math.round(body.firstLine)));
    reading.take('indent', { firstLineCharacters }, String(firstLineCharacters));
  }

  const titleStyle = styles.named('title');
  const top = paragraphs.slice(0, 8).filter((one) => one.align === 'center' || one.style === titleStyle);
  const title = top.sort((a, b) => (b.size ?? 0) - (a.size ?? 0))[0] ?? null;
  const titleLook = reading.look(title ?? (titleStyle === undefined ? null : styles.format(titleStyle)), base.title);
  if (titleLook !== null) {
    reading.take('title', { title: titleLook }, named(titleLook));
    if (title?.line !== undefined && title.line >= 4 && title.line <= 96)
      reading.profile = { ...reading.profile, titlePitch: title.line };
  }

  for (const { part, level, heading, marker } of NUMBERED) {
    const style = styles.named(`heading ${level}`);
    const used = mostUsed(
      paragraphs.filter((one) => marker.test(one.text) || (style !== undefined && one.style === style)),
    );
    const look = reading.look(used ?? (style === undefined ? null : styles.format(style)), base.headings[heading]);
    if (look !== null) reading.take(part, { headings: { ...reading.profile.headings, [heading]: look } }, named(look));
  }
  readPageNumber(parts, reading);
  const found = new Set(reading.found.map(({ part }) => part));
  return {
    profile: fitCharacters(reading.profile),
    found: TEMPLATE_PARTS.flatMap((part) => reading.found.find((one) => one.part === part) ?? []),
    missing: TEMPLATE_PARTS.filter((part) => !found.has(part)),
  };
}

/** As many characters on a line as fit, and the spacing that makes them fill it. */
function fitCharacters(profile: FormatProfile): FormatProfile {
  const width = ((profile.page.width - profile.page.left - profile.page.right) * 72) / 25.4;
  const fitting = width / profile.body.size;
  // A little more than fits is wanted: 28 of 16 pt in 156 mm.
  const characters = Math.min(120, Math.max(1, Math.floor(fitting + 0.4)));
  return {
    ...profile,
    grid: { ...profile.grid, characters },
    characterSpacing: spacingFor(width, characters, profile.body.size),
  };
}

function spacingFor(width: number, characters: number, size: number): number {
  const spacing = Math.floor((width / characters - size) * 20) / 20;
  return spacing > 0 ? 0 : Math.max(-2, spacing);
}
