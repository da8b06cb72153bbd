import { useEffect, useState } from 'react';
import { useTranslate } from '../app/language';
import { TextField } from '../ui/text-field';

interface NumberFieldProps {
  label: string;
  value: number;
  min: number;
  max: number;
  integer?: boolean;
  onChange(value: number): void;
}

function readNumber(typed: string, min: number, max: number, integer: boolean): number | null {
  const number = typed.trim() === '' ? NaN : Number(typed.replace('．', '.'));
  const fits = Number.isFinite(number) && number >= min && number <= max && (!integer || Number.isInteger(number));
  return fits ? number : null;
}

/** A number that is taken over while it is within its limits; what is typed meanwhile stays until the field is left. */
export function NumberField({ label, value, min, max, integer = false, onChange }: NumberFieldProps) {
  const t = useTranslate();
  const [text, setText] = useState(String(value));
  const typed = readNumber(text, min, max, integer);
  useEffect(() => {
    setText((shown) => (readNumber(shown, min, max, integer) === value ? shown : String(value)));
  }, [value, min, max, integer]);
  return (
    <TextField
      label={label}
      value={text}
      inputMode="numeric"
      problem={typed === null ? t('formats.number', { min, max }) : undefined}
      onChange={(next) => {
        setText(next);
        const number = readNumber(next, min, max, integer);
        if (number !== null && number !== value) onChange(number);
      }}
      onBlur={() => {
        if (typed === null) setText(String(value));
      }}
    />
  );
}
