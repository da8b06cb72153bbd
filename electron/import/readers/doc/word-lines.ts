import { GangmuError } from '../../../../shared/ipc/errors';
import type { SourceLine } from '../../../../shared/recognition/source';
import type { Paragraph, RunFormat } from '../docx/paragraph';
import type { Formatting, StyleSheet } from '../docx/styles';
import { LIMITS } from '../limits';

/** What the stories of one document share while .doc and .rtf are read. */
export class WordLines {
  /** Tables met so far. */
  tables = 0;
  private count = 0;
  private readonly notes = new Map<string, number>();

  constructor(readonly styles: StyleSheet) {}

  /** Something worth telling about the reading: each code has words as import.note.* in shared/messages. */
  note(code: string, count = 1): void {
    if (count > 0) this.notes.set(code, (this.notes.get(code) ?? 0) + count);
  }

  allNotes(): { code: string; count: number }[] {
    return [...this.notes].map(([code, count]) => ({ code, count }));
  }

  /**
   * The lines of a finished paragraph, with what its style adds.
   * @throws GangmuError fileTooComplex
   */
  finish(paragraph: Paragraph, marker: string): SourceLine[] {
    const { direct, styleId } = paragraph;
    const { styles } = this;
    const style = styles.resolve(styleId ?? styles.defaultParagraphStyle);
    const outline = direct.outlineLevel ?? style.outlineLevel ?? 9;
    const lines = paragraph.lines(marker);
    for (const line of lines) {
      if (outline >= 0 && outline < 9) line.headingLevel = outline + 1;
      if (styleId !== null && style.name !== '') line.style = style.name;
      if (direct.centred ?? style.centred ?? styles.defaults.centred ?? false) line.centred = true;
    }
    this.note('hiddenText', paragraph.partlyHidden);
    this.count += lines.length;
    if (this.count > LIMITS.lines) throw new GangmuError('fileTooComplex', { detail: 'paragraphs' });
    return lines;
  }

  /** How a run is printed: by itself, by its character style, by the style of its paragraph. */
  runFormat(run: Formatting, characterStyle: string | null, paragraphStyle: string | null): RunFormat {
    const { styles } = this;
    const own: Formatting = characterStyle === null ? {} : styles.resolve(characterStyle);
    const base = styles.resolve(paragraphStyle ?? styles.defaultParagraphStyle);
    const format: RunFormat = {};
    if (run.bold ?? own.bold ?? base.bold ?? styles.defaults.bold ?? false) format.bold = true;
    if (run.hidden ?? own.hidden ?? base.hidden ?? styles.defaults.hidden ?? false) format.hidden = true;
    const fontSize = run.fontSize ?? own.fontSize ?? base.fontSize ?? styles.defaults.fontSize;
    if (fontSize !== undefined) format.fontSize = fontSize;
    return format;
  }
}

export function isBlank(line: SourceLine): boolean {
  return line.text.trim() === '' && line.marker === undefined;
}

/** Lines as they stand beside the text: without their look, marked as what they are. */
export function asFurniture(lines: readonly SourceLine[], furniture: string): SourceLine[] {
  return lines
    .filter((line) => !isBlank(line))
    .map(({ text, marker }) => ({ text, ...(marker === undefined ? {} : { marker }), furniture }));
}

/** Lines without the empty ones at their end. */
export function withoutBlankEnd(lines: readonly SourceLine[]): SourceLine[] {
  let end = lines.length;
  while (end > 0 && isBlank(lines[end - 1]!) && lines[end - 1]!.blockMarks === undefined) end--;
  return lines.slice(0, end);
}

/** As many as they are: spread as arguments they would overflow the stack. */
export function append(target: SourceLine[], lines: readonly SourceLine[]): void {
  for (const line of lines) target.push(line);
}
