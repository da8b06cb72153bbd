import { useEffect, useRef, type KeyboardEvent } from 'react';
import { isComposingKey } from '../ui/composing';

interface MatterFieldProps {
  label: string;
  value: string;
  /** Never called in the middle of a composition. */
  onChange(value: string): void;
  onKeyDown(event: KeyboardEvent): void;
  placeholder: string;
  className: string | undefined;
  /** Enter begins a new line, as in a title over two lines. */
  lines?: boolean;
}

/**
 * A line of the page that is no block: title, date … The field owns its text; what comes from outside (undo) is written into it only between
 * compositions.
 */
export function MatterField({
  label,
  value,
  onChange,
  onKeyDown,
  placeholder,
  className,
  lines = false,
}: MatterFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);

  useEffect(() => {
    if (!composing.current && field.current && field.current.value !== value) field.current.value = value;
  }, [value]);

  return (
    <textarea
      ref={field}
      className={className}
      aria-label={label}
      title={label}
      placeholder={placeholder}
      defaultValue={value}
      rows={1}
      spellCheck={false}
      onInput={(event) => {
        if (!composing.current) onChange(event.currentTarget.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        onChange(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (isComposingKey(event)) return;
        if (event.key === 'Enter' && !lines) event.preventDefault();
        onKeyDown(event);
      }}
    />
  );
}
