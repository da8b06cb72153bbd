import { useState } from 'react';
import {
  BLANKS,
  EXPORT_FORMATS,
  NUMBERINGS,
  variantsOf,
  type ExportFormat,
  type ExportOptions,
} from '../../shared/format/export-choices';
import type { Matter } from '../../shared/model/report';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { putMetadata } from '../editor/document';
import { selectNextUnfilled } from '../editor/commands/figures';
import { staleMarks } from '../editor/commands/stale';
import { useMetadata, useSession } from '../editor/session-context';
import { profileName } from '../formats/profile-name';
import { useProfiles } from '../formats/use-profiles';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import type { ExportChoice, Exporting } from './export';
import styles from './export.module.css';

/** What a format can show of the options. */
const LAID_OUT: readonly ExportFormat[] = ['docx', 'pdf', 'html'];
const PAGED: readonly ExportFormat[] = ['docx', 'pdf'];
const DEPTHS = ['1', '2', '3'] as const;

/** One dialog for every export: format, content, profile, and what else that format has. Remembered. */
export function ExportOptionsDialog({ exporting, start }: { exporting: Exporting; start: ExportChoice }) {
  const t = useTranslate();
  const session = useSession();
  const { go } = useNavigation();
  const { profiles } = useProfiles();
  const [choice, setChoice] = useState(start);
  const { format, profile, options } = choice;
  const set = (part: Partial<ExportOptions>) => setChoice({ ...choice, options: { ...options, ...part } });
  const blanks = exporting.unfilled > 0;
  const [stale] = useState(() => staleMarks(session.editor).length);
  const known = profiles?.some(({ id }) => id === profile) === true;
  const shownProfile = known || profiles === null ? profile : 'standard';

  function setFormat(next: ExportFormat) {
    const variants = variantsOf(next);
    const variant = variants.includes(options.variant) ? options.variant : variants[0]!;
    setChoice({ ...choice, format: next, options: { ...options, variant } });
  }

  return (
    <Dialog
      title={t('export.title')}
      closeLabel={t('editor.cancel')}
      onClose={exporting.cancel}
      onSubmit={() => !exporting.busy && exporting.proceed({ ...choice, profile: shownProfile })}
      actions={
        <>
          <Button onClick={exporting.cancel}>{t('editor.cancel')}</Button>
          <Button type="submit" look="primary" disabled={exporting.busy} data-autofocus="">
            {exporting.busy ? t('export.working') : blanks ? t('export.goAnyway') : t('export.go')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {stale > 0 && <p className={styles.stale}>{t('export.stale', { n: stale })}</p>}
        {blanks && (
          <div className={styles.blanks} role="group" aria-label={t('export.blanks', { n: exporting.unfilled })}>
            <div className={styles.blanksHead}>
              <strong>{t('export.blanks', { n: exporting.unfilled })}</strong>
              <Button
                onClick={() => {
                  exporting.cancel();
                  session.run(selectNextUnfilled);
                  // The dialog gives the focus back when it goes; then the first blank takes it.
                  setTimeout(() => document.querySelector<HTMLInputElement>('[data-unfilled-input] input')?.focus());
                }}
              >
                {t('export.fill')}
              </Button>
            </div>
            <div className={styles.pair}>
              <Select
                label={t('export.blanks.choice')}
                value={options.blanks}
                options={BLANKS.map((value) => ({ value, label: t(`export.blanks.${value}`) }))}
                onChange={(value) => set({ blanks: value })}
              />
              <Check
                label={t('export.listBlanks')}
                checked={options.listBlanks}
                onChange={(listBlanks) => set({ listBlanks })}
              />
            </div>
          </div>
        )}
        <div className={styles.pair}>
          <Select
            label={t('export.format')}
            value={format}
            options={EXPORT_FORMATS.map((value) => ({ value, label: t(`export.format.${value}`) }))}
            onChange={setFormat}
          />
          <Select
            label={t('export.variant')}
            value={options.variant}
            options={variantsOf(format).map((value) => ({ value, label: t(`export.variant.${value}`) }))}
            onChange={(variant) => set({ variant })}
          />
        </div>
        {LAID_OUT.includes(format) && (
          <div className={styles.pair}>
            <Select
              label={t('export.profile')}
              value={shownProfile}
              options={(profiles ?? []).map((one) => ({ value: one.id, label: profileName(t, one) }))}
              onChange={(id) => setChoice({ ...choice, profile: id })}
            />
            <Button
              look="quiet"
              className={styles.link}
              onClick={() => {
                exporting.cancel();
                go({ name: 'formats', reportId: session.report.id });
              }}
            >
              {t('export.manage')}
            </Button>
          </div>
        )}
        {PAGED.includes(format) && (
          <div className={styles.pair}>
            <Check label={t('export.contents')} checked={options.contents} onChange={(contents) => set({ contents })} />
            {options.contents && (
              <Select
                label={t('export.contentsDepth')}
                hideLabel
                value={DEPTHS[options.contentsDepth - 1] ?? '2'}
                options={DEPTHS.map((value) => ({ value, label: t(`export.contentsDepth.${value}`) }))}
                onChange={(depth) => set({ contentsDepth: Number(depth) })}
              />
            )}
          </div>
        )}
        {format === 'docx' && (
          <Select
            label={t('export.numbering')}
            value={options.numbering}
            options={NUMBERINGS.map((value) => ({ value, label: t(`export.numbering.${value}`) }))}
            onChange={(numbering) => set({ numbering })}
          />
        )}
        {format !== 'xlsx' && <MatterFields />}
      </div>
    </Dialog>
  );
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange(checked: boolean): void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

type Extra = 'attachments' | 'copies' | 'issuer' | 'issueDate';

/** 附件说明 and 版记, which belong to the report and are stored with it. */
function MatterFields() {
  const t = useTranslate();
  const { editor } = useSession();
  const { matter } = useMetadata();
  const put = (field: Extra) => (value: string) => {
    const now: Matter = editor.document.metadata.matter;
    putMetadata(editor, 'matter', { ...now, [field]: value }, field);
  };
  const used = [matter.attachments, matter.copies, matter.issuer, matter.issueDate].some(
    (value) => (value ?? '') !== '',
  );
  const [open] = useState(used);
  return (
    <details className={styles.matter} open={open}>
      <summary>{t('export.matter')}</summary>
      <div className={styles.stack}>
        <TextField
          label={t('export.attachments')}
          value={matter.attachments ?? ''}
          rows={2}
          hint={t('export.attachments.hint')}
          onChange={put('attachments')}
        />
        <TextField label={t('export.copies')} value={matter.copies ?? ''} onChange={put('copies')} />
        <div className={styles.pair}>
          <TextField label={t('export.issuer')} value={matter.issuer ?? ''} onChange={put('issuer')} />
          <TextField label={t('export.issueDate')} value={matter.issueDate ?? ''} onChange={put('issueDate')} />
        </div>
      </div>
    </details>
  );
}
