import type { ReportSummary } from '../../shared/ipc/contract';
import type { ShelfFields } from '../../shared/ipc/shelf-calls';
import type { Status } from '../../shared/model/report';
import { useDialogs } from '../app/dialogs';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { useTellWritten } from '../app/use-file-export';
import { bridge, call } from '../bridge';
import type { MenuItem } from '../ui/menu';
import { useToasts } from '../ui/toast';

export interface ReportActions {
  open(report: ReportSummary): void;
  carry(report: ReportSummary): void;
  /** To the recycle bin, and back. */
  remove(reports: readonly ReportSummary[]): Promise<void>;
  restore(reports: readonly ReportSummary[]): Promise<void>;
  pin(reports: readonly ReportSummary[], pinned: boolean): Promise<void>;
  edit(reports: readonly ReportSummary[], fields: ShelfFields): Promise<void>;
  menuFor(report: ReportSummary): MenuItem[];
}

/** What can be done to reports from the shelf. */
export function useReportActions(reload: () => Promise<void>, onEdit: (report: ReportSummary) => void): ReportActions {
  const t = useTranslate();
  const { go } = useNavigation();
  const { open: openDialog } = useDialogs();
  const { show, fail } = useToasts();
  const tellWritten = useTellWritten();
  const name = (report: ReportSummary) => report.title.replaceAll('\n', ' ');

  const open = (report: ReportSummary) => go({ name: 'report', id: report.id });
  const carry = (report: ReportSummary) => openDialog({ name: 'carry', from: report.id });

  const ids = (reports: readonly ReportSummary[]) => reports.map(({ id }) => id);

  async function restore(reports: readonly ReportSummary[]) {
    try {
      await call(bridge.restoreReports({ ids: ids(reports) }));
      const text =
        reports.length === 1
          ? t('shelf.restored', { title: name(reports[0]!) })
          : t('shelf.restored.many', { count: reports.length });
      show({ tone: 'ok', text, topic: 'bin' });
    } catch (thrown) {
      fail(thrown);
    }
    await reload();
  }

  async function remove(reports: readonly ReportSummary[]) {
    try {
      await call(bridge.deleteReports({ ids: ids(reports) }));
      show({
        tone: 'info',
        text:
          reports.length === 1
            ? t('shelf.deleted', { title: name(reports[0]!) })
            : t('shelf.deleted.many', { count: reports.length }),
        actions: [{ label: t('shelf.undoDelete'), run: () => void restore(reports) }],
        lifetime: 10_000,
        topic: 'bin',
      });
    } catch (thrown) {
      fail(thrown);
    }
    await reload();
  }

  async function pin(reports: readonly ReportSummary[], pinned: boolean) {
    await call(bridge.pinReports({ ids: ids(reports), pinned })).catch(fail);
    await reload();
  }

  /** What was said before can be brought back as long as the toast is there. */
  async function edit(reports: readonly ReportSummary[], fields: ShelfFields) {
    const before = reports.map((report) => ({
      id: report.id,
      fields: Object.fromEntries(
        Object.keys(fields).map((field) => [field, report[field as keyof ShelfFields]]),
      ) as ShelfFields,
    }));
    const change = async (changes: typeof before) => {
      await call(bridge.editReports({ changes }));
      await reload();
    };
    try {
      await change(reports.map(({ id }) => ({ id, fields })));
      show({
        tone: 'ok',
        text: t('shelf.edited', { count: reports.length }),
        actions: [{ label: t('shelf.undoDelete'), run: () => void change(before).catch(fail) }],
        lifetime: 10_000,
        topic: 'edited',
      });
    } catch (thrown) {
      fail(thrown);
    }
  }

  const setStatus = (report: ReportSummary, status: Status) => edit([report], { status });

  async function exportWord(report: ReportSummary) {
    try {
      const written = await call(bridge.exportReport({ id: report.id, format: 'docx' }));
      if (written !== null) tellWritten(written, t('shelf.exported', { name: written.name }));
    } catch (thrown) {
      fail(thrown);
    }
  }

  function menuFor(report: ReportSummary): MenuItem[] {
    const toStatus: MenuItem | null =
      report.status === 'draft'
        ? { label: t('shelf.menu.final'), icon: 'check', run: () => void setStatus(report, 'final') }
        : report.status === 'final'
          ? { label: t('shelf.menu.draft'), icon: 'undo', run: () => void setStatus(report, 'draft') }
          : null;
    return [
      { label: t('shelf.menu.open'), icon: 'file', shortcut: 'Enter', run: () => open(report) },
      { label: t('shelf.menu.carry'), icon: 'carry', run: () => carry(report) },
      {
        label: t('shelf.menu.compare'),
        icon: 'book',
        run: () => openDialog({ name: 'compare', after: report.id }),
      },
      { label: t('shelf.menu.plan'), icon: 'table', run: () => go({ name: 'plan', from: report.id }) },
      { label: t('shelf.menu.export'), icon: 'drop', run: () => void exportWord(report) },
      ...(toStatus === null ? [] : [toStatus]),
      { label: t('shelf.menu.edit'), icon: 'table', separated: true, run: () => onEdit(report) },
      {
        label: t(report.pinnedAt === null ? 'shelf.menu.pin' : 'shelf.menu.unpin'),
        icon: 'up',
        run: () => void pin([report], report.pinnedAt === null),
      },
      {
        label: t('shelf.menu.delete'),
        icon: 'trash',
        shortcut: 'Delete',
        danger: true,
        separated: true,
        run: () => void remove([report]),
      },
    ];
  }

  return { open, carry, remove, restore, pin, edit, menuFor };
}
