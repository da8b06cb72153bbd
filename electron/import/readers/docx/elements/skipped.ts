import { SKIP, type ElementTable } from '../../xml/part-reader';

/** What says nothing of the text, however much it holds. */
export const SKIPPED: ElementTable<unknown> = {
  'w:delInstrText': SKIP,
  'w:fldData': SKIP,
  'w:ffData': SKIP,
  'w:sdtEndPr': SKIP,
  'w:customXmlPr': SKIP,
  'w:smartTagPr': SKIP,
  'w:tblPr': SKIP,
  'w:tblPrEx': SKIP,
  // A cell that was put in, deleted or merged as a revision; its text says so itself.
  'w:cellIns': SKIP,
  'w:cellDel': SKIP,
  'w:cellMerge': SKIP,
};
