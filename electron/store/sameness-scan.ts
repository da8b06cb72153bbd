import { isFigureRun, type Inline } from '../../shared/model/inline';
import { Letters } from '../../shared/compare/letters';
import type { Overlap, Probe } from '../../shared/compare/sameness';
import { attempt, prepared, type Db } from './database';
import { BLOCKS_PER_REPORT } from './block-rows';

/** Blocks read at a time: a report may hold ten thousand. */
const PIECE = 400;

export interface ScannedReport extends Overlap {
  number: number;
  id: string;
  title: string;
  year: number | null;
  part: string;
}

type Head = Omit<ScannedReport, keyof Overlap>;

/**
 * Holds a text against every report of the library (not those in the recycle bin), one after the other. Yields each report in which
 * something of it stands, and null wherever the caller may let others have their turn; between two steps the library may change.
 *
 * Content is read without checking its hashes: what is found is a hint for the eye, and nothing is written.
 *
 * @param cover takes down what was found in any of them (see Probe.match)
 */
export function* scanLibrary(
  db: Db,
  probe: Probe,
  { except, cover }: { except: string; cover: Uint8Array },
): Generator<ScannedReport | null> {
  const letters = new Letters();
  const heads = attempt(db, () =>
    prepared<[string], Head>(
      db,
      'SELECT number, id, title, year, part FROM report WHERE deleted_at IS NULL AND id <> ? ORDER BY number',
    ).all(except),
  );
  for (const head of heads) {
    letters.clear();
    let from = head.number * BLOCKS_PER_REPORT;
    for (;;) {
      // By number, not by position: the order of the blocks matters to no sentence, and this needs no sorting.
      const rows = attempt(db, () =>
        prepared<[number, number, number], { number: number; content: string }>(
          db,
          'SELECT number, content FROM block WHERE number >= ? AND number < ? ORDER BY number LIMIT ?',
        ).all(from, (head.number + 1) * BLOCKS_PER_REPORT, PIECE),
      );
      for (const row of rows) addContent(letters, row.content);
      if (rows.length < PIECE) break;
      from = rows.at(-1)!.number + 1;
      yield null;
    }
    const overlap = probe.match(letters, cover);
    yield overlap.found > 0 ? { ...head, ...overlap } : null;
  }
}

function addContent(letters: Letters, content: string): void {
  letters.addBreak();
  for (const run of JSON.parse(content) as Inline[]) {
    // A figure counts as one sign, whatever it says.
    if (isFigureRun(run)) letters.addFigure();
    else letters.add(run.text);
  }
}
