import { SaxesParser } from 'saxes';
import { GangmuError } from '../../../../shared/ipc/errors';
import { LIMITS } from '../limits';
import { NamespaceScope } from './namespaces';

/** The attributes of the element that is being opened, by local name or canonical name. */
export interface Attributes {
  /** The value of an attribute: get('val') of w:val, val, or x:val. */
  get(local: string): string | undefined;
}

/** What to do at an element; `skip` leaves out all it holds. */
export interface ElementReader {
  open?(attributes: Attributes, parent: string): void | 'skip';
  close?(): void;
}
/** Readers by canonical element name ("w:p"). The content of an element without a reader is walked all the same. */
export type ElementReaders = Readonly<Record<string, ElementReader>>;

export interface XmlPart {
  /** For the error only. */
  name: string;
  bytes: Uint8Array;
}

interface OpenElement {
  /** Canonical */
  name: string;
  reader: ElementReader | undefined;
}

const usualNames = new Map<string, string>();

/** "w:val" for "val", always the same string: joining them anew at each of some 100,000 look-ups costs a tenth of the reading. */
function usualName(local: string): string {
  let name = usualNames.get(local);
  if (name === undefined) usualNames.set(local, (name = `w:${local}`));
  return name;
}

class OpenAttributes implements Attributes {
  values: Readonly<Record<string, string>> = {};

  get(local: string): string | undefined {
    const usual = this.values[usualName(local)] ?? this.values[local];
    if (usual !== undefined) return usual;
    for (const name in this.values) {
      if (name.endsWith(local) && name[name.length - local.length - 1] === ':') return this.values[name];
    }
    return undefined;
  }
}

/** UTF-8 or UTF-16 (XML 1.0 §4.3.3; OPC allows no others). */
function decodeXml(part: XmlPart): string {
  const [a, b] = part.bytes;
  const little = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0);
  const big = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c);
  try {
    return new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8', { fatal: true }).decode(part.bytes);
  } catch {
    throw new GangmuError('fileDamaged', { detail: `${part.name}: encoding` });
  }
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
  return count;
}

const tooComplex = (part: XmlPart, what: string): GangmuError =>
  new GangmuError('fileTooComplex', { detail: `${part.name}: ${what}` });

/**
 * Walks an XML part once from beginning to end, calling the readers and, for character data, `text`. Document type declarations (and so
 * entities) are refused, depth and number of elements limited.
 * @returns the canonical name of the root element
 * @throws GangmuError fileDamaged, fileTooComplex
 */
export function walkXml(part: XmlPart, readers: ElementReaders, text: (text: string) => void = () => {}): string {
  const table = new Map(Object.entries(readers));
  const element = (name: string): OpenElement => ({ name, reader: table.get(name) });
  const parser = new SaxesParser({ xmlns: false, position: false });
  const attributes = new OpenAttributes();
  const xml = decodeXml(part);
  /** Namespace declarations still to come, at most: without any there is no need to look for them. */
  let declarations = occurrences(xml, 'xmlns');
  /** Every open element and its scope; within a skipped one only their number is kept. */
  const open: OpenElement[] = [];
  const scopes = [NamespaceScope.outermost(element)];
  let skipped = 0;
  let nodes = 0;
  let root = '';

  parser.on('error', (error) => {
    throw new GangmuError('fileDamaged', { detail: `${part.name}: ${error.message}` });
  });
  parser.on('doctype', () => {
    throw tooComplex(part, 'document type declaration');
  });
  parser.on('opentag', (tag) => {
    if (++nodes > LIMITS.xmlNodes) throw tooComplex(part, 'elements');
    if (skipped > 0) {
      if (++skipped > LIMITS.xmlDepth) throw tooComplex(part, 'depth');
      return;
    }
    if (open.length >= LIMITS.xmlDepth) throw tooComplex(part, 'depth');
    let scope = scopes[scopes.length - 1]!;
    if (declarations > 0) {
      scope = scope.enter(tag.attributes);
      if (scope !== scopes[scopes.length - 1]) declarations -= scope.declared;
    }
    const opened = scope.meaning(tag.name);
    if (open.length === 0) root = opened.name;
    if (opened.reader?.open !== undefined) {
      attributes.values = tag.attributes;
      if (opened.reader.open(attributes, open[open.length - 1]?.name ?? '') === 'skip') {
        skipped = 1;
        return;
      }
    }
    open.push(opened);
    scopes.push(scope);
  });
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped--;
      return;
    }
    scopes.pop();
    open.pop()?.reader?.close?.();
  });
  parser.on('text', (data) => {
    if (skipped === 0) text(data);
  });
  parser.on('cdata', (data) => {
    if (skipped === 0) text(data);
  });
  parser.write(xml).close();
  return root;
}

/** An on/off attribute (ECMA-376 ST_OnOff): on where the element stands without a value. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes.get('val');
  return value === undefined || !(value === '0' || value === 'false' || value === 'off' || value === 'none');
}

/** A whole number, undefined where the value is missing or none; clamped to what a document can mean. */
export function integer(value: string | undefined): number | undefined {
  const number = value === undefined || value.trim() === '' ? NaN : Number(value);
  return Number.isInteger(number) ? Math.max(-1_000_000, Math.min(1_000_000, number)) : undefined;
}
