import { isHeadingRole } from '../../shared/model/block';
import type { Report } from '../../shared/model/report';
import { figureMap, inlineText } from '../../shared/model/text';
import { Letters } from '../../shared/compare/letters';
import { covered, Probe, standing, type Sentence } from '../../shared/compare/sameness';
import { nodesOf } from '../../shared/compare/tree';
import type { SameReport, SameSentence, Sameness } from '../../shared/ipc/compare-calls';
import type { Db } from './database';
import { getReport } from './reports';
import { scanLibrary, type ScannedReport } from './sameness-scan';

/** Reports with less in common than this are not worth a line. */
const LEAST = 0.005;
/** The reports that are named, and those in which each sentence is looked up. */
const NAMED = 20;
const LOOKED_UP = 8;

/** Takes its time in steps: call next() until it is done, letting others have their turn between. @throws GangmuError reportNotFound, reportDamaged */
export function* findSameness(db: Db, id: string): Generator<void, Sameness> {
  const began = performance.now();
  const report = getReport(db, id);
  const blocks = textsOf(report);
  const probe = new Probe(blocks);
  const cover = new Uint8Array(probe.length);
  yield;
  const found: ScannedReport[] = [];
  let scanned = 0;
  for (const step of scanLibrary(db, probe, { except: id, cover })) {
    scanned++;
    if (step !== null && step.found >= LEAST) found.push(step);
    yield;
  }
  found.sort((a, b) => b.found - a.found || b.contained - a.contained);

  const sources: Source[] = [];
  for (const near of found.slice(0, LOOKED_UP)) {
    sources.push(lookUp(db, probe, near.id));
    yield;
  }
  const sentences = probe.sentences.flatMap((sentence) => sentenceIn(sources, sentence));
  yield;
  return {
    letters: probe.size,
    found: probe.size === 0 ? 0 : covered(cover, 0, probe.length) / probe.size,
    reports: found.slice(0, NAMED).map(summaryOf),
    sections: sectionsOf(report, probe, cover, sources),
    sentences,
    repeats: repeatsOf(probe),
    scanned,
    ms: performance.now() - began,
  };
}

function summaryOf({ id, title, year, part, found, contained }: ScannedReport): SameReport {
  return { id, title, year, part: part as SameReport['part'], found, contained };
}

function textsOf(report: Pick<Report, 'blocks' | 'figures'>): { id: string; text: string }[] {
  const figures = figureMap(report.figures);
  return report.blocks.map((block) => ({ id: block.id, text: inlineText(block.content, figures) }));
}

/** An earlier report, its sentences ready to be found. */
interface Source {
  id: string;
  own: Probe;
  /** What of the examined report stands in it. */
  cover: Uint8Array;
}

function lookUp(db: Db, probe: Probe, id: string): Source {
  const blocks = textsOf(getReport(db, id));
  const letters = new Letters();
  for (const { text } of blocks) {
    letters.addBreak();
    letters.add(text);
  }
  const cover = new Uint8Array(probe.length);
  probe.match(letters, cover);
  return { id, own: new Probe(blocks), cover };
}

/** Where most of a sentence stands, if it does. */
function sentenceIn(sources: readonly Source[], sentence: Sentence): SameSentence[] {
  const found = sources
    .map((source) => ({ source, share: covered(source.cover, sentence.first, sentence.last) }))
    .sort((a, b) => b.share - a.share)[0];
  const kind = found === undefined ? null : standing(sentence, found.source.cover);
  if (found === undefined || kind === null) return [];
  const there = found.source.own.nearest(sentence.text);
  if (there === null) return [];
  const { blockId, start, end } = sentence;
  return [
    { blockId, start, end, kind, reportId: found.source.id, sourceBlockId: there.blockId, sourceText: there.text },
  ];
}

/** The goals, and what stands before the first of them. */
function sectionsOf(report: Report, probe: Probe, cover: Uint8Array, sources: readonly Source[]): Sameness['sections'] {
  const nodes = nodesOf(report);
  const sectionOf = new Map<string, string>();
  const sections = new Map<string, { heading: string; letters: number; found: number; by: number[] }>();
  let current: string | null = null;
  for (const node of nodes) {
    const top = node.block.role === 'goal' || node.block.role === 'part' || current === null;
    if (top) {
      current = node.block.id;
      const heading = isHeadingRole(node.block.role) ? node.text.slice(0, node.heading) : '';
      sections.set(current, { heading, letters: 0, found: 0, by: sources.map(() => 0) });
    }
    sectionOf.set(node.block.id, current!);
  }
  for (const { blockId, first, last } of probe.sentences) {
    const section = sections.get(sectionOf.get(blockId)!)!;
    section.letters += last - first;
    section.found += covered(cover, first, last);
    sources.forEach((source, i) => (section.by[i]! += covered(source.cover, first, last)));
  }
  return [...sections].map(([blockId, { heading, letters, found, by }]) => {
    const most = Math.max(0, ...by);
    return {
      blockId,
      heading,
      found: letters === 0 ? 0 : found / letters,
      reportId: most === 0 ? null : sources[by.indexOf(most)]!.id,
    };
  });
}

function repeatsOf(probe: Probe): Sameness['repeats'] {
  const groups = new Map<number, number[]>();
  const groupOf = new Map<number, number>();
  for (const [earlier, later] of probe.repeats()) {
    const group = groupOf.get(earlier) ?? earlier;
    groupOf.set(later, group);
    groups.set(group, [...(groups.get(group) ?? [group]), later]);
  }
  return [...groups.values()].map((group) => ({
    text: probe.sentences[group[0]!]!.text,
    places: group.map((i) => {
      const { blockId, start, end } = probe.sentences[i]!;
      return { blockId, start, end };
    }),
  }));
}
