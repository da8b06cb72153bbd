/**
 * Why the recognition decided as it did. The keys are shown through the messages `import.reason.KEY`; a new key needs its words
 * in both languages.
 */

/** Why a stretch of the source became a block of this role and depth. */
export const BLOCK_REASONS = [
  /** A bookmark of Gangmu's own Word export says so. */
  'blockMark',
  /** A printed marker whose style is known at this depth. */
  'markerNested',
  /** A heading that names a half or part of the document (上半年工作总结). */
  'partHeading',
  /** A heading style or outline level of Word. */
  'wordHeading',
  /** A marker in the middle of a line or paragraph, after a sentence end. */
  'runInMarker',
  /** The ordinal goes back to the beginning: a new list. */
  'restart',
  /** The ordinal jumps or starts late: something may be missing in the source. */
  'irregularOrdinal',
  /** Items of an enumeration inside one sentence, between ；. */
  'sentenceItem',
  /** A short line without a marker standing between paragraphs. */
  'shortLine',
  /** A short line without a marker, set bold or centred. */
  'emphasisedLine',
  /** Sentences that tell a result in figures. */
  'resultSentence',
  /** What follows the heading of a goal or part. */
  'headingBody',
  /** A paragraph without a marker. */
  'noMarker',
  /** Lines put together that the source broke at a fixed width. */
  'continuedLine',
  /** A row of a table. */
  'tableRow',
] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

/** Why a stretch of the source was set aside as page furniture. */
export const FURNITURE_REASONS = [
  /** The reader knows it: header, footer, comment. */
  'reader',
  /** The way to the page: 首页 > 范文 > … */
  'breadcrumb',
  /** When the page was published. */
  'timestamp',
  /** Words of the site: 温馨提示, disclaimers, customer service. */
  'siteNotice',
  /** Download cards: 下载, 页数, 格式, 积分. */
  'downloadCard',
  /** Where the page comes from, who wrote or uploaded it. */
  'byline',
  /** Keywords, related articles, previous and next page. */
  'tag',
  /** A line of a table of contents. */
  'contents',
  /** The title once more. */
  'repeatedTitle',
  /** The label of one of several reports in a file: 总结二, 【篇一】. */
  'label',
  /** The number of a page. */
  'pageNumber',
  /** 下面和大家分享…欢迎阅读. */
  'blurb',
  /** A number that counts readers or characters. */
  'counter',
  /** Signs that separate: ----, |, ***. */
  'separator',
  /** An address of a web page or a mailbox, or an advertisement. */
  'advertisement',
  /** The menu of a web site, its name, its search field. */
  'menu',
  /** Links to other articles of a web site. */
  'relatedLinks',
  /** Tools of a web page: to share, print, comment, download. */
  'widget',
  /** The foot of a web site: who runs it, its registration. */
  'pageFoot',
  /** The title of a web page's window, which the page itself does not print. */
  'pageTitle',
  /** Neither shown nor printed by the program that wrote the file. */
  'hidden',
] as const;
export type FurnitureReason = (typeof FURNITURE_REASONS)[number];
