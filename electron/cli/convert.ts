import { parse } from 'node:path';
import { newId } from '../../shared/model/id';
import type { Report } from '../../shared/model/report';
import type { RecognisedReport } from '../../shared/recognition/result';
import { readReports } from './read-reports';
import { TargetPaths } from './target-path';
import { print, printedError, say, tell } from './terminal';
import type { Making, Target } from './usage';
import { profileOf, writeReport } from './write-report';

/** The format profile where there is no library with settings: the one that new libraries begin with. */
const PROFILE = 'common';

function reportOf({ metadata, blocks, figures }: RecognisedReport): Report {
  return { id: newId(), ...metadata, blocks: blocks.map(({ block }) => block), figures };
}

/** convert FILE… --to FORMAT [--out DIR]; prints the path of each file written. Several reports of one file become NAME, NAME-2, NAME-3. */
export async function convert(
  files: readonly string[],
  to: Target,
  out: string | null,
  { profile: named, options }: Making,
): Promise<number> {
  const profile = await profileOf(named ?? PROFILE);
  const targets = new TargetPaths(out, files);
  let failed = false;
  for await (const read of readReports(files)) {
    if ('error' in read) {
      failed = true;
      tell(read.error.message);
      continue;
    }
    for (const [i, recognised] of read.recognition.reports.entries()) {
      const name = `${parse(read.file).name}${i === 0 ? '' : `-${i + 1}`}`;
      const path = targets.next(name, to, read.file);
      try {
        await writeReport(reportOf(recognised), profile, to, path, options);
        tell(say('cli.written', { file: path }));
        print(path);
      } catch (error) {
        failed = true;
        tell(printedError(error, path).message);
      }
    }
  }
  return failed ? 1 : 0;
}
