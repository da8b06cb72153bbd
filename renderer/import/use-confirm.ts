import { useCallback } from 'react';
import type { Furniture, RecognisedReport } from '../../shared/recognition/result';
import { useDialogs } from '../app/dialogs';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';
import { useImportSession } from './session';
import type { ReviewedFile } from './session-state';

/** Stores what the review confirmed, says so, and offers what comes next. Nothing else in the window puts an import into the library. */
export function useConfirm() {
  const t = useTranslate();
  const { go } = useNavigation();
  const { open } = useDialogs();
  const { show, fail } = useToasts();
  const { dispatch } = useImportSession();

  return useCallback(
    async (file: ReviewedFile, reports: RecognisedReport[], furniture: Furniture[]) => {
      dispatch({ type: 'storing', token: file.token, storing: true });
      try {
        const { ids } = await call(bridge.confirmImport({ token: file.token, reports, furniture }));
        const titles = reports.map((report) => report.metadata.title.replaceAll('\n', ' ') || t('import.untitled'));
        dispatch({ type: 'stored', token: file.token, ids, titles });
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
        dispatch({ type: 'storing', token: file.token, storing: false });
        fail(thrown);
      }
    },
    [dispatch, fail, go, open, show, t],
  );
}
