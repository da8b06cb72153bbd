import { useRef, type ReactNode } from 'react';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import styles from './help-dialog.module.css';

const SECTIONS = ['start', 'import', 'write', 'shelf', 'export', 'keys', 'safety'] as const;

/** The user guide: sections at the left, text at the right. */
export function HelpDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const text = useRef<HTMLDivElement>(null);
  return (
    <Dialog title={t('help.title')} closeLabel={t('shell.close')} width="wide" onClose={onClose}>
      <div className={styles.guide}>
        <nav className={styles.contents} aria-label={t('help.contents')}>
          {SECTIONS.map((section, i) => (
            <Button
              key={section}
              look="quiet"
              className={styles.entry}
              data-autofocus={i === 0 ? '' : undefined}
              onClick={() =>
                text.current?.querySelector(`[data-section=${section}]`)?.scrollIntoView({ block: 'start' })
              }
            >
              {t(`help.${section}.title`)}
            </Button>
          ))}
        </nav>
        <div ref={text} className={styles.text} tabIndex={0} aria-label={t('help.title')} role="document">
          {SECTIONS.map((section) => (
            <section key={section} data-section={section}>
              <h3>{t(`help.${section}.title`)}</h3>
              {paragraphs(t(`help.${section}.text`))}
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

/** A line is a paragraph; runs of "- " lines are a list, runs of lines with a tab a table of keys (shared/messages/help). */
function paragraphs(text: string): ReactNode[] {
  const kindOf = (line: string) => (line.startsWith('- ') ? 'item' : line.includes('\t') ? 'key' : 'paragraph');
  const groups: { kind: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const kind = kindOf(line);
    const last = groups.at(-1);
    if (last?.kind === kind && kind !== 'paragraph') last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.map(({ kind, lines }, i) =>
    kind === 'item' ? (
      <ul key={i}>
        {lines.map((line) => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </ul>
    ) : kind === 'key' ? (
      <table key={i}>
        <tbody>
          {lines.map((line) => {
            const [key, what] = line.split('\t');
            return (
              <tr key={line}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{what}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    ) : (
      <p key={i}>{lines[0]}</p>
    ),
  );
}
