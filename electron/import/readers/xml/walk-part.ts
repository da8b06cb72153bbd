import { GangmuError } from '../../../../shared/ipc/errors';
import { LIMITS } from '../limits';
import { SaidBefore, type Memory } from './memory';
import { NamespaceScope } from './namespaces';
import type { ElementReader, PartReader } from './part-reader';
import { DoctypeError, scanXml, type XmlEvents } from './scan-xml';
import { AttributesError, type ScannedAttributes } from './xml-attributes';
import { inUtf8, type XmlPart } from './xml-part';
import { XmlError } from './xml-text';

interface OpenElement<State> {
  /** Canonical */
  name: string;
  reader: Required<ElementReader<State>> | undefined;
  /** Of this name in this scope. */
  memory: Memory | null;
}

const tooComplex = (part: XmlPart, what: string): GangmuError =>
  new GangmuError('fileTooComplex', { detail: `${part.name}: ${what}` });

/** One walk through a part. */
class PartWalk<State> implements XmlEvents {
  /** Canonical name of the root element. */
  root = '';
  /** Every open element and its scope; within a skipped one only their number is kept. */
  private readonly openElements: OpenElement<State>[] = [];
  private readonly scopes: NamespaceScope<OpenElement<State>>[] = [];
  private scope: NamespaceScope<OpenElement<State>>;
  private skipped = 0;
  private nodes = 0;
  /** What was done so far that no memory can repeat. */
  private effects = 0;

  constructor(
    private readonly part: XmlPart,
    private readonly xml: Uint8Array,
    private readonly reader: PartReader<State>,
    private readonly state: State,
  ) {
    const { elements } = reader;
    this.scope = NamespaceScope.outermost((name) => ({ name, reader: elements.get(name), memory: null }));
  }

  open(name: string, attributes: ScannedAttributes): Memory | undefined {
    if (++this.nodes > LIMITS.xmlNodes) throw tooComplex(this.part, 'elements');
    if (this.openElements.length + this.skipped >= LIMITS.xmlDepth) throw tooComplex(this.part, 'depth');
    if (this.skipped > 0) {
      this.skipped++;
      return undefined;
    }
    this.scopes.push(this.scope);
    if (attributes.declares) this.scope = this.scope.enter(attributes);
    const opened = this.scope.meaning(name);
    const parent = this.openElements[this.openElements.length - 1];
    if (parent === undefined) this.root = opened.name;
    this.openElements.push(opened);
    const { reader } = opened;
    if (reader === undefined) return undefined;
    if (!reader.pure) this.effects++;
    const { skips } = this.reader;
    const isSkipped = skips !== undefined && skips(this.state, opened.name);
    const answer = isSkipped ? 'skip' : reader.open(this.state, attributes, parent?.name ?? '');
    if (answer === 'skip') this.skipped = 1;
    return answer === 'remember' ? (opened.memory ??= this.memoryOf(reader)) : undefined;
  }

  close(): void {
    if (this.skipped > 1) {
      this.skipped--;
      return;
    }
    this.scope = this.scopes.pop()!;
    const closed = this.openElements.pop()!;
    if (this.skipped === 1) this.skipped = 0;
    else closed.reader?.close(this.state);
  }

  text(data: string): void {
    if (this.skipped > 0) return;
    this.effects++;
    this.reader.text(this.state, data);
  }

  private memoryOf(reader: Required<ElementReader<State>>): Memory {
    const before = new SaidBefore<unknown>(this.xml);
    let effectsBefore = 0;
    return {
      recall: (at) => {
        const content = before.find(at);
        if (content !== undefined) reader.tell(this.state, content.said);
        return content?.length ?? 0;
      },
      watch: () => {
        effectsBefore = this.effects;
      },
      keep: (from, to) => {
        if (this.effects === effectsBefore) before.keep(from, to, reader.told(this.state));
      },
    };
  }
}

/**
 * Walks an XML part once from beginning to end, reading it into `state`. Document type declarations (and so entities) are refused, depth and
 * number of elements limited.
 * @returns the canonical name of the root element
 * @throws GangmuError fileDamaged, fileTooComplex
 */
export function walkPart<State>(part: XmlPart, reader: PartReader<State>, state: State): string {
  const xml = inUtf8(part);
  const walk = new PartWalk(part, xml, reader, state);
  try {
    scanXml(xml, walk, LIMITS.xmlAttributes);
  } catch (error) {
    if (error instanceof DoctypeError || error instanceof AttributesError) throw tooComplex(part, error.message);
    if (error instanceof XmlError) throw new GangmuError('fileDamaged', { detail: `${part.name}: ${error.message}` });
    throw error;
  }
  return walk.root;
}
