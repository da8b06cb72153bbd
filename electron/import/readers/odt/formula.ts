import { GangmuError } from '../../../../shared/ipc/errors';
import { walkXml } from '../docx/walk-xml';
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

function readFormula(zip: ZipArchive, address: string): string {
  const name = `${address.replace(/^\.\//, '').replace(/\/$/, '')}/content.xml`;
  let text = '';
  try {
    const bytes = zip.read(name);
    if (bytes === null) return '';
    const skip = { open: () => 'skip' as const };
    const root = walkXml({ name, bytes }, { 'math:annotation': skip, 'math:annotation-xml': skip }, (data) => {
      text += data;
    });
    return root === 'math:math' ? text.replace(/\s+/gu, '') : '';
  } catch (error) {
    // A broken object is a picture lost, not the document.
    if (error instanceof GangmuError) return '';
    throw error;
  }
}
