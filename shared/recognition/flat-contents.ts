import { parted, type Cutting } from './cuttings';
import { cut, type Stretch } from './stretch';

/** 目录 1.某局工作总结 2 2.某局工作计划 10 …: a list of contents whose line ends were lost. */
const CONTENTS =
  /目\s{0,3}录\s{1,3}(?:(?:\d{1,2}[.．、]|第?[一二三四五六七八九十]{1,3}[、篇])\s{0,2}[^。；]{4,80}?\s{1,3}\d{1,3}(?=\s)\s{0,2}){2,60}/u;
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
    const found = head.includes('录') ? CONTENTS.exec(head) : null;
    if (found === null) return [stretch];
    const end = found.index + found[0].length;
    const list = cut(stretch, found.index, end);
    if (list !== null) furniture.push({ stretch: list, reason: 'contents' });
    return [cut(stretch, 0, found.index), cut(stretch, end, text.length)].filter((piece) => piece !== null);
  });
}
