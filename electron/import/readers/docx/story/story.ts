import { GangmuError } from '../../../../../shared/ipc/errors';
import type { SourceLine } from '../../../../../shared/recognition/source';
import { LIMITS } from '../../limits';
import { Flow } from '../flow';
import type { Formatted } from '../formatting-readers';
import type { Paragraph } from '../paragraph';
import type { Formatting } from '../styles';
import { Alternatives } from './alternatives';
import { ContentsControls } from './contents-controls';
import { printedLines } from './printed-lines';
import { Revisions } from './revisions';
import { RunFormats } from './run-formats';
import { Section } from './section';
import type { StoryContext } from './story-context';

/** What one part with running text (document, footnotes, header …) is read into, and what is open in it. */
export class Story implements Formatted {
  /** The innermost sequence of paragraphs: the body, or a box of text in it. */
  flow = this.newFlow();
  /** Those around it. */
  private readonly flows: Flow[] = [];
  target: Formatting | null = null;
  /** How many elements are open whose character data is text. */
  inText = 0;
  inInstruction = false;
  readonly alternatives = new Alternatives();
  readonly controls = new ContentsControls();
  readonly revisions = new Revisions();
  readonly section = new Section();
  /** Of the elements that are open, and may hold paragraphs apart (Word 2003 XML): whether each does. */
  readonly apart: boolean[] = [];
  private readonly formats: RunFormats;
  private readonly anchoredComments = new Set<string>();

  constructor(
    /** For errors only. */
    private readonly partName: string,
    readonly context: StoryContext,
  ) {
    this.formats = new RunFormats(context.styles);
  }

  private newFlow(): Flow {
    return new Flow(
      (paragraph) => this.finish(paragraph),
      () => this.context.tables++,
    );
  }

  private finish(paragraph: Paragraph): SourceLine[] {
    const lines = printedLines(paragraph, this.context, this.controls.inContents);
    this.note('hiddenText', paragraph.partlyHidden);
    this.countLines(lines.length);
    return lines;
  }

  /** Begins a sequence of paragraphs of its own. */
  openFlow(): void {
    this.flows.push(this.flow);
    this.flow = this.newFlow();
  }

  closeFlow(): readonly SourceLine[] {
    const lines = this.flow.end();
    this.flow = this.flows.pop()!;
    return lines;
  }

  /** Whether the innermost sequence of paragraphs stands within another. */
  get isInBox(): boolean {
    return this.flows.length > 0;
  }

  /** Character data. */
  read(data: string): void {
    if (this.inInstruction) this.flow.instruct(data);
    else if (this.inText > 0) this.add(data);
  }

  /** Text of the run that is open. */
  add(text: string): void {
    if (text === '') return;
    const { flow, revisions } = this;
    const { deletion } = revisions;
    if (deletion !== undefined) {
      flow.delete(text, deletion);
      return;
    }
    this.alternatives.meet();
    flow.add(text, this.formats.of(flow.run, flow.paragraph?.styleId), revisions.insertion);
  }

  /** A comment begins here, or refers to this place; the first place counts. */
  anchorComment(id: string | undefined): void {
    const comment = id === undefined ? undefined : this.context.comments.get(id);
    if (id === undefined || comment === undefined || this.anchoredComments.has(id)) return;
    this.anchoredComments.add(id);
    this.flow.comment(comment);
  }

  /** Something worth telling about the reading. */
  note(code: string, count = 1): void {
    const { notes } = this.context;
    if (count > 0) notes.set(code, (notes.get(code) ?? 0) + count);
  }

  /** @throws GangmuError fileTooComplex where it makes too many */
  countLines(count: number): void {
    this.context.lineCount += count;
    if (this.context.lineCount > LIMITS.lines)
      throw new GangmuError('fileTooComplex', { detail: `${this.partName}: paragraphs` });
  }
}
