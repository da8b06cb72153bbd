import { useEffect, useState } from 'react';
import { TextField } from './text-field';

interface YearFieldProps {
  label: string;
  hideLabel?: boolean;
  value: number | null;
  /** A year of 1900 … 2200, or null where the field is empty; not called for anything else. */
  onChange(year: number | null): void;
  /** Shown while what stands there is no year. */
  badYear: string;
}

export function parseYear(text: string): number | null {
  const digits = text.trim().replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));
  const year = /^\d{4}$/.test(digits) ? Number(digits) : NaN;
  return year >= 1900 && year <= 2200 ? year : null;
}

export function YearField({ label, hideLabel = false, value, onChange, badYear }: YearFieldProps) {
  const [text, setText] = useState(value === null ? '' : String(value));
  useEffect(() => {
    setText((old) => (parseYear(old) === value ? old : value === null ? '' : String(value)));
  }, [value]);
  const bad = text.trim() !== '' && parseYear(text) === null;
  return (
    <TextField
      label={label}
      hideLabel={hideLabel}
      value={text}
      inputMode="numeric"
      maxLength={4}
      problem={bad ? badYear : undefined}
      onChange={(next) => {
        setText(next);
        const year = parseYear(next);
        if (year !== null || next.trim() === '') onChange(year);
      }}
    />
  );
}
