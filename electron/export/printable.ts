// What XML 1.0 (2.2) forbids in a document, lone surrogates apart.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SURROGATE = /[\ud800-\udfff]/;
// A lone surrogate would make the whole file unreadable.
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text with a replacement character for each character that no file format can carry, and with one kind of line end. */
export function printable(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '\ufffd');
  return SURROGATE.test(clean) ? clean.replace(LONE_SURROGATE, '\ufffd') : clean;
}
