import { Fragment, memo } from 'react';
import { useTranslate } from '../app/language';
import type { Piece, VersionRow } from './version-rows';
import styles from './versions.module.css';

/** One block of a version with what changed since. */
export const VersionText = memo(function VersionText({ row, current }: { row: VersionRow; current: boolean }) {
  const t = useTranslate();
  return (
    <p
      className={styles.block}
      data-role={row.role}
      data-row={row.key}
      data-current={current || undefined}
      style={{ marginInlineStart: `${row.depth * 1.25}em` }}
    >
      {row.marker}
      {cut(row.pieces, row.heading).map(({ kind, text, bold }, i) => {
        const shown = row.role === 'table' ? text.replaceAll('\t', '　│　') : text;
        const Element = kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : Fragment;
        return bold ? (
          <strong key={i}>
            <Element>{shown}</Element>
          </strong>
        ) : (
          <Element key={i}>{shown}</Element>
        );
      })}
      {row.moved && <span className={styles.moved}>{t('versions.later')}</span>}
    </p>
  );
});

type Styled = Piece & { bold: boolean };

/** The pieces, cut where the heading of the version ends. */
function cut(pieces: readonly Piece[], heading: number): Styled[] {
  let left = heading;
  return pieces.flatMap(({ kind, text }): Styled[] => {
    const bold = left > 0;
    if (kind === 'added') return [{ kind, text, bold }];
    const own = Math.min(left, text.length);
    left -= own;
    return [
      { kind, text: text.slice(0, own), bold: true },
      { kind, text: text.slice(own), bold: false },
    ].filter((piece) => piece.text !== '');
  });
}
