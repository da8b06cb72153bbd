import type { Metadata } from '../model/report';
import { fileStem } from './file-stem';
import { HELD, type Clues } from './report-words';
import type { About, Decision } from './result';
import { endsAsTitle, kindIn, partIn, TITLE_NOUN, unitIn, yearIn } from './title-words';

/** Why the recognition took a title, kind, year, part of the year or office for the report's. The keys are those of `import.reason.*`. */
export const ABOUT_REASONS = [
  'titleWords',
  'titlePlace',
  'titleNumbered',
  'titleFile',
  'inTitle',
  'inHeadings',
  'inOpening',
  'inDate',
  'inFileName',
  'inSignature',
  'usual',
  'notNamed',
] as const;
type AboutReason = (typeof ABOUT_REASONS)[number];

const say = (confidence: number, reason: AboutReason): Decision => ({ confidence, reason });

function titleDecision(clues: Clues, own: boolean): Decision {
  if (!own) return clues.derived ? say(0.75, 'titleNumbered') : say(0.5, 'titleFile');
  const plain = clues.title.replace(/\s+/gu, '');
  if (endsAsTitle(plain)) return say(0.97, 'titleWords');
  return TITLE_NOUN.test(plain) || yearIn(plain) !== null ? say(0.85, 'titleWords') : say(0.7, 'titlePlace');
}

function kindDecision({ title, derived, parts, fileName }: Clues): Decision {
  if (!derived && kindIn(title) !== null) return say(0.95, 'inTitle');
  if (parts.length > 1) return say(0.85, 'inHeadings');
  if (!derived && kindIn(fileStem(fileName)) !== null) return say(0.75, 'inFileName');
  return parts.length > 0 ? say(0.8, 'inHeadings') : say(0.6, 'inOpening');
}

function yearDecision({ title, matter, opening, parts, firstPart }: Clues, { year }: Metadata): Decision {
  if (year === null) return say(0.5, 'notNamed');
  const subtitle = matter?.subtitle ?? '';
  const under = yearIn(subtitle) !== null;
  if (yearIn(title) !== null || (under && !HELD.test(subtitle))) return say(0.97, 'inTitle');
  if (yearIn(parts[0]?.heading ?? firstPart ?? '') !== null) return say(0.9, 'inHeadings');
  if (yearIn(opening.slice(0, 24)) !== null) return say(0.85, 'inOpening');
  return under || yearIn(matter?.date ?? '') !== null ? say(0.75, 'inDate') : say(0.6, 'inFileName');
}

function partDecision({ title, opening, parts }: Clues): Decision {
  if (partIn(title) !== null) return say(0.97, 'inTitle');
  if (partIn(parts[0]?.heading ?? '') !== null) return say(0.9, 'inHeadings');
  return partIn(opening.slice(0, 14)) !== null ? say(0.8, 'inOpening') : say(0.85, 'usual');
}

function unitDecision({ title, matter }: Clues): Decision {
  if (unitIn(title) !== '') return say(0.95, 'inTitle');
  return (matter?.signature ?? '') !== '' ? say(0.85, 'inSignature') : say(0.5, 'notNamed');
}

/** How sure each of a report's particulars is, and what told it. `own`: the title is printed in the report. */
export function aboutOf(clues: Clues, metadata: Metadata, own: boolean): About {
  return {
    title: titleDecision(clues, own),
    kind: kindDecision(clues),
    year: yearDecision(clues, metadata),
    part: partDecision(clues),
    unit: unitDecision(clues),
  };
}
