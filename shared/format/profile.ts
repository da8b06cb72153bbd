import { z } from '../model/zod';
import { PAGE_NUMBER_PLACES, SEPARATORS } from './profile-choices';

/** pt */
const points = z.number().min(4).max(96);
/** mm */
const millimetres = z.number().min(0).max(600);

/**
 * A typeface as Word knows it. Word has no font stack: `alternatives` goes into fontTable.xml as altName (the first one) and serves
 * our own layout when the first choice is not installed. Names are shorter than 32 characters (MS-OI29500 2.1.88).
 */
export const typeface = z.object({
  name: z.string().min(1).max(31),
  alternatives: z.array(z.string().min(1).max(31)),
  /** For substitution where none of the names is known. */
  family: z.enum(['roman', 'swiss', 'modern', 'script']),
});
export type Typeface = z.infer<typeof typeface>;

/** A typeface for Chinese at a size; digits and Latin follow `latin` of the profile. */
export const look = z.object({ font: typeface, size: points, bold: z.boolean() });
export type Look = z.infer<typeof look>;

/** How headings look, by what the numbering says they are (GB/T 9704 7.3.3), not by how deep they stand. */
export const headingLooks = z.object({
  /** 第一部分 */
  part: look,
  /** 一、 */
  first: look,
  /** （一） */
  second: look,
  /** 1. */
  third: look,
  /** （1） */
  fourth: look,
  /** 一是, ①, 首先， */
  inText: look,
});
export type HeadingLooks = z.infer<typeof headingLooks>;
export type HeadingClass = keyof HeadingLooks;

export type Separators = (typeof SEPARATORS)[number];

/** Page, grid, fonts and sizes of an exported document; GB/T 9704-2012 clauses beside the fields. */
export const formatProfile = z.object({
  id: z.string().min(1).max(64),
  /** Of a unit's own profile; the built-in ones are named by the message catalogue. */
  name: z.string().max(60).default(''),
  page: z.object({
    /** 5.1 */
    width: millimetres,
    height: millimetres,
    /** 5.2.1: 天头 37, 订口 28; the others follow from the type area of 156 × 225 mm. */
    top: millimetres,
    bottom: millimetres,
    left: millimetres,
    right: millimetres,
    /** Left and right change places on even pages, for printing on both sides. */
    mirror: z.boolean().default(false),
  }),
  /** 5.2.3: 22 lines of 28 characters. */
  grid: z.object({ lines: z.number().int().min(1).max(80), characters: z.number().int().min(1).max(120) }),
  /** Exact distance of two lines in the body, pt. */
  linePitch: points,
  /** Exact distance of two lines of the title, pt. */
  titlePitch: points,
  /** Blank lines above the title and between it (or the subtitle) and the text. */
  titleBefore: z.number().int().min(0).max(8).default(0),
  titleAfter: z.number().int().min(0).max(8).default(1),
  separators: z.enum(SEPARATORS).default('asWritten'),
  /** Added to every body character, pt; negative condenses, so that 28 characters of 16 pt fit into 156 mm. */
  characterSpacing: z.number().min(-2).max(2),
  /** First line of a paragraph, in characters (7.3.3). */
  firstLineCharacters: z.number().int().min(0).max(8),
  /** Digits and Latin letters in body and headings; null: the Chinese font's own. */
  latin: typeface.nullable(),
  /** 7.3.1 */
  title: look,
  subtitle: look,
  headings: headingLooks,
  /** 5.2.2 */
  body: look,
  table: look.extend({ linePitch: points }),
  pageNumber: z.object({
    font: typeface,
    size: points,
    /** outside: odd pages right, even pages left, one character in (7.5). */
    place: z.enum(PAGE_NUMBER_PLACES),
    /** Printed before and after the number: "— " and " —". */
    before: z.string().max(8),
    after: z.string().max(8),
    /** From the page's lower edge to the footer's lower edge; 25 puts the dash 7 mm under the type area (7.5). */
    fromEdge: millimetres,
  }),
});
export type FormatProfile = z.infer<typeof formatProfile>;
