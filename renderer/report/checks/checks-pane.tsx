import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Finding } from '../../../shared/checks/finding';
import { RULE_IDS, type RuleId } from '../../../shared/checks/rule-ids';
import type { IgnoreScope } from '../../../shared/checks/ignored';
import { useTranslate } from '../../app/language';
import { useSession } from '../../editor/session-context';
import { useSignal } from '../../editor/signal';
import { Button } from '../../ui/button';
import { isComposingKey } from '../../ui/composing';
import { Icon } from '../../ui/icon';
import { Menu, type MenuItem } from '../../ui/menu';
import { useToasts } from '../../ui/toast';
import styles from './checks-pane.module.css';
import { excerptOf } from './excerpt';
import { FindingRow } from './finding-row';
import { IgnoredDialog } from './ignored-dialog';
import { checksOf, keyOf } from './report-checks';
import { fixFindings, showFinding } from './show-finding';

/** Rows of one group, or of the text, that are drawn; the others come as these go. */
const MOST_ROWS = 200;
/** Larger groups begin closed. */
const OPEN_UP_TO = 12;

type Order = 'rule' | 'text';

/** What the checks have found: by rule or in the order of the text; with keys as with the pointer. */
export function ChecksPane() {
  const t = useTranslate();
  const session = useSession();
  const checks = checksOf(session);
  const findings = useSignal(checks.findings);
  const running = useSignal(checks.running);
  const ignored = useSignal(checks.ignored);
  const current = useSignal(checks.current);
  const { show, fail } = useToasts();
  const list = useRef<HTMLDivElement>(null);
  const [order, setOrder] = useState<Order>('rule');
  const [hints, setHints] = useState(true);
  /** Groups that were opened or closed by hand. */
  const [toggled, setToggled] = useState<ReadonlyMap<RuleId, boolean>>(new Map());
  const [menu, setMenu] = useState<{ finding: Finding; at: { x: number; y: number } } | null>(null);
  const [showsIgnored, setShowsIgnored] = useState(false);

  const visible = useMemo(
    () => (hints ? findings : findings.filter(({ level }) => level !== 'hint')),
    [findings, hints],
  );
  const groups = useMemo(() => groupsOf(visible), [visible]);
  const isOpen = (rule: RuleId, n: number): boolean => toggled.get(rule) ?? n <= OPEN_UP_TO;
  const currentKey = current && keyOf(current);

  useEffect(() => {
    if (currentKey === null) return;
    const row = [...(list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].find(
      (element) => element.dataset['finding'] === currentKey,
    );
    row?.scrollIntoView({ block: 'nearest' });
  }, [currentKey, visible]);

  function toggle(rule: RuleId, open: boolean) {
    setToggled((before) => new Map(before).set(rule, open));
  }

  function fix(wanted: readonly Finding[]) {
    const next = neighbourOf(wanted.at(-1)!);
    fixFindings(session, wanted, (n) => {
      focusRow(next);
      if (n === 0) return show({ tone: 'info', text: t('checks.notFixed'), topic: 'checks' });
      show({
        tone: 'ok',
        text: t('checks.fixed', { n }),
        topic: 'checks',
        actions: [{ label: t('checks.undo'), run: () => session.run((editor) => editor.undo()) }],
      });
    });
  }

  function ignore(finding: Finding, scope: IgnoreScope) {
    const next = neighbourOf(finding);
    checks.ignore(finding, scope).then(({ n, entry }) => {
      focusRow(next);
      show({
        tone: 'info',
        text: t('checks.ignored.toast', { n }),
        topic: 'checks',
        actions: [{ label: t('checks.undo'), run: () => void checks.restore([entry]).catch(fail) }],
      });
    }, fail);
  }

  /** The key of the row after this one, where the focus goes when this one has gone. */
  function neighbourOf(finding: Finding): string | null {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
    const at = rows.findIndex((row) => row.dataset['finding'] === keyOf(finding));
    return (rows[at + 1] ?? rows[at - 1])?.dataset['finding'] ?? null;
  }

  function focusRow(key: string | null) {
    if (key === null || !list.current?.contains(document.activeElement)) return;
    setTimeout(() => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
      const row = rows.find((one) => one.dataset['finding'] === key) ?? rows[0];
      row?.querySelector<HTMLElement>('button')?.focus();
    });
  }

  /** Arrows go over headings of groups and rows alike. */
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (isComposingKey(event) || event.altKey) return;
    const stops = [...list.current!.querySelectorAll<HTMLElement>('[data-stop]')];
    const now = stops.findIndex((stop) => stop === document.activeElement);
    const moves: Record<string, number> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: stops.length - 1 };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(next, stops.length - 1))]?.focus();
  }

  function openMenu(finding: Finding, button: HTMLElement) {
    const box = button.getBoundingClientRect();
    setMenu({ finding, at: { x: box.left, y: box.bottom + 4 } });
  }

  const row = (finding: Finding) => {
    const key = keyOf(finding);
    return (
      <FindingRow
        key={key}
        id={key}
        finding={finding}
        excerpt={excerptOf(session, finding)}
        namesRule={order === 'text'}
        current={key === currentKey}
        onShow={(focus) => showFinding(session, finding, focus)}
        onFix={() => fix([finding])}
        onIgnore={(button) => (button ? openMenu(finding, button) : ignore(finding, 'place'))}
      />
    );
  };

  return (
    <div className={styles.pane} data-testid="checks-pane" data-running={running || undefined}>
      <div className={styles.head}>
        <span className={styles.count} role="status">
          {running && findings.length === 0 ? t('checks.running') : t('checks.found', { n: visible.length })}
        </span>
        <select
          aria-label={t('checks.filter')}
          className={styles.select}
          value={hints ? 'all' : 'serious'}
          onChange={(event) => setHints(event.target.value === 'all')}
        >
          <option value="all">{t('checks.filter.all')}</option>
          <option value="serious">{t('checks.filter.serious')}</option>
        </select>
        <select
          aria-label={t('checks.order')}
          className={styles.select}
          value={order}
          onChange={(event) => setOrder(event.target.value as Order)}
        >
          <option value="rule">{t('checks.order.rule')}</option>
          <option value="text">{t('checks.order.text')}</option>
        </select>
      </div>
      <div ref={list} className={styles.list} onKeyDown={onKeyDown} role="group" aria-label={t('checks.list')}>
        {visible.length === 0 && !running && (
          <div className={styles.none}>
            <span className={styles.tick}>
              <Icon name="check" size={28} />
            </span>
            <p className={styles.noneTitle}>{t('checks.none')}</p>
            <p>{checks.hidden() > 0 ? t('checks.none.ignored', { n: checks.hidden() }) : t('checks.none.hint')}</p>
          </div>
        )}
        {order === 'text' ? (
          <ul>
            {visible.slice(0, MOST_ROWS).map(row)}
            <More n={visible.length - MOST_ROWS} />
          </ul>
        ) : (
          groups.map(({ rule, findings: own }) => {
            const open = isOpen(rule, own.length);
            const fixable = own.filter((finding) => finding.fix !== undefined);
            return (
              <section key={rule} aria-label={t(`checks.rule.${rule}`)}>
                <h3 className={styles.group}>
                  <button
                    type="button"
                    data-stop
                    aria-expanded={open}
                    className={styles.groupName}
                    onClick={() => toggle(rule, !open)}
                    onKeyDown={(event) => {
                      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
                        toggle(rule, event.key === 'ArrowRight');
                    }}
                  >
                    <span className={open ? styles.open : styles.closed}>
                      <Icon name="right" size={12} />
                    </span>
                    <i className={styles.dot} data-level={own[0]!.level} />
                    {t(`checks.rule.${rule}`)}
                    <span className={styles.n}>{own.length}</span>
                  </button>
                  {fixable.length > 1 && (
                    <Button look="quiet" className={styles.fixAll} onClick={() => fix(fixable)}>
                      {t('checks.fixAll', { n: fixable.length })}
                    </Button>
                  )}
                </h3>
                {open && (
                  <ul>
                    {own.slice(0, MOST_ROWS).map(row)}
                    <More n={own.length - MOST_ROWS} />
                  </ul>
                )}
              </section>
            );
          })
        )}
      </div>
      <div className={styles.foot}>
        <span className={styles.keys} title={t('checks.keys')}>
          {t('checks.keys')}
        </span>
        {ignored.length > 0 && (
          <Button look="quiet" onClick={() => setShowsIgnored(true)}>
            {t('checks.ignored.open', { n: ignored.length })}
          </Button>
        )}
      </div>
      {menu !== null && (
        <Menu
          label={t('checks.ignore.menu')}
          at={menu.at}
          items={ignoreItems(menu.finding)}
          onClose={() => setMenu(null)}
        />
      )}
      {showsIgnored && <IgnoredDialog checks={checks} onClose={() => setShowsIgnored(false)} />}
    </div>
  );

  function ignoreItems(finding: Finding): MenuItem[] {
    const words = finding.words.length > 12 ? `${finding.words.slice(0, 12)}…` : finding.words;
    const items: MenuItem[] = [{ label: t('checks.ignore.place'), run: () => ignore(finding, 'place') }];
    if (finding.words !== '') {
      items.push(
        { label: t('checks.ignore.report', { words }), run: () => ignore(finding, 'report') },
        { label: t('checks.ignore.always', { words }), run: () => ignore(finding, 'always') },
      );
    }
    const rule = t(`checks.rule.${finding.rule}`);
    return [
      ...items,
      { label: t('checks.ignore.rule', { rule }), separated: true, run: () => ignore(finding, 'rule') },
    ];
  }
}

function More({ n }: { n: number }) {
  const t = useTranslate();
  return n > 0 ? <li className={styles.more}>{t('checks.more', { n })}</li> : null;
}

const RANK = { error: 0, warning: 1, hint: 2 };

function groupsOf(findings: readonly Finding[]): { rule: RuleId; findings: Finding[] }[] {
  const groups = new Map<RuleId, Finding[]>();
  for (const finding of findings) {
    const own = groups.get(finding.rule);
    if (own) own.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return RULE_IDS.flatMap((rule) => {
    const own = groups.get(rule);
    return own ? [{ rule, findings: own }] : [];
  }).sort((a, b) => RANK[a.findings[0]!.level] - RANK[b.findings[0]!.level]);
}
