import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from './class-names';
import { isComposingKey } from './composing';
import { Icon, type IconName } from './icon';
import styles from './menu.module.css';

export interface MenuItem {
  label: string;
  icon?: IconName;
  /** Shown at the right: the key that does the same. */
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  /** For choices: a tick where true. */
  checked?: boolean;
  /** A line above. */
  separated?: boolean;
  run(): void;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  /** Window coordinates, px: where the pointer was, or the lower left corner of the button. */
  at: { x: number; y: number };
  onClose(): void;
}

/** A popup or context menu, shown while mounted: arrows, Home, End, Enter, Esc; a click elsewhere closes it. The focus goes back where it was. */
export function Menu({ label, items, at, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(at);

  useLayoutEffect(() => {
    const box = menu.current!.getBoundingClientRect();
    setPlace({
      x: Math.max(4, Math.min(at.x, window.innerWidth - box.width - 4)),
      y: Math.max(4, Math.min(at.y, window.innerHeight - box.height - 4)),
    });
  }, [at]);

  useEffect(() => {
    const before = document.activeElement;
    const buttons = menu.current!.querySelectorAll<HTMLElement>('button:not(:disabled)');
    (menu.current!.querySelector<HTMLElement>('[aria-checked="true"]') ?? buttons[0])?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (isComposingKey(event)) return;
    event.stopPropagation();
    const buttons = [...menu.current!.querySelectorAll<HTMLElement>('button:not(:disabled)')];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, number> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: buttons.length - 1 };
    const next = moves[event.key];
    if (next !== undefined) buttons[(next + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
  }

  return createPortal(
    <div
      className={styles.backdrop}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      <div
        ref={menu}
        role="menu"
        aria-label={label}
        className={styles.menu}
        style={{ left: place.x, top: place.y }}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={item.checked}
            disabled={item.disabled}
            tabIndex={-1}
            className={classNames(
              styles.item,
              item.danger === true && styles.danger,
              item.separated === true && styles.separated,
            )}
            onClick={() => {
              onClose();
              item.run();
            }}
          >
            <span className={styles.mark}>
              {item.checked === true ? <Icon name="check" /> : item.icon !== undefined && <Icon name={item.icon} />}
            </span>
            <span className={styles.label}>{item.label}</span>
            {item.shortcut !== undefined && <kbd className={styles.shortcut}>{item.shortcut}</kbd>}
          </button>
        ))}
      </div>
    </div>,
    document.body,
  );
}
