import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from '../../electron/import/readers/read-source';
import { readMarker } from '../../shared/markers/pin';
import { figureMap, inlineText } from '../../shared/model/text';
import { recognise } from '../../shared/recognition/recognise';
import { automaticReport, listedReport, typedReport } from '../fixtures/doc/make-report';

/** One report thrice: its numbers typed; counted by its heading styles; counted by lists alone. */
const REPORTS = { typed: typedReport, automatic: automaticReport, listed: listedReport } as const;
type Name = keyof typeof REPORTS;
const NAMES = Object.keys(REPORTS) as Name[];
const TARGETS = ['doc', 'odt', 'rtf', 'html', 'pdf', 'txt:Text (encoded):UTF8'];

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
let folder = '';

/** LibreOffice's version of each report in each format; a profile of its own, so that no open window takes the work over. */
function convertAll(): void {
  for (const name of NAMES) writeFileSync(join(folder, `${name}.docx`), REPORTS[name]());
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const sources = NAMES.map((name) => join(folder, `${name}.docx`));
  for (const target of TARGETS) {
    const made = spawnSync(
      'soffice',
      ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', target, '--outdir', folder, ...sources],
      { encoding: 'utf8', timeout: 60_000 },
    );
    if (made.status !== 0) throw new Error(`soffice --convert-to ${target}: ${made.stderr}`);
  }
}

interface Row {
  role: string;
  depth: number;
  /** As printed. */
  marker: string;
  /** The first twelve letters and digits. */
  begins: string;
}

async function outlineOf(bytes: Uint8Array, name: string): Promise<Row[]> {
  const source = await readSource(bytes, name);
  const { reports, characters } = recognise(source, { fileName: name });
  expect(characters.body + characters.furniture).toBe(characters.source);
  return reports.flatMap(({ blocks, figures }) =>
    blocks.map(({ block, printed }) => ({
      role: block.role,
      depth: block.depth,
      marker: printed,
      begins: inlineText(block.content, figureMap(figures))
        .replace(/[^\p{L}\p{N}]/gu, '')
        .slice(0, 12),
    })),
  );
}

const outlineOfFile = (name: Name, extension: string): Promise<Row[]> =>
  outlineOf(readFileSync(join(folder, `${name}.${extension}`)), `${name}.${extension}`);

/** Replaces the beginning of the row that begins so. */
const beginning =
  (from: string, to: string) =>
  (row: Row): Row[] => [{ ...row, begins: row.begins === from ? to : row.begins }];

/** The cells of the one table there is. */
const CELLS = ['指标', '数值', '新建管网', '36公里', '新增用户', '4200户'];
const BEHIND_FOOTNOTE = ['数据截至11月底', '云岭县水务局', '2024年12月28日'];

/** What a format cannot carry, or LibreOffice does not put into it: the rows that stand there for a row of the .docx. */
const LOSSES = {
  'lists of all levels are numbered 1. 2. 3.': (row: Row): Row[] => {
    const read = readMarker(row.marker);
    return [read === null ? row : { ...row, marker: `${read.ordinal}.` }];
  },
  'deleted revisions are printed like other text': beginning('全年检测水样600份新的', '全年检测水样600份旧的'),
  'footnotes begin with their number': beginning('数据截至11月底', '1数据截至11月底'),
  'references to footnotes are digits in the text': beginning('投资比上年增长85', '1投资比上年增长85'),
  // Without them the signature and the date are the last lines, and known as such.
  'footnotes are left out': (row: Row): Row[] => (BEHIND_FOOTNOTE.includes(row.begins) ? [] : [row]),
  'cells of tables are paragraphs': (row: Row): Row[] =>
    row.role === 'table' ? CELLS.map((begins) => ({ ...row, role: 'text', begins })) : [row],
} as const;
type Loss = keyof typeof LOSSES;

const expectedRows = async (name: Name, losses: readonly Loss[]): Promise<Row[]> =>
  losses.reduce((rows, loss) => rows.flatMap(LOSSES[loss]), await outlineOfFile(name, 'docx'));

const CASES: [Name, string, Loss[]][] = [
  ['typed', 'doc', []],
  ['typed', 'odt', []],
  ['typed', 'rtf', []],
  ['typed', 'html', []],
  ['typed', 'pdf', []],
  ['automatic', 'doc', []],
  ['automatic', 'odt', []],
  ['automatic', 'rtf', []],
  ['automatic', 'html', ['lists of all levels are numbered 1. 2. 3.', 'deleted revisions are printed like other text']],
  ['automatic', 'pdf', ['deleted revisions are printed like other text', 'footnotes begin with their number']],
  ['listed', 'doc', []],
  ['listed', 'odt', []],
  ['listed', 'rtf', []],
  ['listed', 'html', ['lists of all levels are numbered 1. 2. 3.']],
  ['listed', 'pdf', []],
];

const TEXTS: [Name, Loss[]][] = [
  ['typed', ['cells of tables are paragraphs']],
  [
    'automatic',
    [
      'cells of tables are paragraphs',
      'deleted revisions are printed like other text',
      'references to footnotes are digits in the text',
      'footnotes are left out',
    ],
  ],
  ['listed', []],
];

/** Depth and number of all that is numbered. */
const HEADINGS: Record<Name, string[]> = {
  typed: ['0一、', '1（一）', '21.', '22.', '1（二）', '0二、', '1一是', '1二是', '0三、'],
  automatic: ['0一、', '1（一）', '21.', '22.', '1（二）', '21.', '0二、', '1（一）', '0三、'],
  listed: ['0一、', '1（一）', '21.', '22.', '1（二）', '21.', '22.', '0二、', '1（一）', '1（二）', '0三、'],
};

describe.skipIf(!hasOffice)(
  'the same report in every format (needs soffice, of LibreOffice Writer, on the PATH)',
  () => {
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'gangmu-formats-'));
      convertAll();
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(NAMES)('%s.docx has the outline that was written', async (name) => {
      const rows = await outlineOfFile(name, 'docx');
      const headings = rows.filter(({ marker }) => marker !== '').map(({ depth, marker }) => `${depth}${marker}`);
      expect(headings).toEqual(HEADINGS[name]);
    });

    it.each(CASES)('%s.%s has the outline of the .docx, but for: %j', async (name, extension, losses) => {
      expect(await outlineOfFile(name, extension)).toEqual(await expectedRows(name, losses));
    });

    describe.each(['utf8', 'gbk', 'utf16'])('as text in %s', (encoding) => {
      it.each(TEXTS)('%s.txt has the outline of the .docx, but for: %j', async (name, losses) => {
        const text = readFileSync(join(folder, `${name}.txt`), 'utf8').replace('\ufeff', '');
        expect(await outlineOf(iconv.encode(text, encoding), `${name}.txt`)).toEqual(await expectedRows(name, losses));
      });
    });
  },
);
