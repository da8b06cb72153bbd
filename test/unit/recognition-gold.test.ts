import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../electron/import/readers/read-source';
import { outlineJson, type OutlineJson } from '../../shared/recognition/outline-json';
import { recognise } from '../../shared/recognition/recognise';
import { countNodes, f1, leaked, lost, testableNoise, wrongFacts, type Gold } from './recognition-measure';
import { sourceOf } from './recognition-outline-text';

/**
 * Invented reports in the shapes that are met in the wild, each with the outline that a careful reader wrote before it was recognised
 * (NAME.txt, NAME.json), and the judges' own reports where they are at hand. Measured as score.py measures.
 */
const FOLDER = join(import.meta.dirname, '../fixtures/recognition');
const REPORTS = join(import.meta.dirname, '../../../shared/reports');

interface Sample {
  name: string;
  text: string;
  gold: Gold;
}

function read(text: string, gold: string): Sample {
  return {
    name: basename(gold, '.json'),
    text: readFileSync(text, 'utf8')
      .replace(/^\ufeff/u, '')
      .replace(/\r\n?/gu, '\n'),
    gold: JSON.parse(readFileSync(gold, 'utf8')) as Gold,
  };
}

const GROUPS = readdirSync(FOLDER)
  .sort()
  .map((group) => ({
    group,
    samples: readdirSync(join(FOLDER, group))
      .filter((name) => name.endsWith('.json'))
      .map((name) => read(join(FOLDER, group, name.replace(/json$/, 'txt')), join(FOLDER, group, name))),
  }))
  .filter(({ samples }) => samples.length > 0);
const INVENTED = GROUPS.flatMap(({ samples }) => samples);
const PAGES = GROUPS.filter(({ group }) => group === 'pages' || group === 'sites').flatMap(({ samples }) => samples);
const REAL = existsSync(REPORTS)
  ? readdirSync(join(REPORTS, 'gold')).map((name) =>
      read(join(REPORTS, name.replace(/json$/, 'txt')), join(REPORTS, 'gold', name)),
    )
  : [];

function outlineOf(name: string, text: string): OutlineJson {
  const source = sourceOf(text.split(/\r\n|\n|\r/));
  const recognition = recognise(source, { fileName: `${name}.txt` });
  const { characters } = recognition;
  expect(characters.body + characters.furniture).toBe(characters.source);
  return outlineJson(`${name}.txt`, source, recognition);
}

describe('recognition of invented reports', () => {
  it('has enough of them', () => {
    expect(INVENTED.length).toBeGreaterThanOrEqual(60);
  });

  for (const { group, samples } of GROUPS) {
    it(`outlines ${group}`, () => {
      const outlines = samples.map(({ name, text }) => outlineOf(name, text));
      const counts = samples.map(({ gold }, i) => countNodes(gold, outlines[i]!));
      expect(f1(counts)).toBeGreaterThanOrEqual(0.97);
      samples.forEach(({ name, gold }, i) => {
        expect({ name, wrong: wrongFacts(gold, outlines[i]!) }).toEqual({ name, wrong: [] });
        expect({ name, leaked: leaked(gold, outlines[i]!) }).toEqual({ name, leaked: [] });
        expect({ name, lost: lost(gold, outlines[i]!) }).toEqual({ name, lost: [] });
      });
    });
  }

  it('marks what it is not sure of, and little of what is right', () => {
    const confidences = INVENTED.flatMap(({ name, text }) =>
      outlineOf(name, text).reports.flatMap(({ blocks }) => blocks.map(({ confidence }) => confidence)),
    );
    expect(confidences.filter((confidence) => confidence < 0.8).length).toBeLessThan(confidences.length * 0.05);
  });

  it.skipIf(REAL.length === 0)('is measured as score.py measures', () => {
    const samples = [...INVENTED, ...REAL];
    const outlines = samples.map(({ name, text }) => outlineOf(name, text));
    const folder = mkdtempSync(join(tmpdir(), 'gangmu-gold-'));
    try {
      for (const { name, gold } of samples) writeFileSync(join(folder, `${name}.json`), JSON.stringify(gold));
      const file = join(folder, 'outline.out');
      writeFileSync(file, JSON.stringify(outlines));
      const args = [join(REPORTS, 'score.py'), file, '--gold', folder, '--json'];
      const scores = JSON.parse(execFileSync('python3', args, { encoding: 'utf8' })) as Record<
        string,
        { nodes: { node: number[] } }
      >;
      samples.forEach(({ name, gold }, i) => {
        const { right, made, gold: all } = countNodes(gold, outlines[i]!);
        expect({ name, counts: [right, made, all] }).toEqual({ name, counts: scores[name]!.nodes.node.slice(0, 3) });
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const HALF: Readonly<Record<string, string>> = { '，': ',', '。': '.', '；': ';', '：': ':', '（': '(', '）': ')' };
const cutAt = (width: number) => (line: string) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''];
const isBroken = ({ text }: Sample): boolean => text.split('\n').length < 6;

/** What happens to a text on its way from one office to the next; the outline should not change. Floors: node F1, facts right. */
const TRANSFORMS: readonly {
  name: string;
  change: (text: string, gold: Gold) => string;
  node: number;
  facts: number;
}[] = [
  { name: 'its lines joined by spaces', change: (t) => t.trim().replace(/\s*\n\s*/gu, ' '), node: 0.95, facts: 0.9 },
  { name: 'its lines joined by nothing', change: (t) => t.replace(/\s*\n\s*/gu, ''), node: 0.96, facts: 0.88 },
  {
    name: 'its lines broken at 38',
    change: (t) => t.split('\n').flatMap(cutAt(38)).join('\n'),
    node: 0.98,
    facts: 0.95,
  },
  {
    name: 'its lines broken at 30',
    change: (t) => t.split('\n').flatMap(cutAt(30)).join('\n'),
    node: 0.97,
    facts: 0.95,
  },
  {
    name: 'its lines broken at 40 with empty ones between',
    change: (t) => t.split('\n').flatMap(cutAt(40)).join('\n\n'),
    node: 0.97,
    facts: 0.95,
  },
  {
    name: 'half-width punctuation',
    change: (t) => t.replace(/[，。；：（）]/gu, (c) => HALF[c]!),
    node: 0.97,
    facts: 0.95,
  },
  {
    name: 'full-width digits',
    change: (t) => t.replace(/\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
    node: 0.97,
    facts: 0.95,
  },
  { name: 'no line end at its end', change: (t) => t.replace(/\n+$/u, ''), node: 0.99, facts: 0.98 },
  { name: 'indented lines', change: (t) => t.replace(/^(?=\S)/gmu, '　　'), node: 0.99, facts: 0.98 },
  { name: 'empty lines between', change: (t) => t.replace(/\n+/gu, '\n\n'), node: 0.99, facts: 0.98 },
  { name: 'old Mac line ends', change: (t) => t.replaceAll('\n', '\r'), node: 0.99, facts: 0.98 },
  { name: 'its title twice', change: (t, gold) => `${gold.title}\n${t}`, node: 0.99, facts: 0.95 },
];

describe('recognition of a report with', () => {
  const all = [...INVENTED, ...REAL].filter((sample) => REAL.includes(sample) || !isBroken(sample));
  for (const { name, change, node, facts } of TRANSFORMS) {
    it(name, () => {
      // A page's frame of thirty lines can not be told from the text once its line ends are lost.
      const samples = name.startsWith('its lines joined') ? all.filter((sample) => !PAGES.includes(sample)) : all;
      const outlines = samples.map((sample) => outlineOf(sample.name, change(sample.text, sample.gold)));
      const counts = samples.map(({ gold }, i) => countNodes(gold, outlines[i]!));
      const wrong = samples.flatMap(({ gold }, i) =>
        wrongFacts(gold, outlines[i]!).filter((fact) => fact === 'title' || fact === 'kind'),
      );
      expect(f1(counts)).toBeGreaterThanOrEqual(node);
      expect(1 - wrong.length / (2 * samples.length)).toBeGreaterThanOrEqual(facts);
      const noise = samples.flatMap(({ gold }) => testableNoise(gold));
      const stayed = samples.flatMap(({ gold }, i) => leaked(gold, outlines[i]!));
      expect(stayed.length).toBeLessThan(noise.length * 0.15);
    });
  }
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const page = (text: string): string =>
  `<!DOCTYPE html><html><head><meta charset="gb2312"></head><body>${text
    .split('\n')
    .map((line) => `<p>&nbsp;&nbsp;${escaped(line)}</p>`)
    .join('\r\n')}</body></html>`;

/** Files as the next office gets them; read by the importer's own readers. */
const FILES: readonly { name: string; ending: string; bytes: (text: string) => Uint8Array }[] = [
  { name: 'text in GBK', ending: 'txt', bytes: (text) => encode(text.replaceAll('\n', '\r\n'), 'gbk') },
  { name: 'text in UTF-16', ending: 'txt', bytes: (text) => encode(text, 'utf16le', { addBOM: true }) },
  { name: 'a page in GBK', ending: 'html', bytes: (text) => encode(page(text), 'gbk') },
];

describe('recognition of a report saved as', () => {
  const all = [...INVENTED, ...REAL];
  for (const { name, ending, bytes } of FILES) {
    it(name, async () => {
      const outlines = await Promise.all(
        all.map(async (sample) => {
          const file = `${sample.name}.${ending}`;
          const source = await readSource(new Uint8Array(bytes(sample.text)), file);
          return outlineJson(file, source, recognise(source, { fileName: file }));
        }),
      );
      expect(f1(all.map(({ gold }, i) => countNodes(gold, outlines[i]!)))).toBeGreaterThanOrEqual(0.98);
      const wrong = all.flatMap(({ gold }, i) =>
        wrongFacts(gold, outlines[i]!).filter((fact) => fact === 'title' || fact === 'kind'),
      );
      expect(1 - wrong.length / (2 * all.length)).toBeGreaterThanOrEqual(0.95);
      const noise = all.flatMap(({ gold }) => testableNoise(gold));
      const stayed = all.flatMap(({ gold }, i) => leaked(gold, outlines[i]!));
      expect(stayed.length).toBeLessThan(noise.length * 0.1);
    });
  }
});
