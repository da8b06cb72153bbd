import { walkTree, type HtmlNode } from './tree';

/** Elements that begin a line of their own. */
const LINES: ReadonlySet<string> = new Set(['p', 'br', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dd', 'dt']);
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3']);
/** A cell with so many lines and characters is a column of a page, not the cell of a table. */
const MANY_LINES = 6;
const MANY_CHARACTERS = 300;

interface OpenTable {
  node: HtmlNode;
  lines: number;
  characters: number;
}

/** Tables that only place things on the page: they hold other tables, headings, or whole texts. */
export function findLayoutTables(root: HtmlNode): ReadonlySet<HtmlNode> {
  const found = new Set<HtmlNode>();
  const open: OpenTable[] = [];
  walkTree(
    root,
    (node) => {
      const table = open[open.length - 1];
      if (node.tag === '#text') {
        if (table !== undefined) table.characters += node.text.trim().length;
      } else if (node.tag === 'table') {
        if (table !== undefined) found.add(table.node);
        if (/^(?:presentation|none)$/.test(node.attribute('role') ?? '')) found.add(node);
        open.push({ node, lines: 0, characters: 0 });
      } else if (table !== undefined) {
        if (node.tag === 'td' || node.tag === 'th') table.lines = table.characters = 0;
        else if (LINES.has(node.tag)) table.lines++;
        if (HEADINGS.has(node.tag)) found.add(table.node);
      }
      return node.tag !== 'script' && node.tag !== 'style';
    },
    (node) => {
      const table = open[open.length - 1];
      if (table === undefined) return;
      if (node === table.node) open.pop();
      else if (
        (node.tag === 'td' || node.tag === 'th') &&
        table.lines >= MANY_LINES &&
        table.characters >= MANY_CHARACTERS
      )
        found.add(table.node);
    },
  );
  return found;
}
