import { useEffect, useMemo, useState } from 'react';
import type { QuickNote } from '../../shared/ipc/plan-calls';
import { newId } from '../../shared/model/id';
import type { Report } from '../../shared/model/report';
import { currentPlan } from '../../shared/plan/choose';
import { planItems, planSections } from '../../shared/plan/items';
import { fittingItem, parseNote } from '../../shared/plan/quick-note';
import { useTranslate } from '../app/language';
import { useSettings } from '../app/settings';
import { bridge, call } from '../bridge';
import dialogs from '../dialogs/dialogs.module.css';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { useToasts } from '../ui/toast';
import { noteStored } from './note-stored';
import styles from './plan.module.css';

interface QuickNoteDialogProps {
  /** The note to be changed; a new one where absent. */
  note?: QuickNote;
  /** The plan whose items are offered; the current year's where absent. */
  plan?: Report;
  onClose(): void;
}

/** One line jotted down through the year: what was understood of it stands below while it is typed. Enter stores it. */
export function QuickNoteDialog({ note, plan: given, onClose }: QuickNoteDialogProps) {
  const t = useTranslate();
  const { show, fail } = useToasts();
  const { settings } = useSettings();
  const [plan, setPlan] = useState<Report | null | undefined>(given);
  const [text, setText] = useState(note?.text ?? '');
  /** The item chosen by hand; "" for none. */
  const [own, setOwn] = useState<string | null>(note === undefined ? null : (note.item?.block ?? ''));
  const [busy, setBusy] = useState(false);
  const thisYear = new Date().getFullYear();

  useEffect(() => {
    if (given !== undefined) return;
    let left = false;
    call(bridge.listReports())
      .then((reports) => {
        const found = currentPlan(reports, thisYear, settings.unit);
        return found === null ? null : call(bridge.getReport({ id: found.id }));
      })
      .then(
        (report) => !left && setPlan(report),
        (thrown: unknown) => !left && fail(thrown),
      );
    return () => {
      left = true;
    };
  }, [given, thisYear, settings.unit, fail]);

  const items = useMemo(() => (plan ? planItems(plan) : []), [plan]);
  const sections = useMemo(() => (plan ? planSections(plan) : []), [plan]);
  const parsed = parseNote(text, note === undefined ? thisYear : new Date(note.notedAt).getFullYear());
  const fitting = parsed.text === '' ? null : (fittingItem(parsed.text, items) ?? fittingItem(parsed.text, sections));
  const chosen = own ?? fitting?.blockId ?? '';
  const item = [...items, ...sections].find(({ blockId }) => blockId === chosen);
  const ready = text.trim() !== '' && plan !== undefined && !busy;

  async function store() {
    if (!ready) return;
    setBusy(true);
    try {
      await call(
        bridge.putQuickNote({
          id: note?.id ?? newId(),
          text: text.trim(),
          notedAt: note?.notedAt ?? Date.now(),
          date: parsed.date,
          unit: parsed.unit,
          item: plan && item ? { plan: plan.id, block: item.blockId } : null,
          usedAt: note?.usedAt ?? null,
        }),
      );
      noteStored();
      onClose();
      const words =
        note !== undefined
          ? t('note.changed')
          : item === undefined
            ? t('note.storedLoose')
            : t('note.stored', { heading: item.heading });
      show({ tone: 'ok', text: words, topic: 'note' });
    } catch (thrown) {
      setBusy(false);
      fail(thrown);
    }
  }

  const figures = parsed.figures.map(({ label, text: value, unit }) => `${label} ${value}${unit}`.trim()).join('、');
  const short = (words: string) => (words.length > 32 ? `${words.slice(0, 32)}…` : words);
  return (
    <Dialog
      title={t(note === undefined ? 'note.title' : 'note.edit')}
      closeLabel={t('shell.close')}
      onClose={onClose}
      onSubmit={() => void store()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready}>
            {t(note === undefined ? 'note.store' : 'note.change')}
          </Button>
        </>
      }
    >
      <div className={dialogs.stack}>
        <TextField
          label={t('note.line')}
          value={text}
          placeholder={t('note.placeholder')}
          hint={t('note.hint')}
          maxLength={2000}
          autoFocus
          onChange={setText}
        />
        <dl className={styles.understood} aria-label={t('note.read')} aria-live="polite" data-testid="note-read">
          <dt>{t('note.day')}</dt>
          <dd>{parsed.date ?? t('note.noDay')}</dd>
          <dt>{t('note.words')}</dt>
          <dd>{parsed.text || t('note.none')}</dd>
          <dt>{t('note.figures')}</dt>
          <dd>{figures || t('note.none')}</dd>
          <dt>{t('note.unit')}</dt>
          <dd>{parsed.unit || t('note.none')}</dd>
        </dl>
        {plan === null ? (
          <p className={dialogs.note}>{t('note.noPlan')}</p>
        ) : (
          <Select
            label={t('note.item')}
            value={chosen}
            options={[
              { value: '', label: t('note.noItem') },
              ...items.flatMap(({ blockId, heading, goal }, at) => {
                const section = items[at - 1]?.goal === goal ? undefined : sections.find((one) => one.heading === goal);
                return [
                  ...(section === undefined
                    ? []
                    : [{ value: section.blockId, label: t('note.section', { heading: short(section.heading) }) }]),
                  {
                    value: blockId,
                    label: heading === goal ? short(heading) : `${short(heading)}（${short(goal).slice(0, 16)}）`,
                  },
                ];
              }),
            ]}
            hint={plan ? t('note.inPlan', { title: plan.title.replaceAll('\n', ' ') }) : ''}
            onChange={setOwn}
          />
        )}
      </div>
    </Dialog>
  );
}
