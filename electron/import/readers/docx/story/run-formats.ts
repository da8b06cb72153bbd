import type { RunProperties } from '../flow';
import type { RunFormat } from '../paragraph';
import type { StyleSheet } from '../styles';

/** How runs are printed. Most have the properties of the run before: the last answer is kept. */
export class RunFormats {
  private known: { run: RunProperties; styleId: string | null | undefined; format: RunFormat } | null = null;

  constructor(private readonly styles: StyleSheet) {}

  /** @param styleId the style of the paragraph, if it has any */
  of(run: RunProperties, styleId: string | null | undefined): RunFormat {
    if (this.known === null || this.known.run !== run || this.known.styleId !== styleId)
      this.known = { run, styleId, format: this.resolve(run, styleId) };
    return this.known.format;
  }

  private resolve(run: RunProperties, styleId: string | null | undefined): RunFormat {
    const { styles } = this;
    const own = run.styleId === undefined ? undefined : styles.resolve(run.styleId);
    const base = styles.resolve(styleId ?? styles.defaultParagraphStyle);
    const format: RunFormat = {};
    const bold = run.bold ?? own?.bold ?? base.bold ?? styles.defaults.bold;
    const hidden = run.hidden ?? own?.hidden ?? base.hidden ?? styles.defaults.hidden;
    const fontSize = run.fontSize ?? own?.fontSize ?? base.fontSize ?? styles.defaults.fontSize;
    if (bold === true) format.bold = true;
    if (hidden === true) format.hidden = true;
    if (fontSize !== undefined) format.fontSize = fontSize;
    return format;
  }
}
