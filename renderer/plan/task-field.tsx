import { useEffect, useState } from 'react';
import { TextField } from '../ui/text-field';

interface TaskFieldProps {
  label: string;
  value: string;
  maxLength: number;
  onCommit(value: string): void;
}

/** A cell to type in: stored when it is left or on Enter; Esc takes back what was typed. */
export function TaskField({ label, value, maxLength, onCommit }: TaskFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = () => {
    if (text.trim() !== value) onCommit(text.trim());
  };
  return (
    <TextField
      label={label}
      hideLabel
      value={text}
      placeholder="—"
      maxLength={maxLength}
      onChange={setText}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        else if (event.key === 'Escape' && text !== value) {
          setText(value);
          event.preventDefault();
          event.stopPropagation();
        }
      }}
    />
  );
}
