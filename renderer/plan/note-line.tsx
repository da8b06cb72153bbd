import type { QuickNote } from '../../shared/ipc/plan-calls';
import { parseNote } from '../../shared/plan/quick-note';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import styles from './plan.module.css';

interface NoteLineProps {
  note: QuickNote;
  onEdit(note: QuickNote): void;
  onUsed(note: QuickNote): void;
  onDelete(note: QuickNote): void;
}

/** A waiting note: its day, words and section, and what can be done with it. */
export function NoteLine({ note, onEdit, onUsed, onDelete }: NoteLineProps) {
  const t = useTranslate();
  const noted = new Date(note.notedAt);
  const said = parseNote(note.text, noted.getFullYear()).text || note.text;
  const day = note.date ?? `${noted.getFullYear()}-${String(noted.getMonth() + 1).padStart(2, '0')}-${String(noted.getDate()).padStart(2, '0')}`; // prettier-ignore
  return (
    <div className={styles.note} data-note>
      <span className={styles.noteMark}>{t('plan.notes.here')}</span>
      <time dateTime={day}>{day}</time>
      <span className={styles.noteText} title={note.text}>
        {said}
        {note.unit !== '' && <small>{note.unit}</small>}
      </span>
      <Button look="quiet" onClick={() => onEdit(note)}>
        {t('plan.notes.edit')}
      </Button>
      <Button look="quiet" onClick={() => onUsed(note)}>
        {t('plan.notes.used')}
      </Button>
      <Button
        look="quiet"
        icon="trash"
        aria-label={t('plan.notes.delete')}
        title={t('plan.notes.delete')}
        onClick={() => onDelete(note)}
      />
    </div>
  );
}
