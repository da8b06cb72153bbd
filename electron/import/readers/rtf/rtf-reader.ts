import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source, SourceLine } from '../../../../shared/recognition/source';
import { append, asFurniture, isBlank, withoutBlankEnd, WordLines } from '../doc/word-lines';
import { equationText } from '../docx/equation-field';
import { ListCounter } from '../docx/list-counter';
import { Numbering } from '../docx/numbering';
import { StyleSheet } from '../docx/styles';
import { symbolText } from '../docx/symbols';
import { LIMITS } from '../limits';
import {
  codePageOfCharset,
  decodeBytes,
  guessCodePage,
  isDoubleByte,
  looksDoubleByte,
  SYMBOL_CHARSET,
} from './code-pages';
import { applyWord, innerState, plainParagraph, type GroupState } from './group-state';
import { ListTables } from './list-tables';
import type { Scanner, TokenReader } from './scan';
import { NOTHING, TextSink, type Sink } from './sink';
import { StorySink, type StoryContext } from './story-sink';
import { FontTable, StyleTable } from './tables';

/** Groups whose content is no text and holds none. */
const SKIPPED: ReadonlySet<string> = new Set([
  'colortbl',
  'info',
  'filetbl',
  'revtbl',
  'rsidtbl',
  'generator',
  'objdata',
  'objclass',
  'objname',
  'ftnsep',
  'ftnsepc',
  'ftncn',
  'aftnsep',
  'aftnsepc',
  'aftncn',
  'shprslt',
  'atnid',
  'atnauthor',
  'atndate',
  'atntime',
  'atnref',
  'atrfstart',
  'atrfend',
  'atnparent',
  'nonshppict',
  'nonesttables',
  'txe',
  'rxe',
  'xe',
  'tc',
  'tcn',
  'private',
  'pn',
]);

/** Groups that hold further groups with text, but none themselves. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'shpinst',
  'do',
  'object',
  'shppict',
  'mmath',
  'moMath',
  'moMathPara',
]);

/** \header, \headerl, … */
const HEADER = /^(header|footer)[lrf]?$/;
/** A private character of a symbol font. */
const PRIVATE = /[\uf000-\uf0ff]/g;

/** Takes the tokens of a file and gives its lines. */
export class RtfReader implements TokenReader {
  private readonly sheet = new StyleSheet();
  private readonly fonts = new FontTable();
  private readonly styles = new StyleTable(this.sheet);
  private readonly numbering = new Numbering(this.sheet);
  private readonly listTables = new ListTables(this.numbering);
  private readonly words = new WordLines(this.sheet);
  private readonly context: StoryContext = {
    lines: this.words,
    numbering: this.numbering,
    counter: new ListCounter(this.numbering),
  };
  private readonly lines: SourceLine[] = [];
  private readonly footnotes: SourceLine[] = [];
  private readonly furniture: SourceLine[] = [];
  private readonly body = new StorySink(this.context, (lines) => append(this.lines, lines));

  private state: GroupState = {
    sink: this.body,
    ownsSink: false,
    look: {},
    paragraph: plainParagraph(),
    font: null,
    script: null,
    rightToLeft: false,
    doubleFont: null,
    fallbackLength: 1,
  };
  private readonly outer: GroupState[] = [];
  /** Bytes of text that wait for what follows them: a character may be two. */
  private pending = '';
  /** Text of the same look that is decoded already. */
  private decoded = '';
  /** Characters that stand for the \u before them and are left out. */
  private fallback = 0;
  /** \* has been read: the group may be left out by who does not know it. */
  private isOptional = false;
  /** Nothing but \* has been read since the group was opened: a word may say what the group is. */
  private atStart = false;
  /** As the file says; it is guessed where it does not. */
  private namedCodePage: number | null = null;
  private guessedCodePage: number | null = null;
  private defaultFont: number | null = null;

  constructor(private readonly scanner: Scanner) {
    this.sheet.defaultParagraphStyle = '0';
    this.sheet.defaults.fontSize = 12;
  }

  open(): void {
    this.flush();
    this.fallback = 0;
    this.isOptional = false;
    this.atStart = true;
    if (this.outer.length >= LIMITS.rtfDepth) throw new GangmuError('fileTooComplex', { detail: 'groups' });
    this.outer.push(this.state);
    this.state = innerState(this.state);
  }

  close(): void {
    this.flush();
    this.fallback = 0;
    const outer = this.outer.pop();
    // One brace too many: what follows is read on.
    if (outer === undefined) return;
    this.atStart = false;
    const { sink, ownsSink } = this.state;
    this.state = outer;
    if (ownsSink) sink.end();
  }

  bytes(text: string): void {
    const left = Math.min(this.fallback, text.length);
    this.fallback -= left;
    this.pending += left === 0 ? text : text.slice(left);
  }

  symbol(character: string): void {
    if (this.fallback > 0 && character !== '*') {
      this.fallback--;
      return;
    }
    if ('\\{}'.includes(character)) {
      this.pending += character;
      return;
    }
    this.flush();
    if (character === '*') this.isOptional = true;
    else if (character === '~') this.decoded = '\u00a0';
    else if (character === '_') this.decoded = '\u2011';
    else if (character === '\n' || character === '\r') this.word('par', undefined);
    else if (character === '\t') this.word('tab', undefined);
  }

  word(name: string, parameter: number | undefined): void {
    if (name === 'u') {
      this.unicode(parameter ?? 0);
      return;
    }
    this.flush();
    const { atStart } = this;
    this.atStart = false;
    this.fallback = 0;
    const { isOptional } = this;
    this.isOptional = false;
    if ((atStart || isOptional) && this.destination(name)) return;
    if (isOptional) {
      this.skipGroup();
      return;
    }
    if (name === 'ansicpg' && parameter !== undefined && parameter > 0) this.namedCodePage = parameter;
    else if (name === 'mac') this.namedCodePage = 10000;
    else if (name === 'deff') this.defaultFont = parameter ?? null;
    applyWord(this.state, name, parameter, this.defaultFont);
    this.state.sink.word(name, parameter, this.state);
  }

  private get codePage(): number {
    return this.namedCodePage ?? (this.guessedCodePage ??= guessCodePage(this.scanner.foreignBytes()));
  }

  finish(): Pick<Source, 'lines' | 'notes'> {
    this.flush();
    if (this.outer.length > 0) this.words.note('unfinishedFile');
    while (this.outer.length > 0) this.close();
    this.body.end();
    const lines = withoutBlankEnd(this.lines);
    append(lines, this.footnotes);
    append(lines, this.furniture);
    return { lines, notes: this.words.allNotes() };
  }

  /** A UTF-16 unit, as a signed number; some programs write whole characters. */
  private unicode(parameter: number): void {
    this.decodePending();
    const code = parameter < 0 ? parameter + 0x10000 : parameter;
    if (code > 0xffff && code <= 0x10ffff) this.decoded += String.fromCodePoint(code);
    else if (code >= 0 && code <= 0xffff) this.decoded += String.fromCharCode(code);
    this.fallback = this.state.fallbackLength;
    this.isOptional = false;
    this.atStart = false;
  }

  private skipGroup(): void {
    this.state.sink = NOTHING;
    this.scanner.skipGroup();
  }

  /** Whether the word says where the text of its group goes. */
  private destination(name: string): boolean {
    const sink = this.sinkFor(name);
    if (sink === null) return false;
    if (sink === 'skip') this.skipGroup();
    else if (sink !== 'keep') {
      this.state.sink = sink;
      // Text of the story around it goes on there when the group has ended.
      this.state.ownsSink = !this.outer.some((outer) => outer.sink === sink);
    }
    return true;
  }

  private sinkFor(name: string): Sink | 'skip' | 'keep' | null {
    const around = this.outer.at(-1)?.sink ?? this.body;
    const story = this.story();
    if (SKIPPED.has(name)) return 'skip';
    if (CONTAINERS.has(name)) {
      if (name === 'object') this.words.note('embeddedDocuments');
      return NOTHING;
    }
    const header = HEADER.exec(name);
    if (header !== null) return this.newStory((lines) => append(this.furniture, asFurniture(lines, header[1]!)));
    switch (name) {
      case 'fonttbl':
        return this.fonts;
      case 'stylesheet':
        return this.styles;
      case 'listtable':
        return this.listTables.lists;
      case 'listoverridetable':
        return this.listTables.overrides;
      case 'pict':
        this.words.note('images');
        return 'skip';
      case 'listtext':
      case 'pntext':
        return new TextSink((text) => story.setNumber(text));
      case 'bkmkstart':
        return new TextSink((text) => story.mark(text.trim()));
      case 'bkmkend':
        return 'skip';
      case 'fldinst':
        return new TextSink((instruction) => {
          const text = equationText(instruction);
          if (text !== '') story.text(text, this.state);
        });
      case 'footnote':
        this.words.note('footnotes');
        return this.newStory((lines) =>
          append(
            this.footnotes,
            lines.filter((line) => !isBlank(line)),
          ),
        );
      case 'annotation':
        this.words.note('comments');
        return this.newStory((lines) => append(this.furniture, asFurniture(lines, 'comment')));
      case 'shptxt':
      case 'dptxbxtext':
        this.words.note('textBoxes');
        return this.newStory((lines) => story.anchor(lines));
      // The text of an object, of a formula, of a group that is written twice.
      case 'result':
      case 'mr':
        return story;
      case 'upr':
        return NOTHING;
      case 'ud':
        return this.outer.at(-2)?.sink ?? around;
      case 'fldrslt':
        return 'keep';
      default:
        return null;
    }
  }

  /** The story that is being read. */
  private story(): StorySink {
    for (let i = this.outer.length; i >= 0; i--) {
      const sink = (this.outer[i] ?? this.state).sink;
      if (sink instanceof StorySink) return sink;
    }
    return this.body;
  }

  private newStory(give: (lines: readonly SourceLine[]) => void): StorySink {
    this.state.paragraph = plainParagraph();
    return new StorySink(this.context, give);
  }

  private text(text: string): void {
    if (this.fontCharset() === SYMBOL_CHARSET) {
      const name = this.fonts.fonts.get(this.state.font ?? -1)?.name;
      text = text.replace(PRIVATE, (c) => symbolText(name, c.charCodeAt(0).toString(16)));
    }
    this.state.sink.text(text, this.state);
  }

  private decodePending(): void {
    if (this.pending === '') return;
    this.decoded += this.decode(this.pending);
    this.pending = '';
  }

  /** Gives the text on, before anything changes its look or its place. */
  private flush(): void {
    this.decodePending();
    if (this.decoded === '') return;
    const { decoded } = this;
    this.decoded = '';
    this.isOptional = false;
    this.atStart = false;
    this.text(decoded);
  }

  private fontCharset(font = this.state.font): number | undefined {
    return this.fonts.fonts.get(font ?? this.defaultFont ?? -1)?.charset;
  }

  private decode(bytes: string): string {
    if (!/[^\0-\x7f]/.test(bytes) && this.fontCharset() !== SYMBOL_CHARSET) return bytes;
    const { state, codePage } = this;
    if (state.script === 'double') {
      const own = codePageOfCharset(this.fontCharset(state.doubleFont ?? state.font));
      return decodeBytes(bytes, own !== undefined && isDoubleByte(own) ? own : codePage);
    }
    const charset = this.fontCharset();
    if (charset === SYMBOL_CHARSET && state.sink !== this.fonts)
      return bytes.replace(/[!-\u00ff]/g, (c) => String.fromCharCode(0xf000 + c.charCodeAt(0)));
    const own = codePageOfCharset(charset) ?? codePage;
    // A guess about the file does not outweigh a font of another script.
    const mayBeChinese = own === 1252 || (this.namedCodePage !== null && !isDoubleByte(own));
    return decodeBytes(bytes, mayBeChinese && looksDoubleByte(bytes, codePage) ? codePage : own);
  }
}
