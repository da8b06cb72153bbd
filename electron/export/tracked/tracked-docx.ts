import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { alignBlocks } from '../../../shared/compare/align';
import { diffPhrases } from '../../../shared/compare/phrases';
import { longestRise } from '../../../shared/editing/diff';
import type { FormatProfile } from '../../../shared/format/profile';
import type { Report } from '../../../shared/model/report';
import { bookmarkName } from '../docx/bookmark';
import { fixTimes } from '../docx/fixed-times';
import { reportToDocx } from '../docx/report-to-docx';
import { parseBody, parseParagraph, runXml, type BodyItem, type ParagraphXml, type Piece } from './paragraph-xml';

export interface TrackedBy {
  author: string;
  date: Date;
}

const DOCUMENT = 'word/document.xml';

/**
 * 花脸稿: a Word file of the later version in which everything that differs from the earlier one is a tracked change (ECMA-376 17.13.5), by
 * paragraph and phrase. Accepting all gives the later version, rejecting all the earlier one.
 */
export async function trackedDocx(
  before: Report,
  after: Report,
  profile: FormatProfile,
  by: TrackedBy,
): Promise<Uint8Array> {
  const parts = unzipSync(await reportToDocx(after, profile));
  const fresh = parseBody(strFromU8(parts[DOCUMENT]!));
  const old = parseBody(strFromU8(unzipSync(await reportToDocx(before, profile))[DOCUMENT]!));
  const body = new Tracker(by).body(old.items, fresh.items, partnersOf(before, after, old.items, fresh.items));
  return fixTimes(zipSync({ ...parts, [DOCUMENT]: strToU8(fresh.head + body + fresh.tail) }));
}

/** Which paragraph of the earlier version each one of the later was, in an order that both keep: place in the later → place in the earlier. */
function partnersOf(
  before: Report,
  after: Report,
  old: readonly BodyItem[],
  fresh: readonly BodyItem[],
): Map<number, number> {
  const names = (report: Report) => new Map(report.blocks.map((block) => [block.id, bookmarkName(block) ?? '']));
  const oldNames = names(before);
  const freshNames = names(after);
  const partner = new Map<string, string[]>();
  for (const row of alignBlocks(before, after).rows)
    for (const id of row.after)
      partner.set(
        freshNames.get(id)!,
        row.before.map((other) => oldNames.get(other)!),
      );
  const places = new Map<string, number>();
  keysOf(old).forEach((keys, i) => keys.forEach((key) => places.set(key, i)));
  const taken = new Set<number>();
  const wanted = keysOf(fresh).map((keys, i) => {
    for (const key of keys.flatMap((own) => (own.startsWith('_Gm') ? (partner.get(own) ?? []) : [own]))) {
      const place = places.get(key);
      if (place === undefined || taken.has(place) || old[place]!.type !== fresh[i]!.type) continue;
      taken.add(place);
      return place;
    }
    return -1;
  });
  const kept = longestRise(wanted);
  return new Map(wanted.flatMap((place, i) => (kept.has(i) ? [[i, place] as const] : [])));
}

/** By what an item is known: the bookmarks of its blocks, or its style where it is a field around the text. */
function keysOf(items: readonly BodyItem[]): string[][] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const xml =
      item.type === 'table' ? item.xml : item.pieces.map((piece) => ('mark' in piece ? piece.mark : '')).join('');
    const marks = [...xml.matchAll(/w:name="(_Gm\w+)"/gu)].map(([, name]) => name!);
    if (marks.length > 0) return marks;
    const style = item.type === 'table' ? 'table' : (/<w:pStyle w:val="([^"]*)"/u.exec(item.properties)?.[1] ?? '');
    const count = counts.get(style) ?? 0;
    counts.set(style, count + 1);
    return [`${style} ${count}`];
  });
}

/** Writes tracked changes, each with an id of its own. */
class Tracker {
  // Bookmarks have ids of their own, but programs were seen to take them for one list.
  private next = 1_000_000;
  private readonly attributes: string;

  constructor({ author, date }: TrackedBy) {
    const name = author.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
    this.attributes = `w:author="${name}" w:date="${date.toISOString().replace(/\.\d+Z$/u, 'Z')}"`;
  }

  body(old: readonly BodyItem[], fresh: readonly BodyItem[], partners: ReadonlyMap<number, number>): string {
    let xml = '';
    let done = 0;
    let lastTable = false;
    const put = (item: BodyItem, text: string): void => {
      // Word would make one table of two that touch.
      if (item.type === 'table' && lastTable) xml += '<w:p/>';
      lastTable = item.type === 'table';
      xml += text;
    };
    const drop = (until: number): void => {
      for (const item of old.slice(done, until)) put(item, this.dropped(item));
      done = Math.max(done, until);
    };
    /** For each item of the later version the partner of the first one behind it that has one. */
    const nextPartner: number[] = [];
    for (let i = fresh.length - 1, next = old.length; i >= 0; i--) {
      nextPartner[i] = next;
      next = partners.get(i) ?? next;
    }
    fresh.forEach((item, i) => {
      const partner = partners.get(i);
      drop(partner ?? nextPartner[i]!);
      if (partner === undefined) put(item, this.added(item));
      else {
        done = partner + 1;
        put(item, this.changed(old[partner]!, item));
      }
    });
    drop(old.length);
    return xml;
  }

  private mark(kind: 'ins' | 'del'): string {
    return `<w:${kind} w:id="${this.next++}" ${this.attributes}/>`;
  }

  private around(kind: 'ins' | 'del', runs: string): string {
    return runs === '' ? '' : `<w:${kind} w:id="${this.next++}" ${this.attributes}>${runs}</w:${kind}>`;
  }

  private dropped(item: BodyItem): string {
    if (item.type === 'table') return this.rows(item.xml, 'del', (p) => this.dropped(p));
    const runs = item.pieces
      .map((piece) => ('mark' in piece ? '' : runXml(piece.properties, piece.text, true)))
      .join('');
    return paragraphXml(
      withMark(item.properties.replace(/<w:sectPr.*<\/w:sectPr>/su, ''), this.mark('del')),
      this.around('del', runs),
    );
  }

  private added(item: BodyItem): string {
    if (item.type === 'table') return this.rows(item.xml, 'ins', (p) => this.added(p));
    return paragraphXml(withMark(item.properties, this.mark('ins')), this.pieces(item.pieces, true));
  }

  /** A table of which each row was put in or deleted. */
  private rows(xml: string, kind: 'ins' | 'del', cell: (paragraph: ParagraphXml) => string): string {
    return xml
      .replace(/<w:p>.*?<\/w:p>/gsu, (p) => cell(parseParagraph(p)))
      .replace(/<\/w:trPr>/gu, () => `${this.mark(kind)}</w:trPr>`);
  }

  private pieces(pieces: readonly Piece[], added: boolean): string {
    return pieces
      .map((piece) => {
        if ('mark' in piece) return piece.mark;
        const run = runXml(piece.properties, piece.text);
        return added ? this.around('ins', run) : run;
      })
      .join('');
  }

  private changed(old: BodyItem, fresh: BodyItem): string {
    if (old.type === 'paragraph' && fresh.type === 'paragraph') return this.changedParagraph(old, fresh);
    if (old.type === 'paragraph' || fresh.type === 'paragraph') return this.dropped(old) + this.added(fresh);
    const cells = (xml: string): ParagraphXml[] =>
      [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([p]) => parseParagraph(p));
    const shape = (xml: string): string =>
      xml
        .replace(/<w:p>.*?<\/w:p>/gsu, '')
        .replace(/<(?:w:tr|w:tc)>|[^<]*<[^>]*>/gu, (tag) => (/^<w:t[rc]>$/u.test(tag) ? tag : ''));
    const before = cells(old.xml);
    if (shape(old.xml) !== shape(fresh.xml) || before.length !== cells(fresh.xml).length)
      return `${this.dropped(old)}<w:p/>${this.added(fresh)}`;
    let at = 0;
    return fresh.xml.replace(/<w:p>.*?<\/w:p>/gsu, (p) => this.changedParagraph(before[at++]!, parseParagraph(p)));
  }

  private changedParagraph(old: ParagraphXml, fresh: ParagraphXml): string {
    const style = (properties: string): string => /<w:pStyle[^>]*>/u.exec(properties)?.[0] ?? '';
    const restyled =
      style(old.properties) === style(fresh.properties)
        ? ''
        : `<w:pPrChange w:id="${this.next++}" ${this.attributes}><w:pPr>${style(old.properties)}</w:pPr></w:pPrChange>`;
    let runs = '';
    const left = new Reel(fresh.pieces);
    const gone = new Reel(old.pieces);
    for (const { kind, text } of diffPhrases(old.text, fresh.text)) {
      if (kind === 'removed')
        runs += this.around(
          'del',
          gone
            .take(text.length)
            .map((piece) => ('mark' in piece ? '' : runXml(piece.properties, piece.text, true)))
            .join(''),
        );
      else {
        if (kind === 'same') gone.take(text.length);
        runs += this.pieces(left.take(text.length), kind === 'added');
      }
    }
    return paragraphXml(fresh.properties + restyled, runs + this.pieces(left.take(Infinity), false));
  }
}

function paragraphXml(properties: string, content: string): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** The properties of a paragraph whose end mark was put in or deleted; w:rPr stands before w:sectPr (ECMA-376 17.3.1.26). */
function withMark(properties: string, mark: string): string {
  const at = properties.indexOf('<w:sectPr');
  const own = `<w:rPr>${mark}</w:rPr>`;
  return at < 0 ? properties + own : properties.slice(0, at) + own + properties.slice(at);
}

/** Gives pieces character by character. */
class Reel {
  private at = 0;
  private offset = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  take(length: number): Piece[] {
    const taken: Piece[] = [];
    let left = length;
    while (this.at < this.pieces.length) {
      const piece = this.pieces[this.at]!;
      if ('mark' in piece) {
        // The end of a bookmark belongs to the words before it, its beginning to those behind.
        if (left === 0 && piece.mark.startsWith('<w:bookmarkStart')) break;
        taken.push(piece);
        this.at++;
        continue;
      }
      if (left === 0) break;
      const text = piece.text.slice(this.offset, this.offset + left);
      taken.push({ ...piece, text });
      left -= text.length;
      this.offset += text.length;
      if (this.offset < piece.text.length) break;
      this.at++;
      this.offset = 0;
    }
    return taken;
  }
}
