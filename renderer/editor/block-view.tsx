import type { CSSProperties } from 'react';
import type { RenderChunkProps, RenderElementProps, RenderLeafProps } from 'slate-react';
import { useTranslate } from '../app/language';
import { classNames } from '../ui/class-names';
import styles from './block-view.module.css';
import { isEmptyBlock } from './commands/current-block';
import { isTableElement } from './convert';
import { FigureChip } from './figure-chip';
import { useFoldState, useMarker } from './session-context';
import type { BlockElement } from './slate-types';
import { TableCell, TableFrame, TableRow } from './table-view';

type BlockProps = Omit<RenderElementProps, 'element'> & { element: BlockElement };

/**
 * One block. Role and marker are generated content (::before with attr()), outside Slate's text: nothing for the cursor to fall into and nothing
 * for an input method to compose over.
 */
function BlockView({ attributes, children, element }: BlockProps) {
  const t = useTranslate();
  const marker = useMarker(element.id);
  const fold = useFoldState(element.id);
  const empty = isEmptyBlock(element);
  const prompt =
    element.prompt ?? (element.role === 'text' || element.role === 'table' ? '' : t(`editor.hint.${element.role}`));
  const style = { '--depth': element.depth, '--marker-width': `${widthOf(marker)}em` } as CSSProperties;
  return (
    <div
      {...attributes}
      className={styles.block}
      style={style}
      data-block-id={element.id}
      data-role={element.role}
      data-chip={element.role === 'text' ? undefined : t(`role.${element.role}`)}
      data-flow={element.flow}
      data-fold={fold === 'shown' ? undefined : fold}
    >
      <div className={styles.text} data-marker={marker} data-prompt={empty && prompt !== '' ? prompt : undefined}>
        {isTableElement(element) ? <TableFrame element={element}>{children}</TableFrame> : children}
      </div>
    </div>
  );
}

/** In em: Chinese characters are one wide, digits and Latin punctuation about half. */
function widthOf(marker: string): number {
  return [...marker].reduce((width, character) => width + (character.charCodeAt(0) < 0x100 ? 0.55 : 1), 0);
}

/** Module-level and stable, as slate-react needs to leave unchanged blocks alone (facts/performance.md 5). */
export function renderElement(props: RenderElementProps) {
  const { element, ...rest } = props;
  switch (element.type) {
    case 'figure':
      return <FigureChip {...rest} element={element} />;
    case 'cell':
      return <TableCell {...rest} element={element} />;
    case 'row':
      return <TableRow {...props} />;
    case 'block':
      return <BlockView {...rest} element={element} />;
  }
}

export function renderLeaf({ attributes, children, leaf }: RenderLeafProps) {
  const className = classNames(
    leaf.heading && styles.heading,
    leaf.bold && styles.bold,
    leaf.italic && styles.italic,
    leaf.underline && styles.underline,
    leaf.stale && styles.stale,
  );
  return (
    <span {...attributes} className={className || undefined}>
      {children}
    </span>
  );
}

/** The lowest chunks, of some 40 blocks, are laid out only when they come into view. */
export function renderChunk({ attributes, children, lowest }: RenderChunkProps) {
  return (
    <div {...attributes} className={lowest ? styles.chunk : undefined}>
      {children}
    </div>
  );
}
