import { ROLES } from '../../shared/model/block';
import type { OutlineRow } from '../../shared/review/order';
import { isDoubtful } from '../../shared/review/review';
import type { Translate } from '../../shared/messages/translate';
import { useTranslate } from '../app/language';
import { Menu, type MenuItem } from '../ui/menu';
import { beginSplit } from './review-keys';
import type { ReviewModel } from './use-review';

interface RowMenuProps {
  model: ReviewModel;
  row: OutlineRow;
  /** Where in its text the row was pointed at. */
  place: number | null;
  at: { x: number; y: number };
  onClose(): void;
}

/** Everything that can be done to a row, each with its key. */
export function RowMenu({ model, row, place, at, onClose }: RowMenuProps) {
  const t = useTranslate();
  const items = itemsFor(t, model, row, place);
  return items.length === 0 ? null : <Menu label={t('import.row.menu')} items={items} at={at} onClose={onClose} />;
}

function itemsFor(t: Translate, model: ReviewModel, row: OutlineRow, place: number | null): MenuItem[] {
  const merge: MenuItem[] =
    row.report === 0
      ? []
      : [{ label: t('import.row.mergeReport'), icon: 'up', shortcut: 'U', run: () => model.mergeReport(row) }];
  switch (row.type) {
    case 'report':
      return merge;
    case 'title':
      return [
        { label: t('import.row.toText'), icon: 'restore', shortcut: 'T', run: () => model.toggleTitle(row) },
        ...merge,
      ];
    case 'matter':
      return [{ label: t('import.row.toText'), icon: 'restore', shortcut: 'M', run: () => model.toggleMatter(row) }];
    case 'furniture':
      return [{ label: t('import.row.bringBack'), icon: 'restore', shortcut: 'Delete', run: () => model.settle(row) }];
    case 'block':
      return [...blockItems(t, model, row, place), ...merge];
  }
}

function blockItems(t: Translate, model: ReviewModel, row: OutlineRow, place: number | null): MenuItem[] {
  const block = model.blockOf(row);
  if (block === undefined || row.type !== 'block') return [];
  const accept: MenuItem = {
    label: t('import.row.accept'),
    icon: 'check',
    shortcut: 'Enter',
    run: () => model.settle(row),
  };
  return [
    ...(isDoubtful(block) ? [accept] : []),
    ...ROLES.map((role, i): MenuItem => ({
      label: t(`role.${role}`),
      shortcut: String(i + 1),
      checked: block.block.role === role,
      separated: i === 0 && isDoubtful(block),
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
    place === null || place === 0
      ? { label: t('import.row.split'), separated: true, shortcut: 'S', run: () => beginSplit(model) }
      : { label: t('import.row.splitHere'), separated: true, run: () => model.split(row, place) },
    { label: t('import.row.join'), shortcut: 'J', disabled: row.index === 0, run: () => model.join(row) },
    { label: t('import.row.toTitle'), shortcut: 'T', separated: true, run: () => model.toggleTitle(row) },
    { label: t('import.row.toMatter'), shortcut: 'M', run: () => model.toggleMatter(row) },
    {
      label: t('import.row.beginReport'),
      shortcut: 'N',
      disabled: row.index === 0,
      run: () => model.beginReport(row),
    },
    {
      label: t('import.row.setAside'),
      icon: 'trash',
      shortcut: 'Delete',
      separated: true,
      danger: true,
      run: () => model.toggleAside(row),
    },
  ];
}
