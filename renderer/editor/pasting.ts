import { Editor, Range, Transforms, type RangeRef } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { Result } from '../../shared/ipc/errors';
import type { ReadFile } from '../../shared/ipc/contract';
import { pasteFragment, pastePlain, pasteRecognised, pasteTable, pasteText, type Pasted } from './clipboard';
import { isEmptyBlock, blockAt, currentIndex } from './commands/current-block';
import { isInTable } from './commands/table';
import type { Composition } from './composition';
import { FRAGMENT_TYPE, readFragment, type Fragment } from './fragment';
import { fragmentOfPage, readPastedText, tableAlone } from './read-pasted-text';
import { Signal } from './signal';
import type { ReportEditor } from './slate-types';
import { tableIn } from './table-text';

/** Up to here (characters) a text without a page is recognised at once, in the window. */
const AT_ONCE = 20_000;
/** One line of up to so many characters goes into the text as it is. */
const SHORT = 120;
/** ms until it is said that something is being read */
const PATIENCE = 300;
/** A cell that spans others, in a page that is not taken apart here. */
const MERGED = /\b(?:col|row)span\s{0,3}=\s{0,3}["']?(?:[2-9]|[1-9]\d)/iu;
/** ms in which the paste has to follow its keys */
const KEYS_LAST = 1000;

export type PasteNotice =
  { type: 'reading' } | { type: 'outline'; blocks: number } | { type: 'table' } | { type: 'failed' };

/** The importer of the main process: foreign pages are taken apart there, in a sandbox, never in this window. */
type ReadPage = (given: { text: string; html: string }) => Promise<Result<ReadFile>>;

/**
 * Pasting into the report.
 *
 * 1. Nothing is pasted while an input method composes.
 * 2. Blocks of Gangmu come back exactly; a table of a spreadsheet becomes a table, or fills cells; a short line goes into the text, all at once. Only of
 *    a table with merged cells the page is read, which alone tells of them.
 * 3. Other texts go through the recognition of import. A page is read in the importer: meanwhile one can write on, and it comes in where the cursor was.
 * 4. What was recognised can be turned into words alone until something else is done (Ctrl+Shift+V).
 */
export class Pasting {
  /** What the bar below the text says. */
  readonly notice = new Signal<PasteNotice | null>(null);
  private wordsUntil = 0;
  private last: { step: object; text: string } | null = null;
  private reading = 0;

  constructor(
    private readonly editor: ReportEditor,
    private readonly composition: Composition,
    private readonly readPage: ReadPage,
    private readonly forget: (token: string) => void,
  ) {
    editor.insertData = (data) => this.insert(data);
  }

  /** Ctrl+Shift+V: turns what was just pasted into words, or lets the paste that follows be of words. Whether it did the first. */
  wordsOnly(): boolean {
    if (this.keepWords()) return true;
    this.wordsUntil = Date.now() + KEYS_LAST;
    return false;
  }

  /** Takes the structure back from what was just pasted. */
  keepWords(): boolean {
    const { last, editor } = this;
    if (!last || editor.history.undos.at(-1) !== last.step) return false;
    this.composition.whenSettled(() => {
      this.last = null;
      editor.undo();
      pastePlain(editor, last.text);
      this.notice.set(null);
    });
    return true;
  }

  dismiss(): void {
    this.last = null;
    this.notice.set(null);
  }

  /** To be called after every change: what was pasted is no longer the last thing done. */
  update(): void {
    if (this.last && this.editor.history.undos.at(-1) !== this.last.step) this.dismiss();
  }

  private insert(data: Pick<DataTransfer, 'getData'>): void {
    const { editor } = this;
    if (this.composition.active || !editor.selection) return;
    this.dismiss();
    const text = data.getData('text/plain');
    const wordsAlone = Date.now() < this.wordsUntil;
    this.wordsUntil = 0;
    if (wordsAlone) return void pastePlain(editor, text);
    const fragment = readFragment(data.getData(FRAGMENT_TYPE));
    if (fragment) return pasteFragment(editor, fragment);
    const html = data.getData('text/html');
    const oneLine = !/[\r\n]/u.test(text.trimEnd());
    const block = blockAt(editor, currentIndex(editor));
    const short = oneLine && (text.length <= SHORT || !block || !isEmptyBlock(block));
    if (html !== '' && MERGED.test(html)) return void this.readThenPaste(text, html);
    if (short || isInTable(editor) || tableIn(text))
      return this.tell(
        pasteText(editor, text, () => null),
        text,
      );
    if (html === '' && text.length <= AT_ONCE) return this.tell(this.pasteRead(readPastedText(text), text), text);
    void this.readThenPaste(text, html);
  }

  private async readThenPaste(text: string, html: string): Promise<void> {
    const { editor, composition } = this;
    const place = Editor.rangeRef(editor, editor.selection!, { affinity: 'inward' });
    const turn = ++this.reading;
    const timer = setTimeout(() => this.notice.set({ type: 'reading' }), PATIENCE);
    let fragment: Fragment | null = null;
    let failed = false;
    try {
      const answer = await this.readPage({ text, html });
      failed = !answer.ok;
      if (answer.ok) {
        fragment = fragmentOfPage(answer.value);
        this.forget(answer.value.token);
      }
    } catch {
      failed = true;
    }
    clearTimeout(timer);
    composition.whenSettled(() => {
      if (turn === this.reading) this.notice.set(null);
      const pasted = this.at(place, () => this.pasteRead(fragment, text));
      if (failed) this.notice.set({ type: 'failed' });
      else if (pasted) this.tell(pasted, text);
    });
  }

  /** Pastes where the cursor was; one that has gone elsewhere since stays there. */
  private at(place: RangeRef, paste: () => Pasted): Pasted | null {
    const { editor } = this;
    const range = place.unref();
    const now = editor.selection;
    if (!range) return null;
    const moved = now && !Range.equals(now, range) ? Editor.rangeRef(editor, now) : null;
    Transforms.select(editor, range);
    const pasted = paste();
    const back = moved?.unref();
    if (back) Transforms.select(editor, back);
    return pasted;
  }

  private pasteRead(fragment: Fragment | null, text: string): Pasted {
    const { editor } = this;
    const table = fragment && tableAlone(fragment);
    if (table) {
      pasteTable(editor, table);
      return 'table';
    }
    if (!fragment || isInTable(editor)) return pasteText(editor, text, () => null);
    HistoryEditor.setSplittingOnce(editor, true);
    pasteRecognised(editor, fragment);
    return 'outline';
  }

  private tell(pasted: Pasted, text: string): void {
    const step = this.editor.history.undos.at(-1);
    if ((pasted !== 'outline' && pasted !== 'table') || !step) return;
    this.last = { step, text };
    const blocks = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '').length;
    this.notice.set(pasted === 'outline' ? { type: 'outline', blocks } : { type: 'table' });
  }
}
