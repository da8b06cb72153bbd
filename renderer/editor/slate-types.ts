import type { BaseEditor } from 'slate';
import type { HistoryEditor } from 'slate-history';
import type { ReactEditor } from 'slate-react';
import type { Block } from '../../shared/model/block';
import type { ReportDocument } from './document';

/** A block of the report, one child of the editor. `marker` is absent where there is none: Slate drops properties that are null. */
export interface BlockElement {
  type: 'block';
  id: string;
  role: Block['role'];
  depth: number;
  marker?: NonNullable<Block['marker']>;
  flow: Block['flow'];
  origin?: NonNullable<Block['origin']>;
  prompt?: string;
  form?: NonNullable<Block['form']>;
  task?: NonNullable<Block['task']>;
  /** Rows in a table, inlines in every other block. */
  children: (InlineNode | RowElement)[];
}

/** A table is one block of the report; its rows and cells are there for the editor only. */
export interface RowElement {
  type: 'row';
  children: CellElement[];
}

/** A new line in a cell is "\n" here, and U+2028 in the report. */
export interface CellElement {
  type: 'cell';
  children: InlineNode[];
}

/** Where a figure stands: a void inline, because an editable one breaks Chinese input at its edges (facts/product.md E). */
export interface FigureElement {
  type: 'figure';
  figureId: string;
  children: [{ text: '' }];
}

export interface TextLeaf {
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  /** Taken over from a prior report, to be confirmed or retyped. */
  stale?: true;
  /** Set by decorate, never stored: the derived heading. */
  heading?: true;
}

export type InlineNode = TextLeaf | FigureElement;

export interface ReportEditorParts {
  /** Figures and metadata: what of the report is not in the text. */
  document: ReportDocument;
}

export type ReportEditor = BaseEditor & ReactEditor & HistoryEditor & ReportEditorParts;

declare module 'slate' {
  interface CustomTypes {
    Editor: ReportEditor;
    Element: BlockElement | RowElement | CellElement | FigureElement;
    Text: TextLeaf;
  }
}
