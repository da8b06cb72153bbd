import { parted, type Cutting } from './cuttings';
import { cut, type Stretch } from './stretch';

/** 目录 1.某局工作总结 2 2.某局工作计划 10 …: a list of contents whose line ends were lost. */
const CONTENTS =
  /目\s{0,3}录\s{1,3}(?:(?:\d{1,2}[.．、]|第?[一二三四五六七八九十]{1,3}[、篇])\s{0,2}[^。；]{4,80}?\s{1,3}\d{1,3}(?=\s)\s{0,2}){2,60}/u;
/** 目录1.某局工作总结 22.某局工作计划 10…: nothing parts its lines. */
const GLUED = /目\s{0,3}录\s{0,3}[:：]?\s{0,3}1[.．、]\s{0,2}([^。；]{8,80}?)\s{0,3}\d{0,3}?2[.．、]/u;
/** Contents stand before the text. */
const WINDOW = 2000;
const MIN_LENGTH = 60;

/** Sets the list of contents aside that the first lines of a flattened text may hold. */
export function dropFlatContents(stretches: readonly Stretch[], furniture: Cutting[]): readonly Stretch[] {
  let looked = 0;
  return parted(stretches, (stretch) => {
    const { text, hints } = stretch;
    const from = looked;
    looked += text.length;
    if (from >= WINDOW || text.length < MIN_LENGTH || hints.table !== undefined) return [stretch];
    const head = text.slice(0, WINDOW);
    const found = head.includes('录') ? listIn(head) : null;
    if (found === null) return [stretch];
    const list = cut(stretch, ...found);
    if (list !== null) furniture.push({ stretch: list, reason: 'contents' });
    return [cut(stretch, 0, found[0]), cut(stretch, found[1], text.length)].filter((piece) => piece !== null);
  });
}

function listIn(head: string): [number, number] | null {
  const spaced = CONTENTS.exec(head);
  if (spaced !== null) return [spaced.index, spaced.index + spaced[0].length];
  // It ends where the first of the papers that it names begins.
  const glued = GLUED.exec(head);
  const end = glued === null ? -1 : head.indexOf(glued[1]!, glued.index + glued[0].length);
  return glued === null || end < 0 || /[。；]/u.test(head.slice(glued.index, end)) ? null : [glued.index, end];
}
