/** Something that stands on one page whole: a line of text, a row of a table, a blank. */
export interface Row<Content> {
  /** pt */
  height: number;
  /** Stays on one page with the row after it, as far as a page reaches. */
  keepNext: boolean;
  /** Begins a page whatever room is left. */
  newPage?: true;
  /** On a page that lies on its side. */
  landscape?: true;
  /** Stand above it again where it begins a page: the header of its table. */
  head?: readonly Row<Content>[];
  content: Content;
}

/**
 * Fills pages of a height with rows. A row that is to stay with the next goes over with it; a page is never emptied for that.
 * @param height of the type area, pt
 * @param lying its height where the page lies on its side, pt
 */
export function paginate<Content>(
  rows: readonly Row<Content>[],
  height: number,
  lying: number = height,
): Row<Content>[][] {
  const pages: Row<Content>[][] = [];
  let page: Row<Content>[] = [];
  let used = 0;
  for (const row of rows) {
    const turns = page.length > 0 && page[0]!.landscape !== row.landscape;
    if (page.length > 0 && (row.newPage === true || turns)) {
      pages.push(page);
      page = [];
      used = 0;
    } else if (page.length > 0 && used + row.height > (row.landscape === true ? lying : height) + 0.01) {
      let stay = page.length;
      while (stay > 0 && page[stay - 1]!.keepNext) stay--;
      if (stay === 0) stay = page.length;
      const over = page.slice(stay);
      pages.push(page.slice(0, stay));
      page = [...((over[0] ?? row).head ?? []), ...over];
      used = page.reduce((sum, r) => sum + r.height, 0);
    }
    page.push(row);
    used += row.height;
  }
  if (page.length > 0) pages.push(page);
  return pages;
}
