import { useCallback, useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import { ReactEditor } from 'slate-react';
import type { Command } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { useBeforeClose } from '../app/before-close';
import { useCommand } from '../app/commands';
import { HeaderContent } from '../app/header';
import { FailureError } from '../bridge';
import { deleteSpan, selectedSubtrees } from '../editor/commands/span';
import { actsAnywhere, commandOfKey } from '../editor/keymap';
import { Paper } from '../editor/paper';
import { PasteBar } from '../editor/paste-bar';
import { useMetadata, useSession } from '../editor/session-context';
import { isComposingKey } from '../ui/composing';
import { useToasts } from '../ui/toast';
import { isEditingCommand, runEditingCommand, EDITING_COMMANDS } from './editing-commands';
import { nextFinding, showFinding } from './checks/show-finding';
import { TermMenu } from './checks/term-menu';
import { BlockMenu, type BlockMenuPlace } from './block-menu';
import { tellDeleted } from './deleted-toast';
import { EditorGuard } from './editor-guard';
import { ExistingFigures } from './existing-figures';
import { ExportDialog, useExport } from './export';
import { focusNextPart } from './focus-parts';
import { FindBar } from './find/find-bar';
import { useFind } from './find/use-find';
import { HeadingsDialog } from './headings-dialog';
import { HoistBar } from './hoist-bar';
import { OutlinePane } from './outline-pane';
import { PassageDialog } from './passage-dialog';
import { ReportStatus } from './report-status';
import styles from './report-workspace.module.css';
import { SaveBanner, SaveStateLabel } from './save-state';
import { SidePane } from './side-pane';
import { TablePicker } from './table-picker';
import { TargetDialog } from './target-dialog';
import { Toolbar } from './toolbar';
import { typewriting, useTypewriter } from './typewriter';

interface ReportWorkspaceProps {
  startAt: string | undefined;
  onClose(): void;
}

/** Toolbar, outline, page and figures around one report. */
export function ReportWorkspace({ startAt, onClose }: ReportWorkspaceProps) {
  const session = useSession();
  const { title } = useMetadata();
  const { go } = useNavigation();
  const t = useTranslate();
  const { fail, show } = useToasts();
  const [panes, setPanes] = useState({ outline: true, side: true });
  const [sideTab, setSideTab] = useState('figures');
  const [flashes, setFlashes] = useState(0);
  const exporting = useExport();
  const find = useFind();
  const [menu, setMenu] = useState<BlockMenuPlace | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [aid, setAid] = useState<'headings' | 'targets' | null>(null);
  useTypewriter(session);
  const [completing, setCompleting] = useState(false);
  const [focused, setFocused] = useState(false);
  const [sourceOf, setSourceOf] = useState<string | null>(null);
  const closeSource = useCallback(() => setSourceOf(null), []);

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
  const preview = (printing: boolean) => {
    const blockId = session.current.get()?.id;
    const target = { id: session.report.id, title, ...(blockId !== undefined && { blockId }) };
    go({ name: 'preview', ...target, ...(printing && { printing }) });
  };
  const openVersions = () => {
    const blockId = session.current.get()?.id;
    go({ name: 'versions', id: session.report.id, title, ...(blockId !== undefined && { blockId }) });
  };
  /** An input method at work goes on: what it puts into the text is saved after. */
  async function save() {
    if (await session.autosave.flush()) setFlashes((n) => n + 1);
    else fail(new FailureError(session.autosave.getState().failure ?? { code: 'internal' }));
  }

  function carryOut(command: Command): void {
    if (isEditingCommand(command)) runEditingCommand(command, session);
    else if (command === 'save') void save();
    else if (command === 'exportWord') exporting.start('docx');
    else if (command === 'exportText') exporting.start('txt');
    else if (command === 'exportPdf') exporting.start('pdf');
    else if (command === 'exportMarkdown') exporting.start('md');
    else if (command === 'preview' || command === 'print') preview(command === 'print');
    else if (command === 'versions') openVersions();
    else if (command === 'shelf') leave();
    else if (command === 'showPassage') setSourceOf(session.current.get()?.id ?? null);
    else if (command === 'findInReport') find.open('find');
    else if (command === 'replaceInReport') find.open('replace');
    else if (command === 'findNext' || command === 'findPrevious') {
      if (find.mode === 'closed') find.open('find');
      else find.go(command === 'findNext' ? 1 : -1);
    } else if (command === 'insertExistingFigure') session.run(() => setChoosing(true));
    else if (command === 'alignHeadings') session.run(() => setAid('headings'));
    else if (command === 'wordTargets') session.run(() => setAid('targets'));
    else if (command === 'typewriter') typewriting.set(!typewriting.get());
    else if (command === 'focusMode') setFocused((on) => !on);
    else if (command === 'toggleOutline') setPanes((shown) => ({ ...shown, outline: !shown.outline }));
    else if (command === 'toggleFigures') toggleSide('figures');
    else if (command === 'showChecks') toggleSide('checks');
    else if (command === 'nextFinding') goToFinding(1);
    else if (command === 'previousFinding') goToFinding(-1);
    else if (command === 'completeTerm' && !session.composition.active) setCompleting(true);
  }

  /** The next finding, with its reason beside the text. */
  function goToFinding(step: 1 | -1) {
    setPanes((shown) => ({ ...shown, side: true }));
    setSideTab('checks');
    session.run(() => {
      const finding = nextFinding(session, step);
      if (finding === null) show({ tone: 'info', text: t('checks.none'), topic: 'checks' });
      else showFinding(session, finding);
    });
  }

  /** Shows a tab beside the text; the same command again closes the pane. */
  function toggleSide(tab: string) {
    setPanes((shown) => ({ ...shown, side: !(shown.side && sideTab === tab) }));
    setSideTab(tab);
  }

  function deleteBlocks() {
    session.run((editor) => {
      const span = selectedSubtrees(editor);
      const n = span ? deleteSpan(editor, span) : 0;
      if (n > 0) tellDeleted(session, t, show, t('editor.blocks.deleted', { n }));
    });
  }

  /** Wherever the focus is; the text and the fields of the page have dealt with their own keys before. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.defaultPrevented || isComposingKey(event)) return;
    if (event.key === 'F6' && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      return focusNextPart(event.currentTarget, event.shiftKey ? -1 : 1);
    }
    // From the buttons around the text back to it.
    if (event.key === 'Escape' && (event.target as HTMLElement).closest('[role=toolbar], footer, aside'))
      return ReactEditor.focus(session.editor);
    if (event.key === 'Escape' && find.mode !== 'closed') return find.close();
    if (event.key === 'Escape' && focused) return setFocused(false);
    if (event.target instanceof HTMLInputElement && event.target.type === 'search') return;
    const command = commandOfKey(event);
    if (!actsAnywhere(command)) return;
    // A field of find and replace takes back its own typing.
    if ((command === 'undo' || command === 'redo') && (event.target as HTMLElement).closest('[data-find]')) return;
    event.preventDefault();
    carryOut(command);
  }

  return (
    <div className={styles.workspace} onKeyDown={onKeyDown}>
      <HeaderContent title={title} state={<SaveStateLabel flashes={flashes} />} />
      {ANSWERED.map((command) => (
        <Answer key={command} command={command} carryOut={carryOut} />
      ))}
      {!focused && <Toolbar carryOut={carryOut} />}
      <SaveBanner />
      <div className={styles.panes}>
        {panes.outline && !focused && <OutlinePane onShowSource={setSourceOf} />}
        <main className={styles.page}>
          {find.mode !== 'closed' && <FindBar find={find} />}
          <HoistBar />
          <EditorGuard onRetry={() => session.editor.deselect()}>
            <Paper carryOut={carryOut} onMenu={(where, at) => setMenu({ where, at })} />
          </EditorGuard>
          <PasteBar />
        </main>
        {panes.side && !focused && <SidePane tab={sideTab} onTab={setSideTab} />}
      </div>
      <ReportStatus
        onNextUnfilled={() => carryOut('nextUnfilled')}
        onTargets={() => carryOut('wordTargets')}
        onLeaveFocus={focused ? () => setFocused(false) : null}
      />
      {menu !== null && (
        <BlockMenu {...menu} carryOut={carryOut} onDelete={deleteBlocks} onClose={() => setMenu(null)} />
      )}
      {aid === 'headings' && <HeadingsDialog onClose={() => setAid(null)} />}
      {aid === 'targets' && <TargetDialog onClose={() => setAid(null)} />}
      {choosing && <ExistingFigures onClose={() => setChoosing(false)} />}
      {completing && <TermMenu onClose={() => setCompleting(false)} />}
      <TablePicker />
      <ExportDialog exporting={exporting} />
      {sourceOf !== null && <PassageDialog reportId={session.report.id} blockId={sourceOf} onClose={closeSource} />}
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
  'preview',
  'print',
  'versions',
  'shelf',
  'showPassage',
  'findInReport',
  'replaceInReport',
  'findNext',
  'findPrevious',
  'insertExistingFigure',
  'focusMode',
  'typewriter',
  'alignHeadings',
  'wordTargets',
  'toggleOutline',
  'toggleFigures',
  'showChecks',
  'nextFinding',
  'previousFinding',
  'completeTerm',
];

function Answer({ command, carryOut }: { command: Command; carryOut(command: Command): void }) {
  useCommand(command, () => carryOut(command));
  return null;
}
