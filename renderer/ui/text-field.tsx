import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { isComposingKey } from './composing';
import styles from './field.module.css';

interface TextFieldProps {
  label: string;
  /** The label is for screen readers only. */
  hideLabel?: boolean;
  value: string;
  /** Never called in the middle of a composition. */
  onChange(value: string): void;
  /** Keys that the input method has not taken. */
  onKeyDown?(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void;
  onBlur?(): void;
  onPaste?(event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): void;
  hint?: string;
  problem?: string | undefined;
  placeholder?: string;
  rows?: number;
  autoFocus?: boolean;
  inputMode?: 'text' | 'numeric';
  maxLength?: number;
  type?: 'text' | 'search';
}

/**
 * A line (or with `rows`, several lines) of text. While an input method composes, the field keeps its own text and neither reports nor is
 * rewritten: a value set from outside in that moment would cut the composition (facts/product.md E).
 */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    value,
    onChange,
    onKeyDown,
    onBlur,
    onPaste,
    hint,
    problem,
    placeholder,
    rows,
    autoFocus,
    inputMode,
    maxLength,
    type,
  } = props;
  const id = useId();
  const composing = useRef(false);
  const [shown, setShown] = useState(value);

  useEffect(() => {
    if (!composing.current) setShown(value);
  }, [value]);

  const common = {
    id,
    className: styles.control,
    value: shown,
    placeholder,
    autoFocus,
    inputMode,
    maxLength,
    spellCheck: false,
    autoComplete: 'off',
    'data-autofocus': autoFocus === true ? '' : undefined,
    'aria-label': hideLabel === true ? label : undefined,
    'aria-invalid': problem !== undefined || undefined,
    'aria-describedby': hint !== undefined || problem !== undefined ? `${id}-note` : undefined,
    onChange: (event: { target: { value: string } }) => {
      setShown(event.target.value);
      if (!composing.current) onChange(event.target.value);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: { currentTarget: { value: string } }) => {
      composing.current = false;
      setShown(event.currentTarget.value);
      onChange(event.currentTarget.value);
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (!isComposingKey(event)) onKeyDown?.(event);
    },
    onBlur,
    onPaste,
  };
  return (
    <div className={styles.field}>
      {hideLabel !== true && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      {rows === undefined ? <input type={type ?? 'text'} {...common} /> : <textarea rows={rows} {...common} />}
      {(problem ?? hint) !== undefined && (
        <span id={`${id}-note`} className={problem === undefined ? styles.hint : styles.problem}>
          {problem ?? hint}
        </span>
      )}
    </div>
  );
}
