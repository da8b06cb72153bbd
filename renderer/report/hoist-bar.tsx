import { parentIndex } from '../../shared/editing/tree';
import { inlineText, headingLength } from '../../shared/model/text';
import { useTranslate } from '../app/language';
import { blocksOf, indexOfBlock } from '../editor/commands/current-block';
import { slateToBlock } from '../editor/convert';
import { useSession } from '../editor/session-context';
import { useSignal } from '../editor/signal';
import { Icon } from '../ui/icon';
import { hoistAt } from './fold-commands';
import styles from './report-workspace.module.css';

/** Where one is while only one heading is shown, and the way back. */
export function HoistBar() {
  const t = useTranslate();
  const session = useSession();
  const hoisted = useSignal(session.folding.hoisted);
  useSignal(session.revision);
  if (hoisted === null) return null;
  const { editor, markers } = session;
  const blocks = blocksOf(editor);
  const path: number[] = [];
  for (let at = indexOfBlock(editor, hoisted); at >= 0; at = parentIndex(blocks, at)) path.unshift(at);
  const title = (at: number) => {
    const text = inlineText(slateToBlock(blocks[at]!).content, editor.document.figures);
    return markers.get(blocks[at]!.id) + text.slice(0, headingLength(text) || 30);
  };
  return (
    <nav className={styles.hoist} aria-label={t('editor.hoist.path')}>
      <button type="button" onClick={() => session.run(() => session.folding.hoist(null))}>
        <Icon name="back" size={14} />
        {t('editor.hoist.all')}
      </button>
      {path.map((at, i) => (
        <span key={blocks[at]!.id} className={styles.crumb}>
          <Icon name="right" size={12} />
          {i === path.length - 1 ? (
            <strong>{title(at)}</strong>
          ) : (
            <button type="button" onClick={() => session.run(() => hoistAt(session, at))}>
              {title(at)}
            </button>
          )}
        </span>
      ))}
    </nav>
  );
}
