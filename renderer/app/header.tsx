import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './header.module.css';
import { useTranslate } from './language';

interface Slots {
  title: HTMLElement | null;
  state: HTMLElement | null;
}

const SlotContext = createContext<Slots>({ title: null, state: null });

/** The bar at the top: wordmark, what is open, how it stands. Screens fill it by rendering HeaderContent. */
export function HeaderFrame({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const [title, setTitle] = useState<HTMLElement | null>(null);
  const [state, setState] = useState<HTMLElement | null>(null);
  const slots = useMemo(() => ({ title, state }), [title, state]);
  return (
    <SlotContext value={slots}>
      <header className={styles.header}>
        <span className={styles.wordmark}>{t('shell.product')}</span>
        <h1 className={styles.title} ref={setTitle} />
        <div className={styles.state} role="status" ref={setState} />
      </header>
      {children}
    </SlotContext>
  );
}

/** Puts the title and the state of a screen into the header and the window's title. */
export function HeaderContent({ title, state }: { title: string; state?: ReactNode }) {
  const t = useTranslate();
  const slots = useContext(SlotContext);
  const product = t('shell.product');
  useEffect(() => {
    document.title = `${title.replaceAll('\n', ' ')} — ${product}`;
  }, [title, product]);
  return (
    <>
      {slots.title !== null && createPortal(title.replaceAll('\n', ' '), slots.title)}
      {slots.state !== null && createPortal(state, slots.state)}
    </>
  );
}
