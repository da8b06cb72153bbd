import type { ListLevel, ListStyle } from './list-style';
import { mergeLooks, type TextLook } from './text-look';

/** What a style says of itself; undefined where it leaves that to its parent. */
export interface Style {
  /** As the user sees it: "Heading 1" for the name Heading_20_1. */
  displayName: string;
  automatic: boolean;
  parent?: string;
  look: TextLook;
  centred?: boolean;
  /** "" removes the list of the parent. */
  listStyle?: string;
}

/** A style with all it takes over from its parents. */
export interface ResolvedStyle {
  /** Name of the nearest style that the user knows, "" where there is none. */
  name: string;
  look: TextLook;
  centred: boolean;
  listStyle: string | undefined;
}

/** Longer chains are cut: no program makes them. */
const MAX_CHAIN = 64;

export type Family = 'paragraph' | 'text';

/** The styles of one part: its automatic ones, and the common ones of the document behind them. */
export class StyleSheet {
  private readonly styles = new Map<string, Style>();
  private readonly resolved = new Map<string, ResolvedStyle>();
  private readonly lists = new Map<string, (ListLevel | undefined)[]>();
  /** Of columns of tables, by style, pt. */
  readonly columnWidths = new Map<string, number>();
  readonly defaultLook: TextLook = {};
  outline: ListStyle = [];

  constructor(private readonly common: StyleSheet | null) {}

  add(family: string, name: string, style: Style): void {
    this.styles.set(`${family}/${name}`, style);
  }

  addList(name: string, levels: (ListLevel | undefined)[]): void {
    this.lists.set(name, levels);
  }

  list(name: string): ListStyle | undefined {
    return this.lists.get(name) ?? this.common?.list(name);
  }

  get outlineNumbers(): ListStyle {
    return this.outline.length > 0 ? this.outline : (this.common?.outline ?? []);
  }

  private find(key: string): Style | undefined {
    return this.styles.get(key) ?? this.common?.find(key);
  }

  private get defaults(): TextLook {
    return this.common?.defaultLook ?? this.defaultLook;
  }

  /** A style with all it takes over from its parents; a paragraph style without a parent stands on the default style. */
  resolve(family: Family, name: string): ResolvedStyle {
    const key = `${family}/${name}`;
    let style = this.resolved.get(key);
    if (style === undefined) {
      style = this.build(family, key);
      this.resolved.set(key, style);
    }
    return style;
  }

  private build(family: Family, key: string): ResolvedStyle {
    const chain: Style[] = [];
    for (
      let style = this.find(key);
      style !== undefined && !chain.includes(style) && chain.length < MAX_CHAIN;
      style = style.parent === undefined ? undefined : this.find(`${family}/${style.parent}`)
    )
      chain.push(style);
    return {
      name: chain.find((style) => !style.automatic)?.displayName ?? '',
      look: chain.reduceRight<TextLook>(
        (look, style) => mergeLooks(look, style.look),
        family === 'paragraph' ? mergeLooks({}, this.defaults) : {},
      ),
      centred: chain.find((style) => style.centred !== undefined)?.centred ?? false,
      listStyle: chain.find((style) => style.listStyle !== undefined)?.listStyle,
    };
  }
}
