import { GangmuError } from '../../../../shared/ipc/errors';
import { LIMITS } from '../limits';
import type { DocumentPackage } from './document-package';

const PART = /<pkg:part\b([^>]*)>/g;
const NAME = /\bpkg:name\s*=\s*["']([^"']*)["']/;
const HEAD = 4096;

/** The parts of an OOXML document that Word saved as one XML file (ECMA-376-2 Annex "Flat OPC"); parts that are no XML are left out. */
export class FlatPackage implements DocumentPackage {
  private readonly parts = new Map<string, string>();

  static isFlat(bytes: Uint8Array): boolean {
    if (bytes[0] === 0x50) return false;
    const head = String.fromCharCode(...bytes.subarray(0, HEAD));
    return /^(?:\xef\xbb\xbf)?\s*</.test(head) && head.includes('<pkg:package');
  }

  /** @throws GangmuError fileTooComplex, fileDamaged */
  constructor(bytes: Uint8Array) {
    const xml = new TextDecoder().decode(bytes);
    if (bytes.length > LIMITS.xmlPart)
      throw new GangmuError('fileTooComplex', { detail: `${bytes.length} bytes of XML` });
    PART.lastIndex = 0;
    for (let found = PART.exec(xml); found !== null; found = PART.exec(xml)) {
      const name = NAME.exec(found[1]!)?.[1];
      const content = xml.indexOf('<pkg:', PART.lastIndex);
      const from = xml.indexOf('>', content) + 1;
      const to = xml.indexOf('</pkg:', from);
      if (content < 0 || from <= 0 || to < 0)
        throw new GangmuError('fileDamaged', { detail: 'pkg:part without an end' });
      if (
        name !== undefined &&
        xml
          .slice(from, from + 100)
          .trimStart()
          .startsWith('<')
      )
        this.parts.set(name.replace(/^\/+/, '').toLowerCase(), xml.slice(from, to));
      PART.lastIndex = to;
    }
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  hasFolder(prefix: string): boolean {
    return [...this.parts.keys()].some((name) => name.startsWith(prefix));
  }

  read(name: string): Uint8Array | null {
    const content = this.parts.get(name.toLowerCase());
    return content === undefined ? null : new TextEncoder().encode(content);
  }
}
