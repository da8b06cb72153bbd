import { useEffect, useEffectEvent, useState } from 'react';
import { adoptDropped, call } from '../bridge';
import { useImportSession } from '../import/session';
import { Icon } from '../ui/icon';
import { useToasts } from '../ui/toast';
import styles from './file-drop.module.css';
import { useTranslate } from './language';
import { useNavigation } from './navigation';

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Takes files dropped anywhere on the window into the import, whatever screen is open. */
export function FileDrop() {
  const t = useTranslate();
  const { go } = useNavigation();
  const { fail } = useToasts();
  const session = useImportSession();
  const [over, setOver] = useState(false);

  const adopt = useEffectEvent((files: File[]) => {
    call(adoptDropped(files)).then((picked) => {
      if (picked.length === 0) return;
      session.add(picked);
      go({ name: 'import' });
    }, fail);
  });

  useEffect(() => {
    // Enter and leave come for every element passed over: counting them tells when the pointer leaves the window.
    let depth = 0;
    const onEnter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth++;
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.dataTransfer!.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      depth = 0;
      setOver(false);
      adopt([...event.dataTransfer!.files]);
    };
    const capture = { capture: true };
    window.addEventListener('dragenter', onEnter, capture);
    window.addEventListener('dragleave', onLeave, capture);
    window.addEventListener('dragover', onOver, capture);
    window.addEventListener('drop', onDrop, capture);
    return () => {
      window.removeEventListener('dragenter', onEnter, capture);
      window.removeEventListener('dragleave', onLeave, capture);
      window.removeEventListener('dragover', onOver, capture);
      window.removeEventListener('drop', onDrop, capture);
    };
  }, []);

  if (!over) return null;
  return (
    <div className={styles.overlay}>
      <div className={styles.card}>
        <Icon name="drop" size={40} />
        <strong>{t('shell.drop.title')}</strong>
        <span>{t('shell.drop.text')}</span>
      </div>
    </div>
  );
}
