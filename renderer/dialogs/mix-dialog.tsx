import { useEffect, useState } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import type { Report } from '../../shared/model/report';
import { figureMap, headingLength, inlineText } from '../../shared/model/text';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { useSettings } from '../app/settings';
import { bridge, call } from '../bridge';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { useToasts } from '../ui/toast';
import dialogs from './dialogs.module.css';
import styles from './mix-dialog.module.css';
import { ImportInstead } from './import-instead';
import { PriorList } from './prior-list';
import { ReportFields, type ReportFieldValues } from './report-fields';
import { titleFor } from './title-for';

interface Piece {
  from: string;
  blockId: string;
  heading: string;
  /** The report's title. */
  title: string;
}

/** A new report of goals out of any prior ones: choose a report, tick its goals, go on with the next. */
export function MixDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const { go } = useNavigation();
  const { show, fail } = useToasts();
  const { settings } = useSettings();
  const [reports, setReports] = useState<readonly ReportSummary[] | null>(null);
  const [chosen, setChosen] = useState<ReportSummary | null>(null);
  const [opened, setOpened] = useState<Report | null>(null);
  const [pieces, setPieces] = useState<readonly Piece[]>([]);
  const [fields, setFields] = useState<ReportFieldValues>({
    kind: 'summary',
    year: new Date().getFullYear(),
    part: 'year',
  });
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const [how, setHow] = useState<'all' | 'frame'>('all');
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    call(bridge.listReports()).then((list) => {
      const ordered = [...list].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.updatedAt - a.updatedAt);
      setReports(ordered);
      setChosen(ordered[0] ?? null);
    }, fail);
  }, [fail]);
  const chosenId = chosen?.id;
  useEffect(() => {
    if (chosenId === undefined) return;
    let left = false;
    call(bridge.getReport({ id: chosenId })).then(
      (report) => !left && setOpened(report),
      (thrown: unknown) => !left && fail(thrown),
    );
    return () => {
      left = true;
    };
  }, [chosenId, fail]);

  const unit = settings.unit || (chosen?.unit ?? '');
  const title = ownTitle ?? (fields.year === null ? '' : titleFor(unit, fields.kind, fields.year, fields.part));
  const ready = pieces.length > 0 && fields.year !== null && title.trim() !== '' && !busy;
  const goals = opened !== null && opened.id === chosenId ? goalsOf(opened) : null;

  function toggle(piece: Piece) {
    const without = pieces.filter(({ blockId }) => blockId !== piece.blockId);
    setPieces(without.length < pieces.length ? without : [...pieces, piece]);
  }
  function raise(at: number) {
    const next = [...pieces];
    next.splice(at - 1, 2, pieces[at]!, pieces[at - 1]!);
    setPieces(next);
  }

  async function create() {
    if (!ready || fields.year === null) return;
    setBusy(true);
    try {
      const { id, marks } = await call(
        bridge.mixReports({
          pieces: pieces.map(({ from, blockId }) => ({ from, blockId, part: how })),
          ...fields,
          year: fields.year,
          unit,
          title: title.trim(),
        }),
      );
      onClose();
      go({ name: 'report', id });
      show({ tone: 'ok', text: t('mix.done', { goals: pieces.length, marks }), topic: 'stored' });
    } catch (thrown) {
      setBusy(false);
      fail(thrown);
    }
  }

  return (
    <Dialog
      title={t('mix.title')}
      closeLabel={t('shell.close')}
      width="wide"
      onClose={onClose}
      onSubmit={() => void create()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          {reports?.length === 0 ? (
            <ImportInstead onClose={onClose} />
          ) : (
            <Button type="submit" look="primary" disabled={!ready}>
              {t('mix.create')}
            </Button>
          )}
        </>
      }
    >
      {reports !== null && reports.length === 0 ? (
        <p>{t('carry.none')}</p>
      ) : (
        <div className={styles.columns}>
          <div className={dialogs.stack}>
            <PriorList label={t('mix.from')} reports={reports ?? []} chosen={chosen} onChoose={setChosen} />
            <fieldset className={dialogs.group}>
              <legend>{t('mix.goals')}</legend>
              <div className={styles.list}>
                {goals?.map((goal) => (
                  <label key={goal.blockId} className={dialogs.choice}>
                    <input
                      type="checkbox"
                      checked={pieces.some(({ blockId }) => blockId === goal.blockId)}
                      onChange={() => toggle(goal)}
                    />
                    {goal.heading}
                  </label>
                ))}
                {goals?.length === 0 && <p className={dialogs.note}>{t('mix.noGoals')}</p>}
              </div>
            </fieldset>
          </div>
          <div className={dialogs.stack}>
            <ReportFields value={fields} onChange={(change) => setFields({ ...fields, ...change })} />
            <TextField label={t('new.reportTitle')} value={title} onChange={setOwnTitle} />
            <div>
              <span className={styles.label}>{t('mix.chosen', { n: pieces.length })}</span>
              <ol className={styles.list} aria-label={t('mix.chosen', { n: pieces.length })}>
                {pieces.map((piece, at) => (
                  <li key={piece.blockId} title={piece.title}>
                    <span>{piece.heading}</span>
                    <Button
                      look="quiet"
                      icon="up"
                      disabled={at === 0}
                      aria-label={t('mix.up', { heading: piece.heading })}
                      onClick={() => raise(at)}
                    />
                    <Button
                      look="quiet"
                      icon="close"
                      aria-label={t('mix.remove', { heading: piece.heading })}
                      onClick={() => toggle(piece)}
                    />
                  </li>
                ))}
              </ol>
              {pieces.length === 0 && <p className={dialogs.note}>{t('mix.noneChosen')}</p>}
            </div>
            <fieldset className={dialogs.group}>
              {(['all', 'frame'] as const).map((value) => (
                <label key={value} className={dialogs.choice}>
                  <input type="radio" name="how" checked={how === value} onChange={() => setHow(value)} />
                  {t(`mix.how.${value}`)}
                </label>
              ))}
            </fieldset>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function goalsOf(report: Report): Piece[] {
  const figures = figureMap(report.figures);
  return report.blocks.flatMap(({ id, role, content }): Piece[] => {
    if (role !== 'goal') return [];
    const text = inlineText(content, figures);
    const heading = text.slice(0, headingLength(text) || 30).replace(/。$/u, '');
    return [{ from: report.id, blockId: id, heading, title: report.title.replaceAll('\n', ' ') }];
  });
}
