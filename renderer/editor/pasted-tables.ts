import type { Block } from '../../shared/model/block';
import type { Figure } from '../../shared/model/figure';
import { newId } from '../../shared/model/id';
import type { Span } from '../../shared/recognition/result';
import type { SourceLine } from '../../shared/recognition/source';
import { toStretches } from '../../shared/recognition/stretch';
import { tableOf, tableParagraph } from '../../shared/recognition/table-block';

/** A piece of what was pasted, and where in the source it begins. */
export interface Piece {
  span: Span;
  block: Block;
}

/**
 * Each table of the source in one piece: in a pasted page nothing stands around it, while recognition may have taken its first row for a title or a
 * line of the site. Figures of a table that is put together here are added to `figures`.
 */
export function wholeTables(pieces: readonly Piece[], lines: readonly SourceLine[], figures: Figure[]): Piece[] {
  const byTable = new Map<number | undefined, Piece[]>();
  for (const piece of pieces) {
    const table = lines[piece.span.line]?.table;
    byTable.set(table, [...(byTable.get(table) ?? []), piece]);
  }
  return [...byTable].flatMap(([table, own]) => {
    if (table === undefined || (own.length === 1 && own[0]!.block.role === 'table')) return own;
    return [rebuilt(table, own, lines, figures)];
  });
}

function rebuilt(table: number, own: readonly Piece[], lines: readonly SourceLine[], figures: Figure[]): Piece {
  const rows = toStretches({ format: 'html', encoding: null, notes: [], lines: [...lines] }).filter(
    ({ hints }) => hints.table === table,
  );
  const { content, form } = tableOf(tableParagraph(rows), figures, { unit: '', exact: false });
  const depth = own.find(({ block }) => block.role === 'table')?.block.depth ?? 0;
  return {
    span: own[0]!.span,
    block: { id: newId(), role: 'table', depth, marker: null, flow: 'paragraph', content, form },
  };
}
