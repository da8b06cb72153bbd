import { Checker } from '../../../shared/checks/checker';
import type { CheckContext, Finding } from '../../../shared/checks/finding';
import { ignoring, shownFindings, type IgnoredFinding, type IgnoreScope } from '../../../shared/checks/ignored';
import type { Term } from '../../../shared/checks/term';
import { bridge, call } from '../../bridge';
import { editedReport } from '../../editor/edited-report';
import type { ReportSession } from '../../editor/session';
import { Signal } from '../../editor/signal';
import { loadTerms, termList } from './term-list';

/** ms after the last change before the report is checked again */
const AFTER = 400;
/** ms that a slice of the work may take where nobody waits for it */
const SLICE = 6;
/** ms after which a slice is taken although the page is never idle */
const AT_LATEST = 1500;

type Run = Generator<undefined, Finding[]>;

/** The checks of one open report: run in idle slices after each pause of writing, so that no key ever waits for them. */
export class ReportChecks {
  /** What is to be shown, in the order of the text. */
  readonly findings = new Signal<readonly Finding[]>([]);
  readonly ignored = new Signal<readonly IgnoredFinding[]>([]);
  readonly running = new Signal(true);
  /** The finding that was last jumped to. */
  readonly current = new Signal<Finding | null>(null);
  private readonly checker = new Checker();
  private all: readonly Finding[] = [];
  private context: CheckContext = { terms: [] };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private idle = 0;

  constructor(private readonly session: ReportSession) {
    session.revision.subscribe(() => this.soon());
    termList.subscribe(() => this.takeTerms(termList.get() ?? []));
    this.takeTerms(termList.get() ?? []);
    // Findings without the list are better than none; who opens the list is told why it cannot be read.
    loadTerms().catch(() => undefined);
    call(bridge.listIgnored({ reportId: session.report.id })).then(
      (ignored) => {
        this.ignored.set(ignored);
        this.show();
      },
      () => undefined,
    );
  }

  /** The findings in the text as it is at this moment. */
  fresh(): readonly Finding[] {
    this.cancel();
    const run = this.begin();
    for (;;) {
      const step = run.next();
      if (!step.done) continue;
      this.finish(step.value);
      return this.findings.get();
    }
  }

  /** Throws FailureError where it cannot be stored. Returns how many are shown no more. */
  async ignore(finding: Finding, scope: IgnoreScope): Promise<{ n: number; entry: IgnoredFinding }> {
    const entry = ignoring(finding, scope, this.session.report.id);
    await call(bridge.ignoreFinding(entry));
    const before = this.findings.get().length;
    this.ignored.set([entry, ...this.ignored.get()]);
    this.show();
    return { n: before - this.findings.get().length, entry };
  }

  async restore(entries: readonly IgnoredFinding[]): Promise<void> {
    await call(bridge.restoreFindings({ findings: [...entries] }));
    const gone = new Set(entries);
    this.ignored.set(this.ignored.get().filter((entry) => !gone.has(entry)));
    this.show();
  }

  /** How many findings are there and not shown. */
  hidden(): number {
    return this.all.length - this.findings.get().length;
  }

  private takeTerms(terms: readonly Term[]): void {
    this.context = { terms };
    this.soon(0);
  }

  private soon(after = AFTER): void {
    this.cancel();
    this.running.set(true);
    this.timer = setTimeout(() => this.goOn(this.begin()), after);
  }

  private begin(): Run {
    const { metadata, blocks, figures } = editedReport(this.session.editor);
    return this.checker.run({ ...metadata, blocks, figures }, this.context);
  }

  private goOn(run: Run): void {
    this.idle = requestIdleCallback(
      (deadline) => {
        const end = performance.now() + SLICE;
        do {
          const step = run.next();
          if (step.done) return this.finish(step.value);
        } while (
          deadline.timeRemaining() > 1 ? performance.now() < end : deadline.didTimeout && performance.now() < end
        );
        this.goOn(run);
      },
      { timeout: AT_LATEST },
    );
  }

  private finish(findings: readonly Finding[]): void {
    this.all = findings;
    this.show();
    this.running.set(false);
  }

  private show(): void {
    const shown = this.all.filter(shownFindings(this.ignored.get()));
    const before = this.findings.get();
    // What is found again is the same object, so that its row is not drawn anew.
    const known = new Map(before.map((finding) => [keyOf(finding), finding]));
    const kept = shown.map((finding) => known.get(keyOf(finding)) ?? finding);
    if (kept.length !== before.length || kept.some((finding, i) => finding !== before[i])) this.findings.set(kept);
  }

  private cancel(): void {
    clearTimeout(this.timer);
    cancelIdleCallback(this.idle);
  }
}

/** What makes two findings one, for the page. */
export function keyOf({ rule, blockId, range, words, message, args }: Finding): string {
  return [rule, blockId, range.join(), words, message, JSON.stringify(args)].join('\n');
}

const known = new WeakMap<ReportSession, ReportChecks>();

/** The checks of a report, begun when they are first asked for. */
export function checksOf(session: ReportSession): ReportChecks {
  let checks = known.get(session);
  if (!checks) known.set(session, (checks = new ReportChecks(session)));
  return checks;
}
