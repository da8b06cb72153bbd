import { figureMap } from '../model/text';
import type { Report } from '../model/report';
import { Checker } from './checker';
import type { CheckContext, Finding } from './finding';

/** Everything that the rules find in a report, in the order of its text. */
export function check(report: Report, context: CheckContext): Finding[] {
  const checker = new Checker();
  const steps = checker.run({ ...report, figures: figureMap(report.figures) }, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
