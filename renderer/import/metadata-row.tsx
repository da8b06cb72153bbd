import { KINDS, PARTS } from '../../shared/model/kinds';
import { doubtfulParticulars } from '../../shared/review/review';
import { useTranslate } from '../app/language';
import { Icon } from '../ui/icon';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { YearField } from '../ui/year-field';
import styles from './metadata-row.module.css';
import { reasonText } from './reason-text';
import type { ReviewModel } from './use-review';

/** What the report is called and when it is from; each can be put right before it is stored. */
export function MetadataRow({ model }: { model: ReviewModel }) {
  const t = useTranslate();
  const report = model.review.recognition.reports[model.report];
  if (report === undefined) return null;
  const { metadata, about } = report;
  const doubts = doubtfulParticulars(about).map((field) =>
    t('import.meta.doubt', { field: t(`import.meta.${field}`), reason: reasonText(t, about![field].reason) }),
  );
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
      {doubts.length > 0 && (
        <p className={styles.doubts} data-testid="about-doubts">
          <Icon name="warning" size={14} />
          {t('import.meta.doubts', { fields: doubts.join(t('import.meta.join')) })}
        </p>
      )}
    </section>
  );
}
