import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react';
import { ROLES } from '../../shared/model/block';
import { inlineText } from '../../shared/model/text';
import type { OutlineRow } from '../../shared/review/order';
import { isDoubtful } from '../../shared/review/review';
import { useTranslate } from '../app/language';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { Menu, type MenuItem } from '../ui/menu';
import { RoleChip } from '../ui/role-chip';
import styles from './outline-view.module.css';
import { reasonText } from './reason-text';
import { handleRowKey } from './review-keys';
import { revealRow } from './reveal-row';
import type { ReviewModel } from './use-review';

const ROW_HEIGHT = 37;

/** The outline as it will be stored, with what was set aside between its rows. */
export function OutlineView({ model, scroller }: { model: ReviewModel; scroller: RefObject<HTMLDivElement | null> }) {
  const t = useTranslate();
  const { rows, selected } = model;
  const [menu, setMenu] = useState<{ row: OutlineRow; at: { x: number; y: number } } | null>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (i) => rows[i]!.key,
    overscan: 10,
  });

  const latest = useRef({ virtualizer, at: model.at });
  useEffect(() => {
    latest.current = { virtualizer, at: model.at };
  });
  useEffect(() => {
    if (selected === null) return;
    return revealRow(scroller.current!, selected, () =>
      latest.current.virtualizer.scrollToIndex(latest.current.at, { align: 'center' }),
    );
  }, [selected, scroller]);

  function openMenu(row: OutlineRow, event: MouseEvent, at: { x: number; y: number }) {
    event.preventDefault();
    event.stopPropagation();
    model.select(row.key);
    setMenu({ row, at });
  }

  if (rows.length === 0) return <p className={styles.empty}>{t('import.outline.empty')}</p>;
  return (
    <>
      <div
        ref={scroller}
        className={styles.scroller}
        tabIndex={0}
        role="tree"
        aria-label={t('import.outline')}
        aria-activedescendant={selected === null ? undefined : `row-${selected}`}
        data-pane="outline"
        onKeyDown={(event) => handleRowKey(event, model)}
      >
        <div className={styles.sheet} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]!;
            return (
              <div
                key={item.key}
                data-index={item.index}
                ref={virtualizer.measureElement}
                className={styles.slot}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Row
                  model={model}
                  row={row}
                  onMenu={(event) => openMenu(row, event, { x: event.clientX, y: event.clientY })}
                  onChip={(event) => {
                    const box = event.currentTarget.getBoundingClientRect();
                    openMenu(row, event, { x: box.left, y: box.bottom + 2 });
                  }}
                />
              </div>
            );
          })}
        </div>
      </div>
      {menu !== null && <RowMenu model={model} row={menu.row} at={menu.at} onClose={() => setMenu(null)} />}
    </>
  );
}

interface RowProps {
  model: ReviewModel;
  row: OutlineRow;
  onMenu(event: MouseEvent): void;
  onChip(event: MouseEvent<HTMLButtonElement>): void;
}

function Row({ model, row, onMenu, onChip }: RowProps) {
  const t = useTranslate();
  const chosen = row.key === model.selected;
  const block = row.type === 'block' ? model.blocks[row.index]! : null;
  const struck = row.type === 'furniture' ? model.review.recognition.furniture[row.index]! : null;
  const doubtful = block !== null && isDoubtful(block);
  const depth = block?.block.depth ?? 0;
  return (
    <div
      role="treeitem"
      id={`row-${row.key}`}
      data-row={row.key}
      aria-level={depth + 1}
      aria-selected={chosen}
      className={classNames(
        styles.row,
        chosen && styles.chosen,
        doubtful && styles.doubtful,
        struck !== null && styles.struck,
      )}
      style={{ paddingLeft: `${0.5 + depth * 1.5}rem` }}
      onClick={() => model.select(row.key)}
      onDoubleClick={() => struck !== null && model.settle(row)}
      onContextMenu={onMenu}
    >
      {block !== null && <RoleChip role={block.block.role} onOpen={onChip} />}
      {(row.type === 'title' || row.type === 'matter') && (
        <span className={styles.label}>{t(`import.row.${row.type}`)}</span>
      )}
      {row.type === 'furniture' && (
        <button type="button" tabIndex={-1} className={styles.label} onClick={onChip} aria-haspopup="menu">
          {t('import.row.furniture')}
        </button>
      )}
      <div className={styles.words}>
        <span className={classNames(styles.text, chosen && styles.whole)}>{rowText(model, row)}</span>
        {doubtful && (
          <span className={styles.doubt}>
            <Icon name="warning" size={13} />
            {t('import.row.doubt', { reason: reasonText(t, block.decision.reason) })}
          </span>
        )}
      </div>
      {struck !== null && <span className={styles.reason}>{reasonText(t, struck.reason)}</span>}
    </div>
  );
}

function rowText(model: ReviewModel, row: OutlineRow) {
  const { review, report } = model;
  switch (row.type) {
    case 'title':
      return <strong>{review.recognition.reports[report]!.metadata.title.replaceAll('\n', ' ')}</strong>;
    case 'matter':
      return row.spans.map((span) => review.lines[span.line]?.text.slice(span.start, span.end) ?? '').join(' ');
    case 'furniture':
      return <s>{review.recognition.furniture[row.index]!.text}</s>;
    case 'block': {
      const { block, printed } = model.blocks[row.index]!;
      return (
        <>
          {printed !== '' && <span className={styles.marker}>{printed}</span>}
          {inlineText(block.content, model.figures)}
        </>
      );
    }
  }
}

function RowMenu({
  model,
  row,
  at,
  onClose,
}: {
  model: ReviewModel;
  row: OutlineRow;
  at: { x: number; y: number };
  onClose(): void;
}) {
  const t = useTranslate();
  const block = row.type === 'block' ? model.blocks[row.index] : undefined;
  const items: MenuItem[] =
    block !== undefined
      ? [
          ...ROLES.map((role, i): MenuItem => ({
            label: t(`role.${role}`),
            shortcut: String(i + 1),
            checked: block.block.role === role,
            run: () => model.setRole(row, role),
          })),
          {
            label: t('import.row.demote'),
            icon: 'demote',
            shortcut: 'Tab',
            separated: true,
            run: () => model.shift(row, 1),
          },
          { label: t('import.row.promote'), icon: 'promote', shortcut: 'Shift+Tab', run: () => model.shift(row, -1) },
          ...(isDoubtful(block)
            ? [
                {
                  label: t('import.row.accept'),
                  icon: 'check',
                  shortcut: 'Enter',
                  separated: true,
                  run: () => model.settle(row),
                } as const,
              ]
            : []),
          {
            label: t('import.row.setAside'),
            icon: 'trash',
            shortcut: 'Delete',
            separated: true,
            danger: true,
            run: () => model.setAside(row),
          },
        ]
      : row.type === 'furniture'
        ? [{ label: t('import.row.bringBack'), icon: 'restore', shortcut: 'Enter', run: () => model.settle(row) }]
        : [];
  if (items.length === 0) return null;
  return <Menu label={t('import.row.menu')} items={items} at={at} onClose={onClose} />;
}
