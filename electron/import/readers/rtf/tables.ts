import type { StyleSheet, Style } from '../docx/styles';
import type { GroupState } from './group-state';
import type { Sink } from './sink';

/** Longer names are cut: Word allows for no more. */
const MAX_NAME = 253;

export interface Font {
  name: string;
  charset?: number;
}

/** Reads \fonttbl: each font is its number, its properties, its name and a semicolon. */
export class FontTable implements Sink {
  readonly fonts = new Map<number, Font>();
  private current: Font = { name: '' };

  text(text: string): void {
    this.current.name += text.replaceAll(';', '');
  }

  word(name: string, parameter: number | undefined): void {
    if (name === 'f') {
      this.current = { name: '' };
      this.fonts.set(parameter ?? 0, this.current);
    } else if (name === 'fcharset' && parameter !== undefined) this.current.charset = parameter;
  }

  end(): void {
    for (const font of this.fonts.values()) font.name = font.name.trim();
  }
}

/** Reads \stylesheet. Word repeats a style's look in every paragraph that has it ("Style Sheet"); LibreOffice does not. */
export class StyleTable implements Sink {
  private current = newStyle();
  private isParagraphStyle = true;

  constructor(private readonly sheet: StyleSheet) {}

  text(text: string, { look, paragraph }: GroupState): void {
    const parts = text.split(';');
    this.current.name += parts[0]!;
    for (const next of parts.slice(1)) {
      const { current } = this;
      // Further names follow the first after commas.
      current.name = styleName(current.name.split(',')[0]!.trim().slice(0, MAX_NAME));
      const { bold, hidden, fontSize } = look;
      const { centred, outlineLevel } = paragraph;
      for (const [key, value] of Object.entries({ bold, hidden, fontSize, centred, outlineLevel }))
        if (value !== undefined) Object.assign(current, { [key]: value });
      if (this.isParagraphStyle && current.name !== '') this.sheet.styles.set(current.id, current);
      this.current = { ...newStyle(), name: next };
      this.isParagraphStyle = true;
    }
  }

  word(name: string, parameter: number | undefined): void {
    if (name === 's') this.current.id = String(parameter ?? 0);
    else if (name === 'cs' || name === 'ds' || name === 'ts') this.isParagraphStyle = false;
    else if (name === 'sbasedon') this.current.basedOn = String(parameter ?? 0);
  }

  end(): void {
    // What lacks its semicolon is no style.
  }
}

/** Heading styles by the name they have in every language's Word. */
function styleName(name: string): string {
  const level = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1];
  return level === undefined ? name : `heading ${level}`;
}

const newStyle = (): Style => ({ id: '0', name: '' });
