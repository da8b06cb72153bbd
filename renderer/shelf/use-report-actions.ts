import type { ReportSummary } from '../../shared/ipc/contract';
import { newId } from '../../shared/model/id';
import type { Status } from '../../shared/model/report';
import { useDialogs } from '../app/dialogs';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { bridge, call } from '../bridge';
import type { MenuItem } from '../ui/menu';
import { useToasts } from '../ui/toast';

/** What can be done to a report from the shelf. */
export function useReportActions(reload: () => Promise<void>) {
  const t = useTranslate();
  const { go } = useNavigation();
  const { open: openDialog } = useDialogs();
  const { show, fail } = useToasts();
  const name = (report: ReportSummary) => report.title.replaceAll('\n', ' ');

  const open = (report: ReportSummary) => go({ name: 'report', id: report.id });
  const carry = (report: ReportSummary) => openDialog({ name: 'carry', from: report.id });

  async function restore(report: ReportSummary) {
    try {
      await call(bridge.restoreReport({ id: report.id }));
      show({ tone: 'ok', text: t('shelf.restored', { title: name(report) }), topic: 'bin' });
    } catch (thrown) {
      fail(thrown);
    }
    await reload();
  }

  async function remove(report: ReportSummary) {
    try {
      await call(bridge.deleteReport({ id: report.id }));
      show({
        tone: 'info',
        text: t('shelf.deleted', { title: name(report) }),
        actions: [{ label: t('shelf.undoDelete'), run: () => void restore(report) }],
        lifetime: 10_000,
        topic: 'bin',
      });
    } catch (thrown) {
      fail(thrown);
    }
    await reload();
  }

  async function setStatus(report: ReportSummary, status: Status) {
    try {
      const ops = [{ type: 'putMetadata' as const, metadata: { status } }];
      await call(bridge.applyPatch({ reportId: report.id, client: newId(), seq: 1, ops }));
    } catch (thrown) {
      fail(thrown);
    }
    await reload();
  }

  async function exportWord(report: ReportSummary) {
    try {
      const written = await call(bridge.exportReport({ id: report.id, format: 'docx' }));
      if (written === null) return;
      const reveal = () => void call(bridge.revealExport({ token: written.token })).catch(fail);
      show({
        tone: 'ok',
        text: t('shelf.exported', { name: written.name }),
        actions: [{ label: t('shelf.reveal'), run: reveal }],
        lifetime: 10_000,
        topic: 'bin',
      });
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
      { label: t('shelf.menu.export'), icon: 'drop', run: () => void exportWord(report) },
      ...(toStatus === null ? [] : [toStatus]),
      {
        label: t('shelf.menu.delete'),
        icon: 'trash',
        shortcut: 'Delete',
        danger: true,
        separated: true,
        run: () => void remove(report),
      },
    ];
  }

  return { open, carry, remove, restore, menuFor };
}
