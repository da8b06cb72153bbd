import { isFigureRun, type Inline } from '../model/inline';

/** The content with "，" and a phrase behind a figure and its unit; null where the figure does not stand in it, or the phrase does already. */
export function insertPhrase(
  content: readonly Inline[],
  figure: { id: string; unit: string },
  phrase: string,
): Inline[] | null {
  const at = content.findIndex((run) => isFigureRun(run) && run.figureId === figure.id);
  if (at < 0 || content.some((run) => !isFigureRun(run) && run.text.includes(phrase))) return null;
  const [before, next, after] = [content.slice(0, at + 1), content[at + 1], content.slice(at + 2)];
  const told = `，${phrase}`;
  if (next === undefined) return [...before, { text: told }];
  if (isFigureRun(next)) return [...before, { text: told }, next, ...after];
  const unit = next.text.startsWith(figure.unit) ? figure.unit : '';
  return [...before, { ...next, text: unit + told + next.text.slice(unit.length) }, ...after];
}
