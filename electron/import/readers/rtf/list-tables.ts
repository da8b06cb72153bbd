import { levelText, numberFormatName } from '../doc/number-codes';
import { LIST_LEVELS, type ListLevel, type Numbering } from '../docx/numbering';
import type { Sink } from './sink';

/** Reads \listtable and \listoverridetable ("List Tables"). */
export class ListTables {
  private readonly byListId = new Map<number, number>();

  constructor(private readonly numbering: Numbering) {}

  /** {\list{\listlevel …}… \listid} */
  readonly lists: Sink = this.listSink();

  private listSink(): Sink {
    let levels: ListLevel[] = [];
    /** The text of the last level, while it is read. */
    let text: string | null = null;
    const finishText = (): void => {
      const level = levels.at(-1);
      if (level !== undefined && text !== null)
        // Its length comes first, a semicolon last.
        level.text = levelText(text.slice(1).replace(/;\s*$/, ''));
      text = null;
    };
    return {
      text(more) {
        if (text !== null) text += more;
      },
      word: (name, parameter) => {
        const level = levels.at(-1);
        if (name === 'list') levels = [];
        else if (name === 'listlevel' && levels.length < LIST_LEVELS)
          levels.push({ start: 1, format: 'decimal', text: '', legal: false });
        else if (name === 'leveltext') text = '';
        else if (name === 'levelnumbers' || name === 'listname') finishText();
        else if (name === 'listid' && parameter !== undefined) {
          const id = this.numbering.abstracts.size;
          this.byListId.set(parameter, id);
          this.numbering.abstracts.set(id, { id, levels });
        } else if (level === undefined) return;
        else if (name === 'levelnfc' || name === 'levelnfcn') level.format = numberFormatName(parameter ?? 0);
        else if (name === 'levelstartat') level.start = parameter ?? 1;
        else if (name === 'levellegal') level.legal = parameter !== 0;
        else if (name === 'levelnorestart' && parameter !== 0) level.restart = 0;
      },
      end: finishText,
    };
  }

  /** {\listoverride\listid\ls{\lfolevel …}…} */
  readonly overrides: Sink = this.overrideSink();

  private overrideSink(): Sink {
    let abstractId = -1;
    let level = -1;
    let starts: { start?: number }[] = [];
    let hasStart = false;
    return {
      text: () => undefined,
      word: (name, parameter) => {
        if (name === 'listoverride') {
          abstractId = -1;
          level = -1;
          starts = [];
        } else if (name === 'listid') abstractId = this.byListId.get(parameter ?? 0) ?? -1;
        else if (name === 'lfolevel') {
          level++;
          hasStart = false;
        } else if (name === 'listoverridestartat') hasStart = true;
        else if (name === 'levelstartat' && hasStart && level >= 0 && level < LIST_LEVELS && parameter !== undefined)
          starts[level] = { start: parameter };
        else if (name === 'ls' && parameter !== undefined)
          this.numbering.lists.set(parameter, { abstractId, overrides: starts });
      },
      end: () => undefined,
    };
  }
}
