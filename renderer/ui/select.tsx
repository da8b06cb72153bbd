import { useId } from 'react';
import styles from './field.module.css';

interface SelectProps<V extends string> {
  label: string;
  hideLabel?: boolean;
  value: V;
  options: readonly { value: NoInfer<V>; label: string }[];
  onChange(value: NoInfer<V>): void;
  hint?: string;
  autoFocus?: boolean;
}

export function Select<V extends string>({
  label,
  hideLabel,
  value,
  options,
  onChange,
  hint,
  autoFocus,
}: SelectProps<V>) {
  const id = useId();
  return (
    <div className={styles.field}>
      {hideLabel !== true && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <select
        id={id}
        className={styles.control}
        value={value}
        aria-label={hideLabel === true ? label : undefined}
        data-autofocus={autoFocus === true ? '' : undefined}
        onChange={(event) => onChange(event.target.value as V)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}
