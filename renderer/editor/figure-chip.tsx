import type { RenderElementProps } from 'slate-react';
import { isUnfilled } from '../../shared/model/figure';
import { useTranslate } from '../app/language';
import styles from './figure-chip.module.css';
import { useFigure, useSession } from './session-context';
import type { FigureElement } from './slate-types';

type ChipProps = Omit<RenderElementProps, 'element'> & { element: FigureElement };

/** A figure in the text: amber and dashed while it is to be filled in, green after. A click opens its card, outside the text. */
export function FigureChip({ attributes, children, element }: ChipProps) {
  const t = useTranslate();
  const session = useSession();
  const figure = useFigure(element.figureId);
  const text = figure?.text ?? '';
  const unfilled = isUnfilled(text);
  const name = figure?.label || t('editor.figure.unnamed');
  return (
    <span
      {...attributes}
      contentEditable={false}
      className={styles.chip}
      data-unfilled={unfilled || undefined}
      data-figure-id={element.figureId}
      title={figure?.previous ? t('editor.figure.title', { name, previous: figure.previous.text }) : name}
      onMouseDown={(event) => {
        // The cursor stays where it is: a void is no place to write in.
        event.preventDefault();
        const chip = event.currentTarget;
        session.run(() => session.openFigure.set({ figureId: element.figureId, chip }));
      }}
    >
      {text === '' ? '＿' : text}
      {children}
    </span>
  );
}
