/** What a style, a paragraph or a run says of itself; undefined where it leaves that to its base. */
export interface Formatting {
  bold?: boolean;
  /** w:vanish: neither shown nor printed. */
  hidden?: boolean;
  /** pt */
  fontSize?: number;
  centred?: boolean;
  /** 0–8; 9 is body text. */
  outlineLevel?: number;
  /** 0: none. */
  numId?: number;
  listLevel?: number;
}

export interface Style extends Formatting {
  id: string;
  name: string;
  basedOn?: string;
}

/** A style with all it takes over from those it is based on. */
export interface ResolvedStyle extends Formatting {
  name: string;
  /** The style's id and those it is based on, nearest first. */
  chain: readonly string[];
}

/** Heading styles are known by name (gbt9704.md §7): the id is "1" in one program and "2" in another. */
const HEADING_NAME = /^(?:heading|标题) ?([1-9])$/i;
/** Longer chains are cut: no program makes them. */
const MAX_CHAIN = 24;

const NO_STYLE: ResolvedStyle = { name: '', chain: [] };

export class StyleSheet {
  readonly defaults: Formatting = {};
  readonly styles = new Map<string, Style>();
  private readonly resolved = new Map<string, ResolvedStyle>();
  defaultParagraphStyle = '';

  /** The style of that id; an unknown id is an empty style. */
  resolve(id: string): ResolvedStyle {
    let style = this.resolved.get(id);
    if (style === undefined) {
      style = this.build(id);
      this.resolved.set(id, style);
    }
    return style;
  }

  private build(id: string): ResolvedStyle {
    const own = this.styles.get(id);
    if (own === undefined) return NO_STYLE;
    const result: ResolvedStyle & { chain: string[] } = { name: own.name, chain: [] };
    for (let style: Style | undefined = own; style !== undefined; style = this.styles.get(style.basedOn ?? '')) {
      if (result.chain.includes(style.id) || result.chain.length >= MAX_CHAIN) break;
      result.chain.push(style.id);
      inherit(result, style);
      const heading = HEADING_NAME.exec(style.name);
      if (heading !== null) result.outlineLevel ??= Number(heading[1]) - 1;
    }
    return result;
  }
}

const KEYS = ['bold', 'hidden', 'fontSize', 'centred', 'outlineLevel', 'numId', 'listLevel'] as const;

function inherit(target: Formatting, base: Formatting): void {
  for (const key of KEYS) {
    if (target[key] === undefined && base[key] !== undefined) Object.assign(target, { [key]: base[key] });
  }
}
