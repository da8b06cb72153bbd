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
  table: 'TableGrid',
  footer: 'Footer',
  footerEven: 'GwFooterEven',
} as const;

/** The real heading: heading 1 … 4. */
export const headingStyle = (level: HeadingLevel): string => `Heading${level}`;
/** The character style linked with it, for a heading that runs on into its text. */
export const headingCharacterStyle = (level: HeadingLevel): string => `Heading${level}Char`;
/** A short paragraph that begins with its heading: looks like the body, counts as a heading. */
export const runInStyle = (level: HeadingLevel): string => `GwRunIn${level}`;
