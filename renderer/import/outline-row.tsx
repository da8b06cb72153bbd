import type { MouseEvent } from 'react';
import { inlineText } from '../../shared/model/text';
import type { RecognisedBlock } from '../../shared/recognition/result';
import type { OutlineRow } from '../../shared/review/order';
import { repairedText } from '../../shared/review/repairs';
import { isDoubtful } from '../../shared/review/review';
import { useTranslate } from '../app/language';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { RoleChip } from '../ui/role-chip';
import styles from './outline-view.module.css';
import { reasonText } from './reason-text';
import { placeInText, TEXT_ATTRIBUTE } from './row-text';
import type { ReviewModel } from './use-review';

interface RowProps {
  model: ReviewModel;
  row: OutlineRow;
  onMenu(event: MouseEvent): void;
  onChip(event: MouseEvent<HTMLButtonElement>): void;
}

export function OutlineRowView({ model, row, onMenu, onChip }: RowProps) {
  const t = useTranslate();
  const chosen = row.key === model.selected;
  const block = model.blockOf(row) ?? null;
  const struck = row.type === 'furniture' ? model.review.recognition.furniture[row.index]! : null;
  const doubtful = block !== null && isDoubtful(block);
  const depth = block?.block.depth ?? 0;
  const caret = chosen ? model.caret : null;
  return (
    <div
      role="treeitem"
      id={`row-${row.key}`}
      data-row={row.key}
      data-head={row.type === 'report' ? '' : undefined}
      aria-level={depth + 1}
      aria-selected={chosen}
      className={classNames(
        styles.row,
        row.type === 'report' && styles.report,
        doubtful && styles.doubtful,
        chosen && styles.chosen,
        struck !== null && styles.struck,
      )}
      style={{ paddingLeft: `${0.5 + depth * 1.5}rem` }}
      onClick={(event) => {
        const place = caret === null ? null : placeInText(event);
        if (place === null) model.select(row.key);
        else model.setCaret(row, Math.max(1, place));
      }}
      onDoubleClick={() => struck !== null && model.settle(row)}
      onContextMenu={onMenu}
    >
      {row.type === 'report' ? (
        <ReportHead model={model} row={row} />
      ) : (
        <>
          {block !== null && <RoleChip role={block.block.role} onOpen={onChip} />}
          {block === null && (
            <button type="button" tabIndex={-1} className={styles.label} onClick={onChip} aria-haspopup="menu">
              {t(`import.row.${row.type === 'block' ? 'matter' : row.type}`)}
            </button>
          )}
          <div className={styles.words}>
            {block !== null && caret !== null ? (
              <CaretText model={model} row={row} block={block} caret={caret} />
            ) : (
              <span className={classNames(styles.text, chosen && styles.whole)}>
                <RowText model={model} row={row} block={block} />
              </span>
            )}
            {doubtful && (
              <span className={styles.doubt}>
                <Icon name="warning" size={13} />
                {t('import.row.doubt', { reason: reasonText(t, block.decision.reason) })}
              </span>
            )}
          </div>
          {struck !== null && <span className={styles.reason}>{reasonText(t, struck.reason)}</span>}
        </>
      )}
    </div>
  );
}

/** The head of one of several reports: its place in the file, its title, and the way to join it with the one before. */
function ReportHead({ model, row }: Pick<RowProps, 'model' | 'row'>) {
  const t = useTranslate();
  const report = model.review.recognition.reports[row.report]!;
  return (
    <>
      <span className={styles.number}>{t('import.report', { number: row.report + 1 })}</span>
      <strong className={styles.reportTitle}>
        {report.metadata.title.replaceAll('\n', ' ') || t('import.untitled')}
      </strong>
      {row.report > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.merge}
          title={`${t('import.row.mergeReport')} U`}
          onClick={(event) => {
            event.stopPropagation();
            model.mergeReport(row);
          }}
        >
          {t('import.row.mergeReport')}
        </button>
      )}
    </>
  );
}

function RowText({ model, row, block }: Pick<RowProps, 'model' | 'row'> & { block: RecognisedBlock | null }) {
  const { review } = model;
  if (block !== null) {
    const text = inlineText(block.block.content, model.figures[row.report]!);
    const shown = repairedText(review, block, model.figures[row.report]!);
    // A place in repaired text is not the same place in the text.
    const holder = shown === text ? { [TEXT_ATTRIBUTE]: '' } : {};
    return (
      <>
        {block.printed !== '' && <span className={styles.marker}>{block.printed}</span>}
        <span {...holder}>{shown}</span>
      </>
    );
  }
  if (row.type === 'title')
    return <strong>{review.recognition.reports[row.report]!.metadata.title.replaceAll('\n', ' ')}</strong>;
  if (row.type === 'furniture') return <s>{review.recognition.furniture[row.index]!.text}</s>;
  return <>{row.spans.map((span) => review.lines[span.line]?.text.slice(span.start, span.end) ?? '').join(' ')}</>;
}

/** The text of the row that is to be split, as the source has it, with a caret. */
function CaretText({
  model,
  row,
  block,
  caret,
}: Pick<RowProps, 'model' | 'row'> & { block: RecognisedBlock; caret: number }) {
  const t = useTranslate();
  const text = inlineText(block.block.content, model.figures[row.report]!);
  return (
    <>
      <span className={styles.split} {...{ [TEXT_ATTRIBUTE]: '' }} data-testid="split-text">
        {text.slice(0, caret)}
        <span className={styles.caret} data-testid="split-caret" />
        {text.slice(caret)}
      </span>
      <span className={styles.hint}>{t('import.split.hint')}</span>
    </>
  );
}
