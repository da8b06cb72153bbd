import { isUnfilled } from '../../shared/model/figure';
import { inlineText, figureMap } from '../../shared/model/text';
import { outlineJson } from '../../shared/recognition/outline-json';
import type { Recognition } from '../../shared/recognition/result';
import { readOutlines } from './read-reports';
import { print, printJson, say, tell } from './terminal';

/** Rows below this confidence are marked, as in the review screen. */
const SURE = 0.8;

/** A table, and a line broken by hand, in one line. */
function oneLine(text: string): string {
  return text.replaceAll('\t', ' | ').replace(/\s*[\n\u2028]\s*/gu, ' / ');
}

/** The outline for reading: a line for each block, indented by its depth. */
function outlineText({ reports, furniture, characters }: Recognition): string {
  const lines: string[] = [];
  for (const { metadata, blocks, figures } of reports) {
    lines.push('', metadata.title.replaceAll('\n', ''));
    const texts = figureMap(figures);
    for (const { block, printed, decision } of blocks) {
      const unsure = decision.confidence < SURE ? ` 〔${say('cli.unsure')}〕` : '';
      const role = say(`role.${block.role}`);
      lines.push(
        `${'  '.repeat(block.depth + 1)}[${role}] ${printed}${oneLine(inlineText(block.content, texts))}${unsure}`,
      );
    }
    lines.push(
      say('cli.figures', { count: figures.length, unfilled: figures.filter((f) => isUnfilled(f.text)).length }),
    );
  }
  lines.push('', say('cli.furniture', { count: furniture.length }));
  for (const { text } of furniture) lines.push(`  ${oneLine(text)}`);
  lines.push(say('cli.characters', characters));
  return lines.join('\n');
}

/** outline FILE… [--json] */
export async function outline(files: readonly string[], json: boolean): Promise<number> {
  const answers: unknown[] = [];
  let failed = false;
  for await (const read of readOutlines(files)) {
    if ('error' in read) {
      failed = true;
      answers.push(read);
      if (!json) tell(read.error.message);
    } else if (json) answers.push(outlineJson(read.file, read.source, read.recognition));
    else print(`${read.file}${outlineText(read.recognition)}\n`);
  }
  if (json) printJson(answers);
  return failed ? 1 : 0;
}
