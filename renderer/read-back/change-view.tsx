import type { ReactNode } from 'react';
import type { Change, ChangedWords } from '../../shared/read-back/change';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { blockOf, type Decision, type Decisions, type printedBlocks } from './change-words';
import styles from './read-back.module.css';

interface ChangeViewProps {
  change: Change;
  changes: readonly Change[];
  decisions: Decisions;
  blocks: ReturnType<typeof printedBlocks>;
  onCurrent(id: string): void;
  onDecide(decision: Decision): void;
}

/** The paragraph of a change with all that was changed in it, between its neighbours; where both sides changed the same, the choice. */
export function ChangeView({ change, changes, decisions, blocks, onCurrent, onDecide }: ChangeViewProps) {
  const t = useTranslate();
  const order = [...blocks.values()];
  const id = blockOf(change);
  const place =
    change.kind === 'added'
      ? (blocks.get(change.after.find((name) => blocks.has(name)) ?? '')?.at ?? -1) + 0.5
      : id === null
        ? -1
        : (blocks.get(id)?.at ?? -1);
  const before = change.kind === 'field' ? undefined : order[Math.ceil(place) - 1];
  const after = change.kind === 'field' ? order[0] : order[Math.floor(place) + 1];
  return (
    <div className={styles.view} aria-label={t('readBack.text')} role="region">
      <Neighbour block={before} />
      <div className={styles.block}>
        <Body change={change} changes={changes} decisions={decisions} blocks={blocks} onCurrent={onCurrent} />
      </div>
      <Neighbour block={after} />
      {change.conflict && (
        <Conflict change={change} decision={decisions.get(change.id)} blocks={blocks} onDecide={onDecide} />
      )}
    </div>
  );
}

function Neighbour({ block }: { block: { marker: string; text: string } | undefined }) {
  return block === undefined ? null : (
    <p className={styles.neighbour}>
      {block.marker}
      {block.text}
    </p>
  );
}

function Body({ change, changes, decisions, blocks, onCurrent }: Omit<ChangeViewProps, 'onDecide'>) {
  const t = useTranslate();
  if (change.kind === 'field')
    return (
      <p>
        <small className={styles.field}>{t(`readBack.field.${change.field}`)}</small>
        {change.removed !== '' && <del>{change.removed}</del>}
        {change.added !== '' && <ins>{change.added}</ins>}
      </p>
    );
  if (change.kind === 'added')
    return (
      <p>
        <ins>{change.text}</ins>
      </p>
    );
  const id = blockOf(change)!;
  const block = blocks.get(id);
  if (block === undefined) return null;
  if (change.kind === 'deleted')
    return (
      <p>
        <del>
          {block.marker}
          {block.text}
        </del>
      </p>
    );
  const edits = changes.filter((other): other is ChangedWords => other.kind === 'changed' && other.blockId === id);
  return (
    <>
      <p>
        {block.marker}
        <Edited text={block.text} edits={edits} decisions={decisions} current={change.id} onCurrent={onCurrent} />
      </p>
      {change.kind === 'moved' && (
        <p className={styles.moved}>
          <MovedTo after={change.after} blocks={blocks} />
          {change.blockIds.length > 1 && ` · ${t('readBack.moved.more', { count: change.blockIds.length - 1 })}`}
        </p>
      )}
    </>
  );
}

function MovedTo({ after, blocks }: { after: readonly string[]; blocks: ChangeViewProps['blocks'] }) {
  const t = useTranslate();
  const elder = after.map((id) => blocks.get(id)).find((block) => block !== undefined);
  if (elder === undefined) return t('readBack.moved.first');
  const text = elder.marker + elder.text;
  return t('readBack.moved', { text: text.length > 30 ? `${text.slice(0, 30)}…` : text });
}

interface EditedProps {
  text: string;
  edits: readonly ChangedWords[];
  decisions: Decisions;
  current: string;
  onCurrent(id: string): void;
}

function Edited({ text, edits, decisions, current, onCurrent }: EditedProps) {
  const parts: ReactNode[] = [];
  // Cell ends are shown wider than they are stored.
  const raw = text.replaceAll(' ｜ ', '\t');
  const shown = (from: number, to?: number) => raw.slice(from, to).replaceAll('\t', ' ｜ ');
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(shown(done, edit.start));
    parts.push(
      <span
        key={edit.id}
        className={classNames(styles.edit, edit.id === current && styles.here)}
        data-decision={decisions.get(edit.id) ?? 'open'}
        onClick={() => onCurrent(edit.id)}
      >
        {edit.removed !== '' && <del>{shown(edit.start, edit.end)}</del>}
        {edit.added !== '' && <ins>{edit.added}</ins>}
      </span>,
    );
    done = edit.end;
  }
  parts.push(shown(done));
  return parts;
}

interface ConflictProps {
  change: Change;
  decision: Decision | undefined;
  blocks: ChangeViewProps['blocks'];
  onDecide(decision: Decision): void;
}

function Conflict({ change, decision, blocks, onDecide }: ConflictProps) {
  const t = useTranslate();
  const nothing = t('readBack.conflict.nothing');
  const [why, theirs, ours] =
    change.kind === 'deleted'
      ? (['readBack.conflict.deleted', nothing, blocks.get(change.blockId)?.text ?? ''] as const)
      : change.kind === 'added'
        ? (['readBack.conflict.gone', change.text, nothing] as const)
        : change.kind === 'moved'
          ? (['readBack.conflict.words', '', ''] as const)
          : (['readBack.conflict.words', change.added || nothing, change.removed || nothing] as const);
  return (
    <section className={styles.conflict}>
      <p>{t(why)}</p>
      <div className={styles.sides}>
        {(
          [
            ['accept', 'readBack.conflict.theirs', theirs],
            ['reject', 'readBack.conflict.ours', ours],
          ] as const
        ).map(([which, label, words]) => (
          <div key={which} className={classNames(styles.side, decision === which && styles.taken)}>
            <p>{words}</p>
            <Button
              look={decision === which ? 'primary' : 'plain'}
              pressed={decision === which}
              onClick={() => onDecide(which)}
            >
              {t(label)}
            </Button>
          </div>
        ))}
      </div>
    </section>
  );
}
