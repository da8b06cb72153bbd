import { useRef, useState } from 'react';
import type { Command } from '../../shared/ipc/contract';
import type { Role } from '../../shared/model/block';
import { COMMON_STYLES, printMarker } from '../../shared/markers/style';
import { useTranslate } from '../app/language';
import { setMarkerStyle } from '../editor/commands/roles';
import { useSession } from '../editor/session-context';
import { useSignal } from '../editor/signal';
import { Button } from '../ui/button';
import { Menu } from '../ui/menu';
import { useToasts } from '../ui/toast';
import { Toolbar as Bar, ToolbarSpace } from '../ui/toolbar';
import styles from './report-workspace.module.css';
import { tableItems } from './table-menu';

const ROLES: readonly { role: Role; command: Command; key: string }[] = [
  { role: 'part', command: 'rolePart', key: 'Ctrl+1' },
  { role: 'goal', command: 'roleGoal', key: 'Ctrl+2' },
  { role: 'measure', command: 'roleMeasure', key: 'Ctrl+3' },
  { role: 'outcome', command: 'roleOutcome', key: 'Ctrl+4' },
  { role: 'text', command: 'roleText', key: 'Ctrl+5' },
];

/** Buttons keep the cursor in the text: pressing one takes no focus. */
export function Toolbar({ carryOut }: { carryOut(command: Command): void }) {
  const t = useTranslate();
  const current = useSignal(useSession().current);
  return (
    <div className={styles.frame} onMouseDown={(event) => event.preventDefault()}>
      <Bar label={t('editor.toolbar')}>
        <Button look="quiet" icon="back" onClick={() => carryOut('shelf')}>
          {t('editor.shelf')}
        </Button>
        <span className={styles.rule} />
        {ROLES.map(({ role, command, key }) => (
          <Button
            key={role}
            pressed={current?.role === role}
            disabled={current === null || current.role === 'table'}
            title={key}
            onClick={() => carryOut(command)}
          >
            {t(`role.${role}`)}
          </Button>
        ))}
        <Button
          look="quiet"
          icon="demote"
          disabled={current === null}
          title={`${t('editor.demote')} · Tab · Alt+Shift+→`}
          onClick={() => carryOut('demote')}
        >
          <span className={styles.spoken}>{t('editor.demote')}</span>
        </Button>
        <Button
          look="quiet"
          icon="promote"
          disabled={current === null}
          title={`${t('editor.promote')} · Shift+Tab · Alt+Shift+←`}
          onClick={() => carryOut('promote')}
        >
          <span className={styles.spoken}>{t('editor.promote')}</span>
        </Button>
        <span className={styles.rule} />
        <MarkerMenu />
        <Button look="quiet" disabled={current === null} title="Ctrl+Shift+D" onClick={() => carryOut('insertFigure')}>
          {t('editor.insertFigure')}
        </Button>
        <TableMenu />
        <ToolbarSpace />
        <ViewSwitch />
        <Button look="quiet" icon="history" title={t('versions.button')} onClick={() => carryOut('versions')}>
          <span className={styles.spoken}>{t('versions.button')}</span>
        </Button>
        <Button look="quiet" icon="print" title={`${t('menu.preview')} · Ctrl+F2`} onClick={() => carryOut('preview')}>
          <span className={styles.spoken}>{t('menu.preview')}</span>
        </Button>
        <Button look="primary" onClick={() => carryOut('exportWord')}>
          {t('editor.exportWord')}
        </Button>
      </Bar>
    </div>
  );
}

/** 提纲 or 文稿: the same text in two looks. */
function ViewSwitch() {
  const t = useTranslate();
  const session = useSession();
  const view = useSignal(session.view);
  return (
    <div role="group" aria-label={t('editor.view')} className={styles.views} title="Ctrl+Shift+M">
      {(['outline', 'manuscript'] as const).map((choice) => (
        <Button key={choice} pressed={view === choice} onClick={() => session.run(() => session.view.set(choice))}>
          {t(`editor.view.${choice}`)}
        </Button>
      ))}
    </div>
  );
}

/** A new table; with the cursor in one, what can be done with it. */
function TableMenu() {
  const t = useTranslate();
  const session = useSession();
  const { show } = useToasts();
  const current = useSignal(session.current);
  const inTable = useSignal(session.tableCursor) !== null;
  const button = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  function open() {
    const box = button.current!.getBoundingClientRect();
    const place = { x: box.left, y: box.bottom + 2 };
    if (inTable) setAt(place);
    else session.run(() => session.tablePicker.set(place));
  }
  return (
    <div ref={button}>
      <Button
        look="quiet"
        icon="table"
        disabled={current === null}
        aria-haspopup={inTable ? 'menu' : 'dialog'}
        aria-expanded={at !== null}
        title={inTable ? t('table.menu') : `${t('table.insert.title')} Ctrl+Shift+T`}
        onClick={open}
      >
        {t('table.insert')}
        {inTable ? ' ▾' : ''}
      </Button>
      {at && <Menu label={t('table.menu')} at={at} onClose={() => setAt(null)} items={tableItems(t, session, show)} />}
    </div>
  );
}

/** The numbering of the current block and its siblings. */
function MarkerMenu() {
  const t = useTranslate();
  const session = useSession();
  const current = useSignal(session.current);
  const button = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  const style = current?.marker?.style;
  const sample = (first: string) => [1, 2, 3].map((n) => printMarker(first, n) ?? '').join(' ');
  const choose = (chosen: string | null) => session.run((editor) => setMarkerStyle(editor, chosen));
  return (
    <div ref={button}>
      <Button
        look="quiet"
        disabled={current === null || current.role === 'table'}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        onClick={() => {
          const box = button.current!.getBoundingClientRect();
          setAt({ x: box.left, y: box.bottom + 2 });
        }}
      >
        {style === undefined ? t('editor.numbering.none') : t('editor.numbering', { style })} ▾
      </Button>
      {at && (
        <Menu
          label={t('editor.numbering.menu')}
          at={at}
          onClose={() => setAt(null)}
          items={[
            ...COMMON_STYLES.map((first) => ({
              label: sample(first),
              checked: first === style,
              run: () => choose(first),
            })),
            {
              label: t('editor.numbering.none'),
              checked: style === undefined,
              separated: true,
              run: () => choose(null),
            },
          ]}
        />
      )}
    </div>
  );
}
