import { MOST_TERMS, term, type Term } from './term';

/** Marks UTF-8 for Excel and WPS, which would otherwise take the file for GBK. */
const BYTE_ORDER_MARK = '\ufeff';
const HEADER = ['规范写法', '错误写法', '说明'];
const BETWEEN = /[、；;|\t]/u;

/** The word list as a CSV file (RFC 4180) that people read and edit: right spelling, wrong spellings joined by 、, note. */
export function termsToCsv(terms: readonly Term[]): string {
  const rows = [HEADER, ...terms.map(({ right, wrong, note }) => [right, wrong.join('、'), note])];
  return BYTE_ORDER_MARK + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** A leading = + - @ would be a formula to a spreadsheet. */
function cell(text: string): string {
  const safe = /^[=+\-@\t]/u.test(text) ? `'${text}` : text;
  return /[",，\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The terms of a CSV or text file: separated by commas, full-width commas or tabs; lines that begin with # are remarks, a header is left out. Lines
 * that are no term (too long, no word) are left out; of one word in several lines the wrong spellings are put together.
 */
export function termsFromText(text: string): Term[] {
  const terms = new Map<string, Term>();
  for (const row of rowsOf(text.replace(/^\ufeff/u, ''))) {
    const [right = '', wrong = '', ...notes] = row.map((field) => field.trim().replace(/^'(?=[=+\-@])/u, ''));
    if (right === '' || right.startsWith('#') || right === HEADER[0] || /^(?:right|正确|正确写法)$/iu.test(right))
      continue;
    const spellings = wrong.split(BETWEEN).map((word) => word.trim());
    const known = terms.get(right);
    const read = term.safeParse({
      right,
      wrong: [...new Set([...(known?.wrong ?? []), ...spellings])].filter((word) => word !== '' && word !== right),
      note: [known?.note ?? '', notes.filter((note) => note !== '').join('，')]
        .filter((note) => note !== '')
        .join('；'),
    });
    if (read.success) terms.set(right, read.data);
    if (terms.size >= MOST_TERMS) break;
  }
  return [...terms.values()];
}

/** Fields of lines, quoted ones with line ends and separators inside. A tab in the first line makes tabs the separator, as in what Excel copies. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  const separator = /^[^"\r\n]*\t/u.test(text.trimStart()) ? /\t/u : /[,，]/u;
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[i + 1] === '"') field += text[++i]!;
      else quoted = false;
    } else if (sign === '"' && field.trim() === '') {
      quoted = true;
      field = '';
    } else if (separator.test(sign)) {
      row.push(field);
      field = '';
    } else if (sign === '\n' || sign === '\r') {
      rows.push([...row, field]);
      row = [];
      field = '';
    } else field += sign;
  }
  return [...rows, [...row, field]];
}

/** The terms of a file put into a list: words that are there already take over its spellings and its note. */
export function mergeTerms(
  list: readonly Term[],
  read: readonly Term[],
): { terms: Term[]; added: number; changed: number } {
  const merged = new Map(list.map((one) => [one.right, one]));
  let added = 0;
  let changed = 0;
  for (const one of read) {
    const known = merged.get(one.right);
    if (known === undefined) {
      merged.set(one.right, one);
      added++;
      continue;
    }
    const wrong = [...new Set([...known.wrong, ...one.wrong])].slice(0, 50);
    const note = one.note === '' ? known.note : one.note;
    if (wrong.length === known.wrong.length && note === known.note) continue;
    merged.set(one.right, { ...known, wrong, note });
    changed++;
  }
  return { terms: [...merged.values()].slice(0, MOST_TERMS), added, changed };
}
