import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Failure } from '../../shared/ipc/errors';
import { useTranslate } from '../app/language';
import { asFailure } from '../bridge';
import { Button } from './button';
import { classNames } from './class-names';
import { copyPlainText } from './copy-plain-text';
import { Icon } from './icon';
import styles from './toast.module.css';
import { useKeepClear } from './use-keep-clear';

interface ToastAction {
  label: string;
  run(): void;
}

interface ToastMessage {
  tone: 'ok' | 'info' | 'error';
  text: string;
  actions?: readonly ToastAction[];
  /** Copied by "copy details". */
  detail?: string;
  /** ms it stays; errors stay until closed. */
  lifetime?: number;
  /** A newer toast of the same topic takes the place of the older. */
  topic?: string;
}

interface Toasts {
  show(message: ToastMessage): void;
  /** Says an expected failure in the reader's language; a cancelled action says nothing. Takes what was thrown as well. */
  fail(failure: unknown): void;
  /** Takes away what is said of a topic, where it is of no use any more. */
  dismiss(topic: string): void;
}

interface Shown extends ToastMessage {
  id: number;
}

const LIFETIME = 6_000;
const MOST = 3;
const ToastContext = createContext<Toasts>({ show: () => undefined, fail: () => undefined, dismiss: () => undefined });

export function useToasts(): Toasts {
  return useContext(ToastContext);
}

function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'code' in value && !(value instanceof Error);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const lastId = useRef(0);

  const show = useCallback((message: ToastMessage) => {
    const id = ++lastId.current;
    setShown((list) =>
      [
        ...list.filter(
          (other) => other.text !== message.text && (message.topic === undefined || other.topic !== message.topic),
        ),
        { ...message, id },
      ].slice(-MOST),
    );
  }, []);
  const fail = useCallback(
    (thrown: unknown) => {
      const failure = isFailure(thrown) ? thrown : asFailure(thrown);
      if (failure.code === 'cancelled') return;
      const text = t(`error.${failure.code}`, { file: failure.file ?? '' });
      show({ tone: 'error', text, detail: [failure.code, failure.file, failure.detail].filter(Boolean).join('\n') });
    },
    [show, t],
  );
  const dismiss = useCallback(
    (topic: string) =>
      setShown((list) =>
        list.some((toast) => toast.topic === topic) ? list.filter((toast) => toast.topic !== topic) : list,
      ),
    [],
  );
  const remove = useCallback((id: number) => setShown((list) => list.filter((toast) => toast.id !== id)), []);
  // The stack is a popover, shown anew for each toast: only so does it stand above a dialog that is open.
  const stack = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = stack.current!;
    if (element.matches(':popover-open')) element.hidePopover();
    if (shown.length > 0) element.showPopover();
  }, [shown]);
  const aside = useKeepClear(stack, shown.length);
  const toasts = useMemo(() => ({ show, fail, dismiss }), [show, fail, dismiss]);

  return (
    <ToastContext value={toasts}>
      {children}
      <div ref={stack} popover="manual" className={classNames(styles.stack, aside && styles.aside)}>
        {shown.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onClose={() => remove(toast.id)} />
        ))}
      </div>
    </ToastContext>
  );
}

function ToastCard({ toast, onClose }: { toast: Shown; onClose(): void }) {
  const t = useTranslate();
  const [held, setHeld] = useState(false);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  const lifetime = toast.lifetime ?? (toast.tone === 'error' ? null : LIFETIME);
  useEffect(() => {
    if (lifetime === null || held) return;
    const timer = setTimeout(() => close.current(), lifetime);
    return () => clearTimeout(timer);
  }, [lifetime, held]);

  const { detail } = toast;
  /** Where the focus was before it came here by keyboard; a click leaves it there. */
  const before = useRef<HTMLElement | null>(null);
  function leave() {
    onClose();
    before.current?.focus();
  }
  return (
    <div
      role={toast.tone === 'error' ? 'alert' : 'status'}
      className={`${styles.toast} ${styles[toast.tone]}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget as HTMLElement | null;
        setHeld(true);
      }}
      onBlur={() => setHeld(false)}
    >
      <Icon name={toast.tone === 'error' ? 'error' : toast.tone === 'ok' ? 'check' : 'info'} size={18} />
      <p className={styles.text}>{toast.text}</p>
      <div className={styles.actions} onMouseDown={(event) => event.preventDefault()}>
        {toast.actions?.map((action) => (
          <Button
            key={action.label}
            onClick={() => {
              leave();
              action.run();
            }}
          >
            {action.label}
          </Button>
        ))}
        {detail !== undefined && <CopyButton text={detail} />}
        <Button look="quiet" icon="close" aria-label={t('shell.close')} title={t('shell.close')} onClick={leave} />
      </div>
    </div>
  );
}

/** Puts text on the clipboard, and says that it did. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslate();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      look="quiet"
      onClick={() => {
        copyPlainText(text);
        setCopied(true);
      }}
    >
      {t(copied ? 'shell.copied' : 'shell.copyDetails')}
    </Button>
  );
}
