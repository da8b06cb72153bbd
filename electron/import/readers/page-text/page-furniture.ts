import type { Row } from './row';

/** Where a head or foot may stand: so many rows from the end of the page, and in this share of its height. */
const EDGE_ROWS = 3;
const EDGE = 0.16;
/** How much the place of a running head varies, pt: down the page, and across it, where a number in it grows. */
const SAME_PLACE = 4;
const SAME_START = 15;
/** On how many of the pages it has to stand; odd and even pages may differ. */
const SHARE = 0.4;
/** A text in the midst of the page is a watermark only if nearly all pages have it. */
const WATERMARK_SHARE = 0.8;
const WATERMARK_PAGES = 3;
const MAX_WATERMARKS = 2;

const DASHES = '[-—–―－·.~\\s]{0,8}';
const NUMERAL = '(\\d{1,4}|[一二三四五六七八九十]{1,4}|[ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹivxIVX]{1,6})';
const PAGE_NUMBER = new RegExp(
  `^${DASHES}(?:第|[Pp]age)?\\s?${NUMERAL}\\s?页?(?:\\s?(?:[/／]|[,，]?共|of)\\s?共?\\d{1,4}\\s?页?)?${DASHES}$`,
  'u',
);

const atTop = (row: Row): boolean => row.y < row.pageHeight * EDGE;
const atFoot = (row: Row): boolean => row.y > row.pageHeight * (1 - EDGE);

/** Text as it repeats: in one size, without spaces, any number for a number. */
function keyOf(row: Row): string {
  return `${Math.round(row.size)} ${row.text.replace(/\s/gu, '').replace(/\d+/g, '#')}`;
}

/**
 * Marks page numbers, running heads and feet, and watermarks as furniture.
 * @param pages the rows of each page, from top to bottom
 */
export function markPageFurniture(pages: readonly (readonly Row[])[]): void {
  const edges = pages.map((rows) => {
    const text = rows.filter((row) => row.furniture === undefined);
    return new Set([...text.slice(0, EDGE_ROWS).filter(atTop), ...text.slice(-EDGE_ROWS).filter(atFoot)]);
  });
  markNumbers(pages, edges);
  markRepeated(pages, edges);
  markWatermarks(pages);
}

function markNumbers(pages: readonly (readonly Row[])[], edges: readonly ReadonlySet<Row>[]): void {
  /** Bare numbers, by what they differ from the count of pages: those that go with it number the pages. */
  const bare = new Map<number, Row[]>();
  edges.forEach((rows, i) => {
    for (const row of rows) {
      const match = PAGE_NUMBER.exec(row.text);
      if (match === null) continue;
      const own = pages[i]!;
      const outermost = row === own[0] || row === own[own.length - 1];
      if (match[1] === row.text) {
        const shift = Number(row.text) - i;
        if (Number.isInteger(shift)) bare.set(shift, [...(bare.get(shift) ?? []), row]);
        else if (outermost && /^[ivxIVX]+$/.test(row.text)) row.furniture = 'pageNumber';
      } else if (outermost) row.furniture = 'pageNumber';
    }
  });
  for (const [shift, rows] of bare)
    if (rows.length > 1 || (pages.length === 1 && shift === 1)) for (const row of rows) row.furniture = 'pageNumber';
}

/** Rows that are left, by what `key` says of them; what holds no words is a number: of a page, or of something else. */
function groupRows(pages: readonly (readonly Row[])[], key: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of pages.flat()) {
    if (row.furniture !== undefined || !/\p{L}/u.test(row.text)) continue;
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return [...groups.values()].filter((group) => group.length > 1).flatMap(placesOf);
}

const pagesOf = (rows: readonly Row[]): number => new Set(rows.map((row) => row.page)).size;

function markRepeated(pages: readonly (readonly Row[])[], edges: readonly ReadonlySet<Row>[]): void {
  for (const rows of groupRows(pages, keyOf)) {
    if (pagesOf(rows) < Math.max(2, pages.length * SHARE)) continue;
    for (const row of rows) if (edges[row.page - 1]!.has(row)) row.furniture = atTop(row) ? 'header' : 'footer';
  }
}

function markWatermarks(pages: readonly (readonly Row[])[]): void {
  const enough = Math.max(WATERMARK_PAGES, pages.length * WATERMARK_SHARE);
  const found = groupRows(pages, ({ text, size }) => `${Math.round(size)} ${text}`).filter(
    (rows) => pagesOf(rows) >= enough,
  );
  // More of them are the words of a form that is filled in page by page.
  if (found.length <= MAX_WATERMARKS) for (const row of found.flat()) row.furniture = 'watermark';
}

/** Rows of the same text, parted by where on the page they stand. */
function placesOf(group: readonly Row[]): Row[][] {
  const places: Row[][] = [];
  for (const row of [...group].sort((a, b) => a.y - b.y)) {
    const place = places
      .slice(-4)
      .find(([first]) => row.y - first!.y <= SAME_PLACE && Math.abs(row.x - first!.x) <= SAME_START);
    if (place === undefined) places.push([row]);
    else place.push(row);
  }
  return places;
}
