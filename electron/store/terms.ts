import { term, type Term } from '../../shared/checks/term';
import { attempt, prepared, transact, type Db } from './database';

/** The word list of the library, in its order. A row that cannot be read any more is left out. */
export function listTerms(db: Db): Term[] {
  const rows = attempt(db, () =>
    prepared<[], { word: string; wrong: string; note: string }>(
      db,
      'SELECT word, wrong, note FROM term ORDER BY place, word',
    ).all(),
  );
  return rows.flatMap(({ word, wrong, note }) => {
    const read = term.safeParse({ right: word, wrong: parse(wrong), note });
    return read.success ? [read.data] : [];
  });
}

/** Puts this list in the place of the one before; of two terms of one word the last counts. */
export function putTerms(db: Db, terms: readonly Term[]): void {
  transact(db, () => {
    prepared(db, 'DELETE FROM term').run();
    terms.forEach(({ right, wrong, note }, place) => {
      prepared(db, 'INSERT OR REPLACE INTO term (word, place, wrong, note) VALUES (?, ?, ?, ?)').run(
        right,
        place,
        JSON.stringify(wrong),
        note,
      );
    });
  });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
