import { KINDS, PARTS } from '../../shared/model/kinds';
import { useTranslate } from '../app/language';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { YearField } from '../ui/year-field';
import styles from './metadata-row.module.css';
import type { ReviewModel } from './use-review';

/** What the report is called and when it is from; each can be put right before it is stored. */
export function MetadataRow({ model }: { model: ReviewModel }) {
  const t = useTranslate();
  const metadata = model.review.recognition.reports[model.report]?.metadata;
  if (metadata === undefined) return null;
  return (
    <section className={styles.row} aria-label={t('import.meta.label')} data-pane="details">
      <div className={styles.title}>
        <TextField
          label={t('import.meta.title')}
          value={metadata.title}
          rows={metadata.title.split('\n').length}
          onChange={(title) => model.setMetadata({ title })}
        />
      </div>
      <div className={styles.kind}>
        <Select
          label={t('import.meta.kind')}
          value={metadata.kind}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => model.setMetadata({ kind })}
        />
      </div>
      <div className={styles.year}>
        <YearField
          label={t('import.meta.year')}
          value={metadata.year}
          badYear={t('new.badYear')}
          onChange={(year) => model.setMetadata({ year })}
        />
      </div>
      <div className={styles.part}>
        <Select
          label={t('import.meta.part')}
          value={metadata.part}
          options={PARTS.map((value) => ({ value, label: t(`part.${value}`) }))}
          onChange={(part) => model.setMetadata({ part })}
        />
      </div>
      <div className={styles.unit}>
        <TextField
          label={t('import.meta.unit')}
          value={metadata.unit}
          onChange={(unit) => model.setMetadata({ unit })}
        />
      </div>
    </section>
  );
}
