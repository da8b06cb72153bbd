import { endsAsTitle } from './title-words';
import { closeUp } from './close-up';

/** 云 泽 县 工 作 总 结: signs that are set apart, and behind them the text, with or without a gap. */
const RUN = /^(?:[^\s。；，]\s{1,2}){5,60}/u;

/** Length of a title whose signs are set apart that a text begins with; 0 where it begins with none. */
export function spacedTitle(text: string): number {
  const run = RUN.exec(text)?.[0];
  if (run === undefined) return 0;
  const whole = run.trimEnd();
  if (endsAsTitle(closeUp(whole))) return whole.length;
  return endsAsTitle(closeUp(text.slice(0, run.length + 1))) ? run.length + 1 : 0;
}
