import { useEffect, useState } from 'react';
import { useLanguage, useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import type { ReviewedFile } from '../import/session-state';
import { describeTime } from '../shelf/time';
import { Button } from '../ui/button';
import { useToasts } from '../ui/toast';
import { findExported, type FoundExport } from './find-exported';
import styles from './read-back.module.css';

/** Said above the review of a file that Gangmu exported: its changes can be looked at and taken, instead of storing it as new material. */
export function ReadBackOffer({ file }: { file: ReviewedFile }) {
  const t = useTranslate();
  const language = useLanguage();
  const { go } = useNavigation();
  const { fail } = useToasts();
  const [found, setFound] = useState<FoundExport | null>(null);
  const { read } = file;
  useEffect(() => {
    let left = false;
    findExported(read).then((value) => {
      if (!left) setFound(value);
    }, fail);
    return () => {
      left = true;
    };
  }, [read, fail]);
  if (found === null) return null;
  const when =
    found.exportedAt === null
      ? ''
      : t('readBack.offer.exported', { time: describeTime(t, language, found.exportedAt, Date.now()) });
  return (
    <div className={styles.offer} role="status">
      <p>
        <strong>{t('readBack.offer', { title: found.ours.title.replaceAll('\n', ''), when })}</strong>
        <span>{t('readBack.offer.text')}</span>
      </p>
      <Button look="primary" onClick={() => go({ name: 'readBack', token: file.token })}>
        {t('readBack.open')}
      </Button>
    </div>
  );
}
