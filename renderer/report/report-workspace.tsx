import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import type { Command } from '../../shared/ipc/contract';
import { useBeforeClose } from '../app/before-close';
import { useCommand } from '../app/commands';
import { HeaderContent } from '../app/header';
import { FailureError } from '../bridge';
import { commandOfKey } from '../editor/keymap';
import { Paper } from '../editor/paper';
import { useMetadata, useSession } from '../editor/session-context';
import { isComposingKey } from '../ui/composing';
import { useToasts } from '../ui/toast';
import { isEditingCommand, runEditingCommand, EDITING_COMMANDS } from './editing-commands';
import { EditorGuard } from './editor-guard';
import { ExportDialog, useExport } from './export';
import { FiguresPane } from './figures-pane';
import { OutlinePane } from './outline-pane';
import { ReportStatus } from './report-status';
import styles from './report-workspace.module.css';
import { SaveBanner, SaveStateLabel } from './save-state';
import { Toolbar } from './toolbar';

interface ReportWorkspaceProps {
  startAt: string | undefined;
  onClose(): void;
}

/** Toolbar, outline, page and figures around one report. */
export function ReportWorkspace({ startAt, onClose }: ReportWorkspaceProps) {
  const session = useSession();
  const { title } = useMetadata();
  const { fail } = useToasts();
  const [panes, setPanes] = useState({ outline: true, figures: true });
  const [flashes, setFlashes] = useState(0);
  const exporting = useExport();

  const begin = useEffectEvent(() => {
    if (startAt === undefined) session.begin();
    else session.jumpTo(startAt);
  });
  useEffect(() => begin(), [startAt]);

  async function storeOrThrow() {
    if (await session.store()) return;
    throw new FailureError(session.autosave.getState().failure ?? { code: 'internal' });
  }
  useBeforeClose(storeOrThrow);

  const leave = () => void storeOrThrow().then(onClose, fail);
  const save = () => void storeOrThrow().then(() => setFlashes((n) => n + 1), fail);

  function carryOut(command: Command): void {
    if (isEditingCommand(command)) runEditingCommand(command, session);
    else if (command === 'save') save();
    else if (command === 'exportWord') exporting.start('docx');
    else if (command === 'exportText') exporting.start('txt');
    else if (command === 'exportPdf') exporting.start('pdf');
    else if (command === 'exportMarkdown') exporting.start('md');
    else if (command === 'shelf') leave();
    else if (command === 'toggleOutline') setPanes((shown) => ({ ...shown, outline: !shown.outline }));
    else if (command === 'toggleFigures') setPanes((shown) => ({ ...shown, figures: !shown.figures }));
  }

  /** Wherever the focus is; the text and the fields of the page have dealt with their own keys before. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || isComposingKey(event)) return;
    if (event.target instanceof HTMLInputElement && event.target.type === 'search') return;
    const command = commandOfKey(event);
    if (command !== 'undo' && command !== 'redo' && command !== 'save' && command !== 'nextUnfilled') return;
    event.preventDefault();
    carryOut(command);
  }

  return (
    <div className={styles.workspace} onKeyDown={onKeyDown}>
      <HeaderContent title={title} state={<SaveStateLabel flashes={flashes} />} />
      {ANSWERED.map((command) => (
        <Answer key={command} command={command} carryOut={carryOut} />
      ))}
      <Toolbar carryOut={carryOut} />
      <SaveBanner />
      <div className={styles.panes}>
        {panes.outline && <OutlinePane />}
        <main className={styles.page}>
          <EditorGuard onRetry={() => session.editor.deselect()}>
            <Paper carryOut={carryOut} />
          </EditorGuard>
        </main>
        {panes.figures && <FiguresPane />}
      </div>
      <ReportStatus onNextUnfilled={() => carryOut('nextUnfilled')} />
      <ExportDialog exporting={exporting} />
    </div>
  );
}

const ANSWERED: readonly Command[] = [
  ...EDITING_COMMANDS,
  'save',
  'exportWord',
  'exportText',
  'exportPdf',
  'exportMarkdown',
  'shelf',
  'toggleOutline',
  'toggleFigures',
];

function Answer({ command, carryOut }: { command: Command; carryOut(command: Command): void }) {
  useCommand(command, () => carryOut(command));
  return null;
}
