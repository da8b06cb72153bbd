import { useEffect, useId, useRef, type ReactNode, type SubmitEvent } from 'react';
import { Button } from './button';
import { isComposingKey } from './composing';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  /** Named by the caller, in its language. */
  closeLabel: string;
  onClose(): void;
  /** Enter in a field, or the button of type "submit" in `actions`. */
  onSubmit?(): void;
  children: ReactNode;
  actions?: ReactNode;
  width?: 'narrow' | 'medium' | 'wide';
}

/** A modal dialog: shown while mounted. The native element keeps the focus inside and gives it back; Esc and the cross close it. */
export function Dialog({ title, closeLabel, onClose, onSubmit, children, actions, width = 'medium' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current!;
    const before = document.activeElement;
    element.showModal();
    const wanted = element.querySelector<HTMLElement>('[data-autofocus], [autofocus]');
    wanted?.focus();
    if (wanted instanceof HTMLInputElement) wanted.select();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit?.();
  }

  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${styles[width]}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // Keys stay in the dialog: the screen behind it must not act on them. An input method's Esc drops its candidates only.
        event.stopPropagation();
        if (event.key === 'Escape' && isComposingKey(event)) event.preventDefault();
      }}
    >
      <form className={styles.form} onSubmit={submit}>
        <header className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <Button look="quiet" icon="close" aria-label={closeLabel} title={closeLabel} onClick={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
      </form>
    </dialog>
  );
}
