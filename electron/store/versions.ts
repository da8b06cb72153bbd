import { isDeepStrictEqual } from 'node:util';
import { GangmuError } from '../../shared/ipc/errors';
import type { Version } from '../../shared/ipc/version-calls';
import { diffReports, type EditedReport } from '../../shared/editing/diff';
import { newId } from '../../shared/model/id';
import type { Report } from '../../shared/model/report';
import { figureMap } from '../../shared/model/text';
import { attempt, prepared, transact, type Db } from './database';
import { recorded, type Recorded } from './journal';
import { applyPatch } from './patch';
import { Replay } from './replay';
import { findReport } from './report-rows';
import { getReport } from './reports';
import { readBase, type Base } from './version-base';
import { changesBetween, CharacterCount } from './version-changes';

/** ms without a patch after which writing on is another session. */
export const PAUSE = 10 * 60_000;
/** ms of writing without a pause after which there is a version all the same. */
export const LONG_SESSION = 60 * 60_000;

/** The client of a patch that brings a version back: "restore VERSION ID". */
const RESTORING = /^restore (\d+) /;

/**
 * The moments of a report that are worth showing, the latest first: how it was made, each stretch of writing (a pause of ten minutes, an export or
 * the beginning of a restoring ends one, and so does an hour), each restoring. What changed nothing is left out; the first is the report as it is.
 *
 * @throws GangmuError reportNotFound; reportDamaged where the journal is not what was written
 */
export function listVersions(db: Db, id: string): Version[] {
  return attempt(db, () => {
    const { number, title } = findReport(db, id);
    return named(title, () => {
      const base = baseOf(db, number, id);
      const exports = exportTimes(db, number);
      const versions = [firstVersion(db, number, base)];
      const count = new CharacterCount();
      versions[0]!.characters = count.of(base.report);
      const replay = new Replay(base.report);
      const times = new Map([[base.place, base.at]]);
      let shown = base.report;
      let stretch: Recorded[] = [];
      const close = () => {
        const last = stretch.at(-1);
        if (last === undefined) return;
        const report = replay.report();
        const changes = changesBetween(shown, report);
        if (changes !== null) {
          versions.push({
            id: last.place,
            at: last.at,
            since: stretch[0]!.at,
            ...whatFor(last, times),
            ...changes,
            characters: count.of(report),
          });
          shown = report;
        }
        stretch = [];
      };
      for (const patch of recorded(db, number, base.place, patchCount(db, number))) {
        const last = stretch.at(-1);
        if (last !== undefined && endsBetween(stretch[0]!, last, patch, exports)) close();
        for (const op of patch.ops) replay.apply(op);
        stretch.push({ ...patch, ops: [] });
        times.set(patch.place, patch.at);
      }
      close();
      addExports(versions, exports);
      return versions.reverse();
    });
  });
}

/**
 * The report as it was.
 *
 * @throws GangmuError reportNotFound; reportDamaged where the journal is not what was written; invalidRequest where there is no such version, or it
 *   is older than what was kept
 */
export function getVersion(db: Db, id: string, version: number): Report {
  return attempt(db, () => {
    const { number, title } = findReport(db, id);
    const patches = patchCount(db, number);
    // That one stands in the library itself.
    if (version === patches) return getReport(db, id);
    return named(title, () => {
      const base = baseOf(db, number, id);
      if (version > patches || version < base.place)
        throw new GangmuError('invalidRequest', { detail: `version ${version} of ${base.place} to ${patches}` });
      const replay = new Replay(base.report);
      for (const { ops } of recorded(db, number, base.place, version)) for (const op of ops) replay.apply(op);
      return replay.report();
    });
  });
}

/**
 * Makes a report as it was, by a patch like any other: nothing of what was written since is lost, and the state before, `before`, can be
 * brought back in the same way.
 *
 * @throws GangmuError as getVersion
 */
export function restoreVersion(
  db: Db,
  id: string,
  version: number,
  now = Date.now(),
): { before: number; changed: boolean } {
  return transact(db, () => {
    const before = patchCount(db, findReport(db, id).number);
    const present = getReport(db, id);
    const ops = diffReports(edited(present), edited(alike(getVersion(db, id, version), present)));
    if (ops.length > 0) applyPatch(db, { reportId: id, client: `restore ${version} ${newId()}`, seq: 1, ops }, now);
    return { before, changed: ops.length > 0 };
  });
}

/** `past` with the very objects of `present` where they are equal: by that diffReports knows what is unchanged. */
function alike(past: Report, present: Report): Report {
  const same = <T extends { id: string }>(old: readonly T[], now: readonly T[]): T[] => {
    const known = new Map(now.map((item) => [item.id, item]));
    return old.map((item) => (isDeepStrictEqual(known.get(item.id), item) ? known.get(item.id)! : item));
  };
  // An absent field of a putMetadata means "as it is": targets that are to go become empty ones.
  const targets = past.targets ?? (present.targets && {});
  return {
    ...past,
    matter: isDeepStrictEqual(past.matter, present.matter) ? present.matter : past.matter,
    ...(targets && { targets: isDeepStrictEqual(targets, present.targets) ? present.targets : targets }),
    blocks: same(past.blocks, present.blocks),
    figures: same(past.figures, present.figures),
  };
}

function edited({ title, kind, unit, year, part, status, matter, targets, blocks, figures }: Report): EditedReport {
  const metadata = { title, kind, unit, year, part, status, matter, ...(targets && { targets }) };
  return { metadata, blocks, figures: figureMap(figures) };
}

/** What the patches go on from; of a report that has taken none since bases are kept, the report itself. */
function baseOf(db: Db, number: number, id: string): Base {
  const base = readBase(db, number);
  if (base !== null) return base;
  const at = prepared<[number], { at: number }>(db, 'SELECT updated_at AS at FROM report WHERE number = ?').get(
    number,
  )!.at;
  return { place: patchCount(db, number), at, report: getReport(db, id) };
}

function firstVersion(db: Db, number: number, { place, at }: Base): Version {
  const imported = prepared(db, 'SELECT 1 FROM report_source WHERE report = ?').get(number) !== undefined;
  const kind = place > 0 ? 'earliest' : imported ? 'imported' : 'created';
  const none = { added: 0, removed: 0, changed: 0, figures: 0, moved: false, metadata: false };
  return { id: place, at, since: at, kind, characters: 0, ...none };
}

function whatFor({ client }: Recorded, times: ReadonlyMap<number, number>): Pick<Version, 'kind' | 'restoredTo'> {
  const version = RESTORING.exec(client)?.[1];
  if (version === undefined) return { kind: 'written' };
  const restoredTo = times.get(Number(version));
  return { kind: 'restored', ...(restoredTo !== undefined && { restoredTo }) };
}

function endsBetween(first: Recorded, last: Recorded, next: Recorded, exports: readonly number[]): boolean {
  return (
    next.at - last.at > PAUSE ||
    next.at - first.at > LONG_SESSION ||
    RESTORING.test(next.client) ||
    RESTORING.test(last.client) ||
    exports.some((at) => at >= last.at && at < next.at)
  );
}

/** Each export belongs to the last version before it. */
function addExports(versions: Version[], exports: readonly number[]): void {
  for (const at of exports) {
    const version = versions.filter((candidate) => candidate.at <= at).at(-1);
    if (version) version.exportedAt = at;
  }
}

function exportTimes(db: Db, number: number): number[] {
  return prepared<[number], { at: number }>(
    db,
    'SELECT exported_at AS at FROM exported WHERE report = ? ORDER BY exported_at',
  )
    .all(number)
    .map(({ at }) => at);
}

function patchCount(db: Db, number: number): number {
  return prepared<[number], { patches: number }>(db, 'SELECT patches FROM report WHERE number = ?').get(number)!
    .patches;
}

/** Says of which report a failure speaks. */
function named<T>(title: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof GangmuError) throw new GangmuError(error.code, { ...error.info, file: title });
    throw error;
  }
}
