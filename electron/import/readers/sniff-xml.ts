/** What may stand before the root: white space, the declaration, processing instructions, comments. */
const PROLOGUE = /^(?:\s|<\?[^]*?\?>|<!--[^]*?-->)*/;
const ROOT = /^<(?:([\w.-]+):)?([\w.-]+)((?:\s[^>]*)?)>/;

const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
const WORD_2003 = 'http://schemas.microsoft.com/office/word/2003/wordml';
const FLAT_PACKAGE = 'http://schemas.microsoft.com/office/2006/xmlPackage';
const SHEETS = 'urn:schemas-microsoft-com:office:spreadsheet';

/** A document that is one XML file, by the namespace of its root; null for other XML, and for what is none. */
export function sniffXml(text: string): 'docx' | 'word-2003' | 'odt' | 'not-text' | null {
  const root = ROOT.exec(text.slice(PROLOGUE.exec(text)![0].length));
  if (root === null) return null;
  const [, prefix, name, attributes] = root;
  const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const isIn = (namespace: string): boolean =>
    new RegExp(`\\s${declaration.replaceAll('.', '\\.')}\\s*=\\s*["']${namespace.replaceAll('.', '\\.')}["']`).test(
      attributes!,
    );
  // Either all of a document, or its text alone.
  if (/^document(?:-content)?$/.test(name!) && isIn(OPEN_DOCUMENT)) return 'odt';
  if (name === 'wordDocument' && isIn(WORD_2003)) return 'word-2003';
  if (name === 'package' && isIn(FLAT_PACKAGE)) return 'docx';
  return name === 'Workbook' && isIn(SHEETS) ? 'not-text' : null;
}
