import { useCallback } from 'react';
import { confirmedReports } from '../../shared/review/edits';
import { useDialogs } from '../app/dialogs';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';
import { useImportSession } from './session';
import type { ReviewedFile } from './session-state';

/** Stores what the review confirmed. Nothing else in the window puts an import into the library. */
function useStore() {
  const t = useTranslate();
  const { dispatch } = useImportSession();
  return useCallback(
    async (file: ReviewedFile) => {
      const { review } = file.history.present;
      const reports = confirmedReports(review);
      dispatch({ type: 'storing', token: file.token, storing: true });
      try {
        const { furniture } = review.recognition;
        const { ids } = await call(bridge.confirmImport({ token: file.token, reports, furniture }));
        const titles = reports.map((report) => report.metadata.title.replaceAll('\n', ' ') || t('import.untitled'));
        dispatch({ type: 'stored', token: file.token, ids, titles });
        return { ids, titles };
      } catch (thrown) {
        dispatch({ type: 'storing', token: file.token, storing: false });
        throw thrown;
      }
    },
    [dispatch, t],
  );
}

/** Stores one file, says so, and offers what comes next. */
export function useConfirm() {
  const t = useTranslate();
  const { go } = useNavigation();
  const { open } = useDialogs();
  const { show, fail } = useToasts();
  const store = useStore();

  return useCallback(
    async (file: ReviewedFile) => {
      try {
        const { ids, titles } = await store(file);
        const id = ids[0];
        show({
          tone: 'ok',
          text:
            titles.length === 1
              ? t('import.stored', { title: titles[0]! })
              : t('import.storedSeveral', { file: file.name, count: titles.length }),
          lifetime: 8_000,
          topic: 'stored',
          actions:
            id === undefined
              ? []
              : [
                  { label: t('import.open'), run: () => go({ name: 'report', id }) },
                  { label: t('import.carry'), run: () => open({ name: 'carry', from: id }) },
                ],
        });
      } catch (thrown) {
        fail(thrown);
      }
    },
    [fail, go, open, show, store, t],
  );
}

/** Stores several files one after another; a failure stops at the file it speaks of. */
export function useConfirmAll() {
  const t = useTranslate();
  const { show, fail } = useToasts();
  const store = useStore();
  return useCallback(
    async (files: readonly ReviewedFile[]) => {
      let count = 0;
      try {
        for (const file of files) {
          await store(file);
          count++;
        }
      } catch (thrown) {
        fail(thrown);
      }
      if (count > 0) show({ tone: 'ok', text: t('import.storedFiles', { count }), topic: 'stored' });
    },
    [fail, show, store, t],
  );
}
