import { GangmuError } from '../../../../shared/ipc/errors';
import { LIMITS } from '../limits';
import { NamespaceScope } from './namespaces';
import { SaidBefore, type Memory } from './memory';
import { DoctypeError, scanXml } from './scan-xml';
import { AttributesError, type ScannedAttributes } from './xml-attributes';
import { XmlError } from './xml-text';

/** The attributes of the element that is being opened, by local name or canonical name. */
export interface Attributes {
  /** The value of an attribute: get('val') of w:val, val, or x:val. */
  get(local: string): string | undefined;
}

/**
 * What to do at an element; `skip` leaves out all it holds. `remember`: where the element before it held the same, word for word, and nothing
 * but elements without a reader or with a `pure` one, `tell` repeats what was `told` then, in place of reading it.
 */
export interface ElementReader {
  open?(attributes: Attributes, parent: string): void | 'skip' | 'remember';
  close?(): void;
  told?(): unknown;
  tell?(what: unknown): void;
  /** It adds to what the element around it tells, and does nothing else. */
  pure?: true;
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
  /** Of this name in this scope. */
  memory: Memory | null;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });
/** To look into what may be in another encoding. */
const UTF_8_OR_NOT = new TextDecoder();
const UTF_16LE = new TextDecoder('utf-16le', { fatal: true });
const UTF_16BE = new TextDecoder('utf-16be', { fatal: true });

/** The part in UTF-8: it has that or UTF-16 (XML 1.0 §4.3.3; OPC allows no others); what is neither may be in the encoding that it declares. */
function inUtf8(part: XmlPart): Uint8Array {
  const { bytes } = part;
  const [a, b] = bytes;
  const little = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0);
  const big = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c);
  const label = little || big ? null : declaredEncoding(bytes);
  // What is wrong in it is found where it is read.
  if (!little && !big && label === null) return bytes;
  try {
    return new TextEncoder().encode((little ? UTF_16LE : big ? UTF_16BE : UTF_8).decode(bytes));
  } catch {
    const text = label === null ? null : decodeDeclared(bytes, label);
    if (text === null) throw new GangmuError('fileDamaged', { detail: `${part.name}: encoding` });
    return new TextEncoder().encode(text);
  }
}

const DECLARED = /^\s*<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([A-Za-z0-9_.-]{2,40})["']/;

/** The encoding that it says it has, as programs without Office write theirs; null where that is one of Unicode's, or none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const label = DECLARED.exec(UTF_8_OR_NOT.decode(bytes.subarray(0, 200)))?.[1];
  return label === undefined || /^(?:utf|ucs)/i.test(label) ? null : label;
}

/** Null where it is not in that encoding. */
function decodeDeclared(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(/^gb/i.test(label) ? 'gb18030' : label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const tooComplex = (part: XmlPart, what: string): GangmuError =>
  new GangmuError('fileTooComplex', { detail: `${part.name}: ${what}` });

/**
 * Walks an XML part once from beginning to end, calling the readers and, for character data, `text`. Document type declarations (and so
 * entities) are refused, depth and number of elements limited. An element for which there is a reader, and whose name `isSkipped`, is
 * skipped.
 * @returns the canonical name of the root element
 * @throws GangmuError fileDamaged, fileTooComplex
 */
export function walkXml(
  part: XmlPart,
  readers: ElementReaders,
  text: (text: string) => void = () => {},
  isSkipped: (name: string) => boolean = () => false,
): string {
  const element = (name: string): OpenElement => ({ name, reader: readers[name], memory: null });
  /** What was done so far that no memory can repeat. */
  let effects = 0;
  const xml = inUtf8(part);
  const memoryOf = (reader: ElementReader): Memory => {
    const before = new SaidBefore<unknown>(xml);
    let effectsBefore = 0;
    return {
      recall(at) {
        const content = before.find(at);
        if (content !== undefined) reader.tell?.(content.said);
        return content?.length ?? 0;
      },
      watch() {
        effectsBefore = effects;
      },
      keep(from, to) {
        if (effects === effectsBefore) before.keep(from, to, reader.told?.());
      },
    };
  };
  /** Every open element and its scope; within a skipped one only their number is kept. */
  const open: OpenElement[] = [];
  let scope = NamespaceScope.outermost(element);
  const scopes: NamespaceScope<OpenElement>[] = [];
  let skipped = 0;
  let nodes = 0;
  let root = '';

  const events = {
    open(name: string, attributes: ScannedAttributes): Memory | undefined {
      if (++nodes > LIMITS.xmlNodes) throw tooComplex(part, 'elements');
      if (open.length + skipped >= LIMITS.xmlDepth) throw tooComplex(part, 'depth');
      if (skipped > 0) {
        skipped++;
        return undefined;
      }
      scopes.push(scope);
      if (attributes.declares) scope = scope.enter(attributes);
      const opened = scope.meaning(name);
      if (open.length === 0) root = opened.name;
      const parent = open[open.length - 1];
      open.push(opened);
      const { reader } = opened;
      if (reader === undefined) return undefined;
      if (reader.pure !== true) effects++;
      const answer = isSkipped(opened.name) ? 'skip' : reader.open?.(attributes, parent?.name ?? '');
      if (answer === 'skip') skipped = 1;
      return answer === 'remember' ? (opened.memory ??= memoryOf(reader)) : undefined;
    },
    close() {
      if (skipped > 1) {
        skipped--;
        return;
      }
      scope = scopes.pop()!;
      const closed = open.pop()!;
      if (skipped === 1) skipped = 0;
      else closed.reader?.close?.();
    },
    text(data: string) {
      if (skipped > 0) return;
      effects++;
      text(data);
    },
  };
  try {
    scanXml(xml, events, LIMITS.xmlAttributes);
  } catch (error) {
    if (error instanceof DoctypeError || error instanceof AttributesError) throw tooComplex(part, error.message);
    if (error instanceof XmlError) throw new GangmuError('fileDamaged', { detail: `${part.name}: ${error.message}` });
    throw error;
  }
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
