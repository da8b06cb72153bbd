import { useState } from 'react';
import { useTranslate } from '../app/language';
import { putMetadata } from '../editor/document';
import { useMetadata, useSession } from '../editor/session-context';
import { useSignal } from '../editor/signal';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { useSection } from './extent';
import styles from './writing-aids.module.css';

const LONGEST = 1_000_000;

/** 目标字数 of the report, and of the section the cursor is in. */
export function TargetDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const session = useSession();
  const { targets } = useMetadata();
  const { characters } = useSignal(session.tally);
  const [section] = useState(useSection());
  const [whole, setWhole] = useState(String(targets?.report ?? ''));
  const [part, setPart] = useState(String((section && targets?.sections?.[section.id]) ?? ''));
  const problem = (text: string) => (numberIn(text) === null ? t('writing.target.invalid') : undefined);
  const ready = numberIn(whole) !== null && numberIn(part) !== null;

  function save() {
    const report = numberIn(whole);
    const own = numberIn(part);
    if (report === null || own === null) return;
    const others = Object.fromEntries(Object.entries(targets?.sections ?? {}).filter(([id]) => id !== section?.id));
    const sections = section && own > 0 ? { ...others, [section.id]: own } : others;
    session.run((editor) =>
      putMetadata(editor, 'targets', {
        ...(report > 0 && { report }),
        ...(Object.keys(sections).length > 0 && { sections }),
      }),
    );
    onClose();
  }

  return (
    <Dialog
      title={t('writing.target.title')}
      closeLabel={t('shell.close')}
      width="narrow"
      onClose={onClose}
      onSubmit={save}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready}>
            {t('writing.target.save')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <TextField
          label={t('writing.target.report')}
          value={whole}
          onChange={setWhole}
          inputMode="numeric"
          autoFocus
          hint={t('writing.target.now', { n: characters.toLocaleString('en') })}
          problem={problem(whole)}
        />
        {section && (
          <TextField
            label={t('writing.target.section', { heading: section.heading })}
            value={part}
            onChange={setPart}
            inputMode="numeric"
            hint={t('writing.target.now', { n: section.characters.toLocaleString('en') })}
            problem={problem(part)}
          />
        )}
      </div>
    </Dialog>
  );
}

/** 0 where nothing is written; null where it is no number that can be a target. */
function numberIn(text: string): number | null {
  const digits = text
    .trim()
    .replace(/[,，\s]/gu, '')
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (digits === '') return 0;
  const n = /^\d{1,7}$/u.test(digits) ? Number(digits) : 0;
  return n >= 1 && n <= LONGEST ? n : null;
}
