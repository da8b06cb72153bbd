import { GangmuError } from '../../../../../shared/ipc/errors';
import type { SourceLine } from '../../../../../shared/recognition/source';
import type { Paragraph } from '../../docx/paragraph';
import { LIMITS } from '../../limits';
import type { StyleSheet } from '../style-sheet';
import { Place, type Hints } from './place';
import type { StoryContext } from './story-context';

/** What one part with running text (the body, or headers and footers) is read into, and what is open in it. */
export class Story {
  readonly lines: SourceLine[] = [];
  readonly footnotes: SourceLine[] = [];
  /** Texts of annotations, as furniture. */
  readonly comments: SourceLine[] = [];
  /** Whether the part holds a text document. */
  isText = false;
  /** The innermost sequence of paragraphs. */
  place: Place;
  /** Those around it. */
  private readonly places: Place[] = [];
  /** Why all that stands here is furniture; the innermost reason counts. */
  readonly furniture: string[] = [];
  /** Whether each open section is set aside because it is not displayed. */
  readonly hiddenSections: boolean[] = [];
  /** The text of text:number, null outside of it. */
  number: string | null = null;

  constructor(
    /** For errors only. */
    private readonly partName: string,
    readonly styles: StyleSheet,
    readonly context: StoryContext,
  ) {
    this.place = this.newPlace();
  }

  private newPlace(): Place {
    return new Place(
      this.context.lists,
      this.styles,
      (paragraph, hints) => this.finish(paragraph, hints),
      () => this.context.tables++,
    );
  }

  /** @throws GangmuError fileTooComplex where there are too many lines */
  private finish(paragraph: Paragraph, hints: Hints | null): SourceLine[] {
    const { context, furniture } = this;
    const lines = paragraph.lines(hints?.marker ?? '');
    const reason = furniture.at(-1);
    for (const line of lines) {
      if (hints?.headingLevel !== undefined) line.headingLevel = hints.headingLevel;
      if (hints !== null && hints.style !== '') line.style = hints.style;
      if (hints?.centred === true) line.centred = true;
      if (reason !== undefined) line.furniture = reason;
    }
    context.note('hiddenText', paragraph.partlyHidden);
    context.lineCount += lines.length;
    if (context.lineCount > LIMITS.lines)
      throw new GangmuError('fileTooComplex', { detail: `${this.partName}: paragraphs` });
    return lines;
  }

  /** Begins a sequence of paragraphs of its own. */
  openPlace(): void {
    this.places.push(this.place);
    this.place = this.newPlace();
  }

  closePlace(): readonly SourceLine[] {
    const lines = this.place.flow.end();
    this.place = this.places.pop()!;
    return lines;
  }

  /** The sequence around the innermost one. */
  get around(): Place | undefined {
    return this.places[this.places.length - 1];
  }

  /** Character data. */
  read(data: string): void {
    if (this.number !== null) this.number += data;
    else this.place.addText(data);
  }
}
