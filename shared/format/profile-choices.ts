/**
 * What is printed around the ordinal of a heading: as the report has it, or as the standard has it whatever the report says (一、 （一） 1.
 * （1）, 7.3.3), with a half-width or a full-width dot behind Arabic numerals.
 */
export const SEPARATORS = ['asWritten', 'standard', 'fullWidthDot'] as const;

/** outside: odd pages right, even pages left (GB/T 9704 7.5). */
export const PAGE_NUMBER_PLACES = ['outside', 'centre', 'right', 'none'] as const;
