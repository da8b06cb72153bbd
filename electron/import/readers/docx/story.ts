import { GangmuError } from '../../../../shared/ipc/errors';
import type { SourceLine } from '../../../../shared/recognition/source';
import { LIMITS } from '../limits';
import { parseBlockMark } from './block-mark';
import { inPlaceReaders } from './in-place-readers';
import { Flow, NO_PROPERTIES, type RunProperties } from './flow';
import type { Numbering } from './numbering';
import type { Paragraph, RevisionMaker, RunFormat } from './paragraph';
import type { StoryContext } from './story-context';
import { FORMER_PROPERTIES, formattingReaders, type Formatting, type ResolvedStyle } from './styles';
import { symbolText } from './symbols';
import {
  integer,
  isOn,
  walkXml,
  type Attributes,
  type ElementReader,
  type ElementReaders,
  type XmlPart,
} from './walk-xml';

/** The styles of a table of contents: of Word, LibreOffice and WPS. */
const CONTENTS_STYLE = /^(?:toc (?:\d|heading)|contents (?:\d|heading)|WPSOffice手动目录 \d)$/i;
/** A line of a table of contents ends in the number of a page. */
const CONTENTS_LINE = /[\t.…·\s]\d{1,4}$/u;

type ParagraphProperties = Pick<Paragraph, 'direct' | 'styleId'>;

const SKIP: ElementReader = { open: () => 'skip' };

/** The list level of a paragraph: its own, that which its style is bound to, that of the style, or the highest. */
function listLevel(direct: Formatting, style: ResolvedStyle, numbering: Numbering, numId: number): number {
  if (direct.listLevel !== undefined) return direct.listLevel;
  const levels = numbering.list(numId)?.levels ?? [];
  for (const id of style.chain) {
    const bound = levels.findIndex((level) => level?.style === id);
    if (bound >= 0) return bound;
  }
  return style.listLevel ?? 0;
}

/**
 * Reads one part with running text (document, footnotes, header …) in a single pass.
 * @returns its lines, and whether its root element is `root`
 */
export function readStory(
  part: XmlPart,
  root: string,
  context: StoryContext,
): { lines: readonly SourceLine[]; isStory: boolean } {
  const { styles } = context;
  const flows: Flow[] = [];
  let flow = newFlow();
  let target: Formatting | null = null;
  let inText = 0;
  let inInstruction = false;
  /** Grows with every piece of content; shows whether a branch of mc:AlternateContent held any. */
  let content = 0;
  const alternatives: number[] = [];
  /** Content controls that are open, and how many of them hold a table of contents (ECMA-376 17.5.2.13). */
  const controls: boolean[] = [];
  let contents = 0;

  /** The properties of a section stand at its end (ECMA-376 17.6.17); it began at this line. */
  let sectionStart = 0;
  let isLandscape = false;

  function insertChunk(id: string): void {
    const lines = context.chunks.get(id);
    content++;
    if (lines === undefined) {
      note('embeddedDocuments');
      return;
    }
    countLines(lines.length);
    flow.insert(lines.map((line) => ({ ...line })));
  }

  function insertDiagram(id: string): void {
    const texts = context.diagram(id);
    content++;
    note(texts.length > 0 ? 'textBoxes' : 'images');
    countLines(texts.length);
    flow.anchor(texts.map((text) => ({ text })));
  }

  function countLines(count: number): void {
    context.lineCount += count;
    if (context.lineCount > LIMITS.lines)
      throw new GangmuError('fileTooComplex', { detail: `${part.name}: paragraphs` });
  }

  function markLandscape(): void {
    if (flows.length > 0) return;
    // The paragraph that holds the properties is still open: its text is no table.
    for (const line of isLandscape ? flow.lines.slice(sectionStart) : [])
      if (line.row !== undefined) line.row.landscape = true;
    sectionStart = flow.lines.length;
  }

  /** Tracked deletions that are open, and insertions; null: one that says nothing of text. */
  const deletions: RevisionMaker[] = [];
  const insertions: (RevisionMaker | null)[] = [];
  const anchoredComments = new Set<string>();

  const makerOf = (a: Attributes): RevisionMaker => ({ author: a.get('author') ?? '', date: a.get('date') ?? '' });

  function anchorComment(id: string | undefined): void {
    const comment = id === undefined ? undefined : context.comments.get(id);
    if (id === undefined || comment === undefined || anchoredComments.has(id)) return;
    anchoredComments.add(id);
    flow.comment(comment);
  }

  function note(code: string, count = 1): void {
    if (count > 0) context.notes.set(code, (context.notes.get(code) ?? 0) + count);
  }

  function newFlow(): Flow {
    return new Flow(finish, () => context.tables++);
  }

  function finish(paragraph: Paragraph): SourceLine[] {
    const { direct } = paragraph;
    const style = styles.resolve(paragraph.styleId ?? styles.defaultParagraphStyle);
    const numId = direct.numId ?? style.numId ?? 0;
    const marker = numId === 0 ? '' : context.counter.next(numId, listLevel(direct, style, context.numbering, numId));
    const outline = direct.outlineLevel ?? style.outlineLevel ?? 9;
    const lines = paragraph.lines(marker);
    const inContents = contents > 0 || CONTENTS_STYLE.test(style.name);
    for (const line of lines) {
      if (inContents || (paragraph.inContentsField && CONTENTS_LINE.test(line.text))) line.furniture = 'contents';
      if (outline >= 0 && outline < 9) line.headingLevel = outline + 1;
      if (paragraph.styleId !== null && style.name !== '') line.style = style.name;
      if (direct.centred ?? style.centred ?? styles.defaults.centred ?? false) line.centred = true;
    }
    note('hiddenText', paragraph.partlyHidden);
    countLines(lines.length);
    return lines;
  }

  /** The last one: most runs have the properties of the run before. */
  let known: { run: RunProperties; styleId: string | null | undefined; format: RunFormat } | null = null;

  function runFormat(): RunFormat {
    const { run } = flow;
    const styleId = flow.paragraph?.styleId;
    if (known === null || known.run !== run || known.styleId !== styleId)
      known = { run, styleId, format: formatOf(run) };
    return known.format;
  }

  function formatOf(run: RunProperties): RunFormat {
    const own = run.styleId === undefined ? undefined : styles.resolve(run.styleId);
    const base = styles.resolve(flow.paragraph?.styleId ?? styles.defaultParagraphStyle);
    const format: RunFormat = {};
    const bold = run.bold ?? own?.bold ?? base.bold ?? styles.defaults.bold;
    const hidden = run.hidden ?? own?.hidden ?? base.hidden ?? styles.defaults.hidden;
    const fontSize = run.fontSize ?? own?.fontSize ?? base.fontSize ?? styles.defaults.fontSize;
    if (bold === true) format.bold = true;
    if (hidden === true) format.hidden = true;
    if (fontSize !== undefined) format.fontSize = fontSize;
    return format;
  }

  function add(text: string): void {
    if (text === '') return;
    const deletion = deletions.at(-1);
    if (deletion !== undefined) {
      flow.delete(text, deletion);
      return;
    }
    content++;
    flow.add(text, runFormat(), insertions.at(-1) ?? null);
  }

  const character = (text: string): ElementReader => ({ open: () => add(text) });
  const counted = (code: string): ElementReader => ({
    open() {
      content++;
      note(code);
    },
  });
  const text: ElementReader = {
    open() {
      inText++;
    },
    close() {
      inText--;
    },
  };
  const paragraph: ElementReader = { open: () => flow.openParagraph(), close: () => flow.closeParagraph() };
  function openFlow(): void {
    flows.push(flow);
    flow = newFlow();
  }
  function closeFlow(): readonly SourceLine[] {
    const lines = flow.end();
    flow = flows.pop()!;
    return lines;
  }
  /** A box of text of its own within a paragraph. */
  const box: ElementReader = {
    open() {
      note('textBoxes');
      openFlow();
    },
    close() {
      const lines = closeFlow();
      flow.anchor(lines);
    },
  };
  /** Each takes one of its branches: the first that holds anything (ECMA-376-3 §10.2.1). */
  const alternative: ElementReader = { open: () => (content > (alternatives.at(-1) ?? 0) ? 'skip' : undefined) };
  const separateNote: ElementReader = {
    open(a) {
      if (/separator|notice/i.test(a.get('type') ?? '')) return 'skip';
      note('footnotes');
      return undefined;
    },
    close: () => flow.closeParagraph(),
  };
  const sectionPart: ElementReader = {
    open(a) {
      const id = a.get('id');
      if (id !== undefined) context.headerIds.add(id);
    },
  };
  /** A deleted run of text; in the properties of a paragraph's end mark: that mark is deleted. */
  const deletion: ElementReader = {
    open(a, parent) {
      if (parent === 'w:trPr') return 'skip';
      if (parent === 'w:rPr') {
        if (flow.paragraph !== null) flow.paragraph.endDeleted = true;
        return 'skip';
      }
      note('deletedRevisions');
      deletions.push(makerOf(a));
      return undefined;
    },
    close() {
      deletions.pop();
    },
  };
  const insertion: ElementReader = {
    open(a, parent) {
      insertions.push(parent === 'w:rPr' || parent === 'w:trPr' ? null : makerOf(a));
    },
    close() {
      insertions.pop();
    },
  };

  const verticalMerge: ElementReader = {
    open(a) {
      if (a.get('val') !== 'restart') flow.shapeCell({ continues: true });
    },
  };
  const horizontalMerge: ElementReader = {
    open(a) {
      if (a.get('val') !== 'restart') flow.shapeCell({ joins: true });
    },
  };

  const readers: ElementReaders = {
    'w:p': paragraph,
    'w:pPr': {
      open() {
        const { direct, styleId } = flow.current();
        target = direct;
        return styleId === null && Object.keys(direct).length === 0 ? 'remember' : undefined;
      },
      close() {
        target = null;
      },
      told(): ParagraphProperties {
        const { direct, styleId } = flow.current();
        return { direct: { ...direct }, styleId };
      },
      tell(what) {
        const { direct, styleId } = what as ParagraphProperties;
        Object.assign(flow.current().direct, direct);
        flow.current().styleId = styleId;
      },
    },
    'w:pStyle': {
      open(a) {
        if (flow.paragraph !== null) flow.paragraph.styleId = a.get('val') ?? null;
      },
      pure: true,
    },
    'w:r': {
      open() {
        flow.run = NO_PROPERTIES;
      },
    },
    'w:rPr': {
      open(_a, parent) {
        const isFirst = parent === 'w:r' && flow.run === NO_PROPERTIES;
        if (parent === 'w:r') flow.run = { ...flow.run };
        target = parent === 'w:r' ? flow.run : null;
        return isFirst ? 'remember' : undefined;
      },
      close() {
        target = null;
      },
      told: () => flow.run,
      tell(run) {
        flow.run = run as RunProperties;
      },
      pure: true,
    },
    'w:rStyle': {
      open(a) {
        const id = a.get('val');
        if (target === flow.run && id !== undefined) flow.run.styleId = id;
      },
      pure: true,
    },
    'w:t': text,
    'm:t': text,
    'w:tab': {
      open(_a, parent) {
        if (parent !== 'w:tabs') add('\t');
      },
    },
    'w:ptab': character('\t'),
    'w:noBreakHyphen': character('\u2011'),
    'w:sym': { open: (a) => add(symbolText(a.get('font'), a.get('char'))) },
    'w:br': { open: () => flow.current().breakLine() },
    'w:cr': { open: () => flow.current().breakLine() },
    'w:fldChar': { open: (a) => flow.fieldCharacter(a.get('fldCharType')) },
    'w:instrText': {
      open() {
        inInstruction = true;
      },
      close() {
        inInstruction = false;
      },
    },
    'w:sdt': {
      open() {
        controls.push(false);
      },
      close() {
        if (controls.pop() === true) contents--;
      },
    },
    'w:docPartGallery': {
      open(a) {
        if (a.get('val') !== 'Table of Contents' || controls.length === 0 || controls.at(-1) === true) return;
        controls[controls.length - 1] = true;
        contents++;
      },
    },
    'w:bookmarkStart': {
      open(a) {
        const mark = parseBlockMark(a.get('name') ?? '');
        if (mark !== null) flow.mark(mark);
      },
    },

    'w:tbl': { open: () => flow.openTable(), close: () => flow.closeTable() },
    'w:gridCol': { open: (a) => flow.column(integer(a.get('w')) ?? 0) },
    'w:tr': { open: () => flow.openRow(), close: () => flow.closeRow() },
    'w:gridBefore': { open: (a) => flow.shapeRow({ before: integer(a.get('val')) ?? 0 }) },
    'w:tblHeader': { open: (a) => flow.shapeRow({ header: isOn(a) }) },
    'w:tc': { open: () => flow.openCell(), close: () => flow.closeCell() },
    'w:gridSpan': { open: (a) => flow.shapeCell({ columns: integer(a.get('val')) ?? 1 }) },
    'w:vMerge': verticalMerge,
    'w:vmerge': verticalMerge,
    'w:hMerge': horizontalMerge,
    'w:hmerge': horizontalMerge,
    'w:sectPr': {
      open() {
        isLandscape = false;
      },
      close() {
        markLandscape();
      },
    },
    'w:pgSz': {
      open(a) {
        isLandscape = a.get('orient') === 'landscape';
      },
    },

    'w:txbxContent': box,
    'a:txBody': box,
    'a:p': paragraph,
    'a:t': text,
    'v:textpath': {
      open(a) {
        const wordArt = a.get('string') ?? '';
        if (wordArt.trim() === '') return;
        content++;
        flow.anchor([{ text: wordArt.replace(/\s/g, ' ') }]);
      },
    },
    'mc:AlternateContent': {
      open() {
        alternatives.push(content);
      },
      close() {
        alternatives.pop();
      },
    },
    'mc:Choice': alternative,
    'mc:Fallback': alternative,

    'w:footnote': separateNote,
    'w:endnote': separateNote,
    'w:headerReference': sectionPart,
    'w:footerReference': sectionPart,

    'w:ins': {
      ...insertion,
      open(a, parent) {
        if (parent !== 'w:rPr' && parent !== 'w:trPr') note('insertedRevisions');
        return insertion.open?.(a, parent);
      },
    },
    'w:moveTo': insertion,
    'w:del': deletion,
    'w:moveFrom': deletion,
    'w:commentRangeStart': { open: (a) => anchorComment(a.get('id')) },
    'w:commentReference': {
      open(a, parent) {
        anchorComment(a.get('id'));
        counted('comments').open?.(a, parent);
      },
    },
    'a:blip': counted('images'),
    'v:imagedata': counted('images'),
    'c:chart': counted('images'),
    'dgm:relIds': { open: (a) => insertDiagram(a.get('dm') ?? '') },
    'w:altChunk': { open: (a) => insertChunk(a.get('id') ?? '') },
    'w:subDoc': counted('embeddedDocuments'),
    'w:rt': {
      open() {
        note('phoneticGuides');
        return 'skip';
      },
    },

    'w:delText': {
      open: (a, parent) => (deletions.length === 0 ? 'skip' : text.open?.(a, parent)),
      close: text.close!,
    },
    'w:delInstrText': SKIP,
    'w:fldData': SKIP,
    'w:ffData': SKIP,
    'w:sdtEndPr': SKIP,
    'w:customXmlPr': SKIP,
    'w:smartTagPr': SKIP,
    'w:tblPr': SKIP,
    'w:tblPrEx': SKIP,
    // A row that was put in or deleted as a revision; its text says so itself.
    'w:cellIns': SKIP,
    'w:cellDel': SKIP,
    'w:cellMerge': SKIP,

    // Last: an object that begins with others takes much longer to be made, and one is made for each part.
    ...FORMER_PROPERTIES,
    ...formattingReaders(() => target),
    ...(root === 'w:wordDocument' ? inPlaceReaders({ openFlow, closeFlow, note, ...context.inPlace }) : {}),
  };

  const found = walkXml(
    part,
    readers,
    (data) => {
      if (inInstruction) flow.instruct(data);
      else if (inText > 0) add(data);
    },
    (name) => deletions.length > 0 && !OF_DELETIONS.has(name),
  );
  return { lines: flow.end(), isStory: found === root };
}

/** What is still looked at within a tracked deletion: its text. */
const OF_DELETIONS = new Set(['w:del', 'w:moveFrom', 'w:r', 'w:t', 'w:delText', 'w:tab']);
