/** Styles of plain text in Word, WPS and LibreOffice, by their names. */
const PLAIN =
  /^(?:normal(?: \(web\))?|standard|default(?: paragraph)? style|body text|text body|plain text|preformatted text|正文(?:文本)?|默认(?:段落)?样式|纯文本|预格式化的?文本|普通\s?[(（]网站[)）])$/iu;

/** Whether a paragraph has no style of its own, or one of plain text: its lines may be those of a text that was broken at a width. */
export function hasPlainStyle({ style }: { style?: string | undefined }): boolean {
  return style === undefined || PLAIN.test(style);
}
