import { GangmuError } from '../../../../shared/ipc/errors';
import { partReader, SKIP } from '../xml/part-reader';
import { walkPart } from '../xml/walk-part';
import type { ZipArchive } from '../zip/archive';

/** Gives the text of the formula that an object of a document holds, by its address ("./Object 1"); "" for charts and the like. */
export type FormulaReader = (address: string) => string;

/** Reads formulas (MathML) from the objects of a package; each is read once. */
export function formulaReader(zip: ZipArchive): FormulaReader {
  const known = new Map<string, string>();
  return (address) => {
    let text = known.get(address);
    if (text === undefined) known.set(address, (text = readFormula(zip, address)));
    return text;
  };
}

/** The formula again in another language. */
export const ANNOTATIONS = { 'math:annotation': SKIP, 'math:annotation-xml': SKIP };

const FORMULA = partReader<{ text: string }>(ANNOTATIONS, {
  text(formula, data) {
    formula.text += data;
  },
});

function readFormula(zip: ZipArchive, address: string): string {
  const name = `${address.replace(/^\.\//, '').replace(/\/$/, '')}/content.xml`;
  const formula = { text: '' };
  try {
    const bytes = zip.read(name);
    if (bytes === null) return '';
    const root = walkPart({ name, bytes }, FORMULA, formula);
    return root === 'math:math' ? formula.text.replace(/\s+/gu, '') : '';
  } catch (error) {
    // A broken object is a picture lost, not the document.
    if (error instanceof GangmuError) return '';
    throw error;
  }
}
