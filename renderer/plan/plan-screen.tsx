import { useMemo, useState } from 'react';
import type { QuickNote } from '../../shared/ipc/plan-calls';
import type { Report } from '../../shared/model/report';
import { figureMap, headingLength, inlineText } from '../../shared/model/text';
import { holdsPlan } from '../../shared/plan/choose';
import { planMatrix, toldBlocks, type MatrixRow } from '../../shared/plan/matrix';
import { dispatchCommand } from '../app/commands';
import { HeaderContent } from '../app/header';
import { useTranslate } from '../app/language';
import { NotOpened } from '../app/not-opened';
import { useNavigation } from '../app/navigation';
import { StatusBar } from '../app/status-bar';
import { bridge, call } from '../bridge';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Menu, type MenuItem } from '../ui/menu';
import { useToasts } from '../ui/toast';
import { Toolbar, ToolbarSpace } from '../ui/toolbar';
import { useEscape } from '../ui/use-escape';
import { ChooseReportDialog } from './choose-report-dialog';
import { FromPlanDialog } from './from-plan-dialog';
import { LinkDialog } from './link-dialog';
import { MatrixTable } from './matrix-table';
import { NoteLine } from './note-line';
import { noteStored, useNoteStored } from './note-stored';
import type { Pick } from './pick-list';
import styles from './plan.module.css';
import { QuickNoteDialog } from './quick-note-dialog';
import { counts, filtered, FILTERS, groupsOf, looseNotes, type Filter } from './rows';
import { usePlanData, type Pair, type PlanData } from './use-plan-data';
import { useTasks } from './use-tasks';

/** 计划对照: each item of a plan against what the summary says of it. */
export function PlanScreen({ from, plan }: { from: string | undefined; plan: string | undefined }) {
  const t = useTranslate();
  const { go } = useNavigation();
  const { data, failure, choose, reload, setPlan } = usePlanData(from, plan);
  const back = () => go(from === undefined ? { name: 'shelf' } : { name: 'report', id: from });
  useNoteStored(() => void reload());

  if (failure !== null)
    return <NotOpened title={t('plan.failed')} back={t('plan.back')} onBack={back} failure={failure} />;
  if (data === null)
    return (
      <div className={styles.screen}>
        <HeaderContent title={t('plan.title')} />
        <p className={styles.waiting} role="status">
          {t('plan.opening')}
        </p>
      </div>
    );
  return <PlanMatrix data={data} onChoose={choose} onReload={reload} onPlan={setPlan} onBack={back} />;
}

interface PlanMatrixProps {
  data: PlanData;
  onChoose(pair: Pair): void;
  onReload(): Promise<void>;
  onPlan(plan: Report): void;
  onBack(): void;
}

type Open =
  | { name: 'plan' | 'summary' | 'makeSummary' | 'makeNext' }
  | { name: 'link'; row: MatrixRow }
  | { name: 'linkUnplanned'; blockId: string; heading: string }
  | { name: 'note'; note: QuickNote };

const EMPTY = { rows: [], unplanned: [] };

function PlanMatrix({ data, onChoose, onReload, onPlan, onBack }: PlanMatrixProps) {
  const t = useTranslate();
  const { go } = useNavigation();
  const { show, fail } = useToasts();
  const { reports, plan, summary, links, notes } = data;
  const tasks = useTasks(onPlan);
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<Open | null>(null);
  const [menu, setMenu] = useState<{ row: MatrixRow; at: { x: number; y: number } } | null>(null);
  const close = () => setOpen(null);

  const matrix = useMemo(
    () => (plan === null ? EMPTY : planMatrix(plan, summary ?? nothingOf(plan), links)),
    [plan, summary, links],
  );
  const groups = useMemo(() => (plan === null ? [] : groupsOf(plan, matrix, notes)), [plan, matrix, notes]);
  const loose = plan === null ? [] : looseNotes(plan.id, groups, notes);
  const count = counts(matrix);
  const shown = filtered(groups, summary === null ? 'all' : filter);
  const unplanned = filter === 'all' || filter === 'unplanned' ? matrix.unplanned : [];
  const unfinished = matrix.rows.filter(({ item }) => item.task.state !== 'done');
  const reported = unfinished.filter(({ answer }) => answer === 'reported');

  useEscape(onBack);

  const openBlock = (report: Report | null, blockId: string | null) => {
    if (report === null || blockId === null) return;
    go({ name: 'report', id: report.id, blockId });
  };
  const link = (planBlock: string, block: string | null) => {
    if (plan === null || summary === null) return;
    call(bridge.setPlanLink({ plan: plan.id, planBlock, summary: summary.id, block })).then(() => onReload(), fail);
  };
  const putNote = (note: QuickNote) =>
    call(bridge.putQuickNote(note)).then(() => {
      noteStored();
    });
  const said = (text: string, before: QuickNote) =>
    show({
      tone: 'info',
      text,
      actions: [{ label: t('shell.undo'), run: () => void putNote(before).catch(fail) }],
      topic: 'note',
    });
  const renderNote = (note: QuickNote) => (
    <NoteLine
      key={note.id}
      note={note}
      onEdit={() => setOpen({ name: 'note', note })}
      onUsed={() =>
        void putNote({ ...note, usedAt: Date.now() }).then(() => said(t('plan.notes.markedUsed'), note), fail)
      }
      onDelete={() =>
        void call(bridge.deleteQuickNote({ id: note.id })).then(() => {
          noteStored();
          said(t('plan.notes.deleted'), note);
        }, fail)
      }
    />
  );

  function menuFor(row: MatrixRow): MenuItem[] {
    const { blockId } = row.item;
    const found = row.blockId !== null;
    return [
      {
        label: t('plan.menu.openSummary'),
        icon: 'file',
        shortcut: 'Enter',
        disabled: !found,
        run: () => openBlock(summary, row.blockId),
      },
      {
        label: t('plan.menu.openPlan'),
        icon: 'book',
        shortcut: 'Shift+Enter',
        run: () => openBlock(plan, blockId),
      },
      {
        label: t('plan.menu.link'),
        icon: 'right',
        separated: true,
        disabled: summary === null,
        run: () => setOpen({ name: 'link', row }),
      },
      { label: t('plan.menu.unlink'), icon: 'close', disabled: !found, run: () => link(blockId, '') },
      {
        label: t('plan.menu.automatic'),
        icon: 'restore',
        disabled: row.how !== 'linked',
        run: () => link(blockId, null),
      },
    ];
  }

  const name = (report: Report | null) => report?.title.replaceAll('\n', ' ') ?? t('plan.noneChosen');
  const chooser = (what: 'plan' | 'summary', report: Report | null) => (
    <span className={styles.chooser}>
      <span>{t(what === 'plan' ? 'plan.plan' : 'plan.summary')}</span>
      <Button
        className={styles.chosen}
        aria-haspopup="dialog"
        aria-label={`${t(what === 'plan' ? 'plan.choosePlan' : 'plan.chooseSummary')} ${name(report)}`}
        title={name(report)}
        onClick={() => setOpen({ name: what })}
      >
        <span>{name(report)}</span>
      </Button>
    </span>
  );

  return (
    <div className={styles.screen}>
      <HeaderContent
        title={t('plan.title')}
        state={
          tasks.state === 'idle' ? null : (
            <span data-testid="plan-save-state" data-state={tasks.state}>
              {t(tasks.state === 'saving' ? 'plan.saving' : tasks.state === 'saved' ? 'plan.saved' : 'plan.notSaved')}
            </span>
          )
        }
      />
      <Toolbar label={t('plan.toolbar')}>
        <Button look="quiet" icon="back" onClick={onBack}>
          {t('plan.back')}
        </Button>
        {chooser('plan', plan)}
        {chooser('summary', summary)}
        <ToolbarSpace />
        <Button icon="plus" title="Ctrl+Shift+N" onClick={() => dispatchCommand('quickNote')}>
          {t('plan.note')}
        </Button>
        <Button
          icon="file"
          look={plan !== null && summary === null ? 'primary' : 'plain'}
          disabled={matrix.rows.length === 0}
          onClick={() => setOpen({ name: 'makeSummary' })}
        >
          {t('plan.makeSummary')}
        </Button>
        <Button icon="carry" disabled={matrix.rows.length === 0} onClick={() => setOpen({ name: 'makeNext' })}>
          {t('plan.makeNext')}
        </Button>
      </Toolbar>
      <main className={styles.main}>
        {plan === null ? (
          <EmptyState
            icon="table"
            title={t('plan.noPlan')}
            actions={
              <>
                <Button look="primary" icon="import" onClick={() => dispatchCommand('import')}>
                  {t('plan.noPlan.import')}
                </Button>
                {reports.some(holdsPlan) && (
                  <Button onClick={() => setOpen({ name: 'plan' })}>{t('plan.noPlan.choose')}</Button>
                )}
              </>
            }
          >
            {t('plan.noPlan.text')}
          </EmptyState>
        ) : matrix.rows.length === 0 ? (
          <EmptyState
            icon="table"
            title={t('plan.noItems')}
            actions={
              <Button look="primary" onClick={() => go({ name: 'report', id: plan.id })}>
                {t('plan.noItems.open')}
              </Button>
            }
          >
            {t('plan.noItems.text')}
          </EmptyState>
        ) : (
          <>
            {summary === null ? (
              <p className={styles.hint}>{t('plan.noSummary')}</p>
            ) : (
              <div className={styles.filters} role="group" aria-label={t('plan.filter')}>
                {FILTERS.map((one) => (
                  <Button
                    key={one}
                    look={filter === one ? 'plain' : 'quiet'}
                    pressed={filter === one}
                    data-filter={one}
                    onClick={() => setFilter(one)}
                  >
                    {t(`plan.filter.${one}`, { n: count[one] })}
                  </Button>
                ))}
              </div>
            )}
            <div className={styles.scroller}>
              <MatrixTable
                groups={filter === 'unplanned' && summary !== null ? [] : shown}
                unplanned={unplanned}
                hasSummary={summary !== null}
                renderNote={renderNote}
                onTask={(blockId, change) => void tasks.save(plan, new Map([[blockId, change]]))}
                onOpen={(row, side) =>
                  side === 'plan' ? openBlock(plan, row.item.blockId) : openBlock(summary, row.blockId)
                }
                onOpenUnplanned={(blockId) => openBlock(summary, blockId)}
                onLinkUnplanned={(blockId, heading) => setOpen({ name: 'linkUnplanned', blockId, heading })}
                onMenu={(row, at) => setMenu({ row, at })}
              />
              {filter !== 'all' && count[filter] === 0 && <p className={styles.waiting}>{t('plan.filter.nothing')}</p>}
              {loose.length > 0 && filter === 'all' && (
                <section className={styles.loose} aria-label={t('plan.notes')}>
                  <h2>{t('plan.notes')}</h2>
                  {loose.map(renderNote)}
                </section>
              )}
            </div>
          </>
        )}
      </main>
      <StatusBar
        left={
          <>
            {summary !== null && <span>{t('plan.status', { ...count, items: count.all })}</span>}
            <span>{t('plan.status.keys')}</span>
          </>
        }
        right={t('shell.offline')}
      />
      {menu !== null && (
        <Menu label={t('plan.menu')} items={menuFor(menu.row)} at={menu.at} onClose={() => setMenu(null)} />
      )}
      {(open?.name === 'plan' || open?.name === 'summary') && (
        <ChooseReportDialog
          what={open.name}
          reports={open.name === 'plan' ? reports.filter(holdsPlan) : reports.filter(({ id }) => id !== plan?.id)}
          chosen={(open.name === 'plan' ? plan : summary)?.id ?? null}
          onChoose={(id) =>
            onChoose(
              open.name === 'plan'
                ? { plan: id, summary: summary?.id === id ? null : (summary?.id ?? null) }
                : { plan: plan?.id ?? null, summary: id },
            )
          }
          onClose={close}
        />
      )}
      {(open?.name === 'makeSummary' || open?.name === 'makeNext') && plan !== null && (
        <FromPlanDialog
          make={open.name === 'makeSummary' ? 'summary' : 'next'}
          plan={plan}
          notes={groups.flatMap((group) => [...group.notes, ...group.lines.flatMap((line) => line.notes)]).length}
          items={matrix.rows.map(({ item }) => item)}
          reported={reported.length}
          onMarkDone={() =>
            void tasks.save(plan, new Map(reported.map(({ item }) => [item.blockId, { state: 'done' as const }])))
          }
          onClose={close}
        />
      )}
      {open?.name === 'link' && plan !== null && summary !== null && (
        <LinkDialog
          heading={open.row.item.heading}
          label={t('plan.link.summary')}
          picks={answersOf(plan, summary)}
          chosen={open.row.blockId}
          onLink={(block) => link(open.row.item.blockId, block)}
          onClose={close}
        />
      )}
      {open?.name === 'linkUnplanned' && (
        <LinkDialog
          heading={open.heading}
          label={t('plan.link.plan')}
          picks={matrix.rows.map(({ item }) => ({ id: item.blockId, label: item.heading, under: item.goal }))}
          chosen={null}
          onLink={(planBlock) => link(planBlock, open.blockId)}
          onClose={close}
        />
      )}
      {open?.name === 'note' && plan !== null && <QuickNoteDialog note={open.note} plan={plan} onClose={close} />}
    </div>
  );
}

/** What stands for a summary where there is none. */
function nothingOf(plan: Report): Report {
  return { ...plan, id: '', kind: 'summary', blocks: [], figures: [] };
}

/** The goals and measures of a summary that an item can be linked to. */
function answersOf(plan: Report, summary: Report): Pick[] {
  const figures = figureMap(summary.figures);
  let goal = '';
  return toldBlocks(plan, summary).flatMap(({ id, role, content }): Pick[] => {
    if (role !== 'goal' && role !== 'measure') return [];
    const text = inlineText(content, figures);
    const label = text.slice(0, headingLength(text) || 30).replace(/。$/u, '');
    if (role === 'goal') goal = label;
    return [{ id, label, under: role === 'goal' ? '' : goal }];
  });
}
