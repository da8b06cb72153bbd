import { ReactEditor } from 'slate-react';
import { KINDS } from '../../shared/model/kinds';
import type { Kind } from '../../shared/model/report';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { insertSkeleton, isEmptyReport } from './empty-report';
import styles from './paper.module.css';
import { useMetadata, useSession } from './session-context';
import { useSignal } from './signal';

/** What an empty report offers: a skeleton of its kind first, then of the others. */
export function EmptyOffer() {
  const t = useTranslate();
  const session = useSession();
  const { kind } = useMetadata();
  if (!useSignal(session.empty)) return null;
  const insert = (chosen: Kind) =>
    session.run((editor) => {
      if (isEmptyReport(editor)) insertSkeleton(editor, chosen);
      ReactEditor.focus(editor);
    });
  return (
    <div className={styles.offer} aria-label={t('editor.skeleton.offer')} role="group">
      {[kind, ...KINDS.filter((other) => other !== kind)].map((choice) => (
        <Button key={choice} look={choice === kind ? 'plain' : 'quiet'} onClick={() => insert(choice)}>
          {t('editor.skeleton.insert', { kind: t(`kind.${choice}`) })}
        </Button>
      ))}
    </div>
  );
}

/** In grey where the first words will stand, beside the text: nothing an input method could meet. */
export function EmptyHint() {
  const t = useTranslate();
  return useSignal(useSession().empty) ? (
    <p className={styles.emptyHint} aria-hidden="true">
      {t('editor.empty.hint')}
    </p>
  ) : null;
}
