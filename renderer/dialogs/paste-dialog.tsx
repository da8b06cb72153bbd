import { useRef, useState, type ClipboardEvent } from 'react';
import { countCharacters } from '../../shared/model/text';
import { useLanguage, useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { bridge, call } from '../bridge';
import { useImportSession } from '../import/session';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { useToasts } from '../ui/toast';
import styles from './dialogs.module.css';

/** Characters; a longer page (pictures within) is left out, its text is not. */
const MAX_PAGE = 20_000_000;

/** Text as a text area keeps it. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Takes pasted text into the import. */
export function PasteDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const language = useLanguage();
  const { go } = useNavigation();
  const { fail } = useToasts();
  const session = useImportSession();
  const [text, setText] = useState('');
  /** What lay on the clipboard as a page beside the text, and the text; it counts as long as nothing is changed by hand. */
  const page = useRef<{ html: string; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const characters = countCharacters(text);

  function keepPage(event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) {
    const field = event.currentTarget;
    const all = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    const html = event.clipboardData.getData('text/html');
    page.current =
      all && html !== '' && html.length <= MAX_PAGE
        ? { html, text: plain(event.clipboardData.getData('text/plain')) }
        : null;
  }

  function pageOf(now: string): { html?: string } {
    return page.current === null || page.current.text !== plain(now) ? {} : { html: page.current.html };
  }

  async function read() {
    if (characters === 0 || busy) return;
    setBusy(true);
    try {
      const answer = await call(bridge.readPasted({ text, ...pageOf(text) }));
      session.addRead({ ...answer, name: answer.name === '' ? t('import.pasted') : answer.name });
      onClose();
      go({ name: 'import' });
    } catch (thrown) {
      setBusy(false);
      fail(thrown);
    }
  }

  return (
    <Dialog
      title={t('paste.title')}
      closeLabel={t('shell.close')}
      width="wide"
      onClose={onClose}
      onSubmit={() => void read()}
      actions={
        <>
          <span className={styles.pasteFoot} role="status">
            {busy
              ? t('paste.reading')
              : t('paste.characters', { count: new Intl.NumberFormat(language).format(characters) })}
          </span>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" look="primary" disabled={characters === 0 || busy}>
            {t('paste.read')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('paste.text')}
        value={text}
        hint={t('paste.hint')}
        rows={16}
        autoFocus
        onChange={setText}
        onPaste={keepPage}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void read();
        }}
      />
    </Dialog>
  );
}
