declare global {
  /** The part of Vite's own that is used here (vite/client would bring the DOM's types along). */
  interface ImportMeta {
    glob<T>(pattern: string, options: { query: string; import: string }): Record<string, () => Promise<T>>;
  }
}

/** What Vite makes of the maps of pdf.js: for each a module of its own, which is loaded when a font asks for it. */
const MAPS = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
});

/**
 * Gives pdf.js its predefined character maps (ISO 32000-1 9.7.5.2) out of the bundle: fonts of Chinese office programs name them
 * instead of holding them, and the page that reads may fetch nothing.
 */
export class CharacterMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: true }> {
    const load = MAPS[`../../../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
    if (load === undefined) throw new Error(`no character map ${name}`);
    const url = await load();
    const binary = atob(url.slice(url.indexOf(',') + 1));
    return { cMapData: Uint8Array.from(binary, (c) => c.charCodeAt(0)), isCompressed: true };
  }
}
