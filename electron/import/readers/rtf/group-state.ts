import type { Formatting } from '../docx/styles';
import type { Sink } from './sink';

/** What a group takes over from the one around it, and what ends with it. */
export interface GroupState {
  /** Where its text goes. */
  sink: Sink;
  /** The sink is this group's own and ends with it. */
  ownsSink: boolean;
  look: Formatting & { deleted?: boolean; inserted?: boolean };
  paragraph: Formatting & { style: number | null; inTable: boolean; tableDepth: number };
  /** \f */
  font: number | null;
  /** Which kind of characters follows, where that is said (\loch, \hich, \dbch). */
  script: 'low' | 'high' | 'double' | null;
  /** \rtlch: what is said of associated properties concerns text from right to left. */
  rightToLeft: boolean;
  /** Font of double-byte characters. */
  doubleFont: number | null;
  /** Characters that stand for a \u in programs without Unicode. */
  fallbackLength: number;
}

export const plainParagraph = (): GroupState['paragraph'] => ({ style: null, inTable: false, tableDepth: 0 });

/** A group's copy of the state around it. */
export function innerState(outer: GroupState): GroupState {
  return { ...outer, ownsSink: false, look: { ...outer.look }, paragraph: { ...outer.paragraph } };
}

const isOn = (parameter: number | undefined): boolean => parameter !== 0;

/** Applies the words that set how characters and paragraphs look. */
export function applyWord(
  state: GroupState,
  name: string,
  parameter: number | undefined,
  defaultFont: number | null,
): void {
  const { look, paragraph } = state;
  const concernsDouble = state.script === 'double' && !state.rightToLeft;
  switch (name) {
    case 'plain':
      state.look = {};
      state.font = defaultFont;
      state.script = null;
      state.rightToLeft = false;
      state.doubleFont = null;
      break;
    case 'b':
      look.bold = isOn(parameter);
      break;
    case 'v':
      look.hidden = isOn(parameter);
      break;
    case 'fs':
      if (parameter !== undefined && parameter > 0) look.fontSize = parameter / 2;
      break;
    case 'deleted':
      look.deleted = isOn(parameter);
      break;
    case 'revised':
      look.inserted = isOn(parameter);
      break;
    case 'f':
      state.font = parameter ?? 0;
      break;
    case 'af':
      if (concernsDouble) state.doubleFont = parameter ?? 0;
      break;
    // LibreOffice writes the look of Chinese text so.
    case 'ab':
      if (concernsDouble) look.bold = isOn(parameter);
      break;
    case 'afs':
      if (concernsDouble && parameter !== undefined && parameter > 0) look.fontSize = parameter / 2;
      break;
    case 'rtlch':
      state.rightToLeft = true;
      break;
    case 'ltrch':
      state.rightToLeft = false;
      break;
    case 'loch':
      state.script = 'low';
      break;
    case 'hich':
      state.script = 'high';
      break;
    case 'dbch':
      state.script = 'double';
      break;
    case 'uc':
      state.fallbackLength = Math.min(Math.max(parameter ?? 1, 0), 255);
      break;
    case 'pard':
      state.paragraph = plainParagraph();
      break;
    case 's':
      paragraph.style = parameter ?? 0;
      break;
    case 'qc':
      paragraph.centred = true;
      break;
    case 'ql':
    case 'qr':
    case 'qj':
    case 'qd':
      paragraph.centred = false;
      break;
    case 'outlinelevel':
      if (parameter !== undefined) paragraph.outlineLevel = parameter;
      break;
    case 'ls':
      paragraph.numId = parameter ?? 0;
      break;
    case 'ilvl':
      paragraph.listLevel = Math.min(Math.max(parameter ?? 0, 0), 8);
      break;
    case 'intbl':
      paragraph.inTable = true;
      paragraph.tableDepth = Math.max(paragraph.tableDepth, 1);
      break;
    case 'itap':
      paragraph.tableDepth = Math.max(parameter ?? 0, 0);
      break;
  }
}
