import { GangmuError } from '../../../../shared/ipc/errors';
import { walkXml, type ElementReaders } from '../docx/walk-xml';
import type { ZipArchive } from '../zip/archive';

/** A file's place against the file that names it (GB/T 33190 7.3: relative, or absolute from the root of the package). */
export function locate(from: string, location: string): string {
  const parts = location.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of location.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/**
 * Walks a part that has to be there.
 * @throws GangmuError fileDamaged where it is missing or has another root, and what walkXml throws
 */
export function walkPart(
  zip: ZipArchive,
  name: string,
  root: string,
  readers: ElementReaders,
  text?: (text: string) => void,
): void {
  const bytes = zip.read(name);
  if (bytes === null) throw new GangmuError('fileDamaged', { detail: `ofd: no ${name}` });
  const found = walkXml({ name, bytes }, readers, text);
  if (found !== root) throw new GangmuError('fileDamaged', { detail: `ofd: ${name} is no ${root}` });
}

/** Collects the text of the elements of these names. */
export class TextCollector {
  readonly found = new Map<string, string[]>();
  private open: string | null = null;
  private collected = '';

  constructor(private readonly names: readonly string[]) {}

  readonly readers = (): ElementReaders =>
    Object.fromEntries(
      this.names.map((name) => [
        name,
        {
          open: () => {
            this.open = name;
            this.collected = '';
          },
          close: () => {
            this.found.set(name, [...(this.found.get(name) ?? []), this.collected.trim()]);
            this.open = null;
          },
        },
      ]),
    );

  readonly text = (text: string): void => {
    if (this.open !== null) this.collected += text;
  };
}
