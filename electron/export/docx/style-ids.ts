import type { HeadingLevel } from '../../../shared/format/heading-class';

/** Ids of the styles in styles.xml. Word finds and translates built-in styles by their name, so the ids are ours to choose. */
export const STYLE = {
  body: 'GwBody',
  /** The last paragraph before a signature. */
  lastBody: 'GwBodyLast',
  title: 'Title',
  subtitle: 'GwSubtitle',
  addressee: 'GwAddressee',
  signature: 'GwSignature',
  date: 'GwDate',
  cell: 'GwCell',
  headCell: 'GwCellHead',
  cellCentre: 'GwCellCentre',
  cellNumber: 'GwCellNumber',
  totalCell: 'GwCellTotal',
  totalNumber: 'GwCellTotalNumber',
  /** Above a table: its name, and what its numbers count in. */
  tableCaption: 'GwTableCaption',
  tableUnit: 'GwTableUnit',
  table: 'TableGrid',
  footer: 'Footer',
  footerEven: 'GwFooterEven',
  attachmentList: 'GwAttachmentList',
  attachmentMark: 'GwAttachmentMark',
  attachmentTitle: 'GwAttachmentTitle',
  colophon: 'GwColophon',
  /** Paragraphs without height around the 版记. */
  tie: 'GwTie',
  contentsTitle: 'TOCHeading',
} as const;

/** Word's own styles for the entries of a table of contents. */
export const contentsStyle = (level: HeadingLevel): string => `TOC${level}`;

/** The real heading: heading 1 … 4. */
export const headingStyle = (level: HeadingLevel): string => `Heading${level}`;
/** The character style linked with it, for a heading that runs on into its text. */
export const headingCharacterStyle = (level: HeadingLevel): string => `Heading${level}Char`;
/** A short paragraph that begins with its heading: looks like the body, counts as a heading. */
export const runInStyle = (level: HeadingLevel): string => `GwRunIn${level}`;
