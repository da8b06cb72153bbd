/** A stretch of a paragraph of our own export: text in one look, or a bookmark that begins or ends. */
export type Piece = { properties: string; text: string } | { mark: string };

/** A paragraph of our own export, taken apart. */
export interface ParagraphXml {
  type: 'paragraph';
  /** What stands in w:pPr. */
  properties: string;
  pieces: Piece[];
  text: string;
}

/** A table of our own export; `xml` as it is written. */
export interface TableXml {
  type: 'table';
  xml: string;
}

export type BodyItem = ParagraphXml | TableXml;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => ENTITIES[name]!);
const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

const PIECE = /<w:bookmark(?:Start|End)\b[^>]*\/>|<w:r>(?:<w:rPr>(.*?)<\/w:rPr>|<w:rPr\/>)?(.*?)<\/w:r>/gsu;
const CONTENT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/gu;

/** Takes a w:p of our own export apart: runs of text, tabs and line ends, bookmarks. */
export function parseParagraph(xml: string): ParagraphXml {
  const properties = /^<w:p><w:pPr>(.*?)<\/w:pPr>/su.exec(xml)?.[1] ?? '';
  const pieces: Piece[] = [];
  let text = '';
  for (const [mark, look = '', content] of xml.replace(/^<w:p><w:pPr>.*?<\/w:pPr>/su, '').matchAll(PIECE)) {
    if (content === undefined) {
      pieces.push({ mark });
      continue;
    }
    let words = '';
    for (const [, plain, sign] of content.matchAll(CONTENT))
      words += sign === 'tab' ? '\t' : sign === 'br' ? '\n' : unescaped(plain ?? '');
    pieces.push({ properties: look, text: words });
    text += words;
  }
  return { type: 'paragraph', properties, pieces, text };
}

/** The body of a document.xml of our own export, and what stands around it. */
export function parseBody(xml: string): { head: string; items: BodyItem[]; tail: string } {
  const from = xml.indexOf('<w:body>') + '<w:body>'.length;
  const to = xml.lastIndexOf('<w:sectPr');
  const items = [...xml.slice(from, to).matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>|<w:p\/>/gsu)].map(
    ([item]): BodyItem => (item.startsWith('<w:tbl>') ? { type: 'table', xml: item } : parseParagraph(item)),
  );
  return { head: xml.slice(0, from), items, tail: xml.slice(to) };
}

/** A run of text; `deleted`: as it stands in w:del. */
export function runXml(properties: string, text: string, deleted = false): string {
  const element = deleted ? 'w:delText' : 'w:t';
  const content = text
    .split(/([\t\n])/u)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\t'
        ? '<w:tab/>'
        : piece === '\n'
          ? '<w:br/>'
          : `<${element} xml:space="preserve">${escaped(piece)}</${element}>`,
    )
    .join('');
  return `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
}
