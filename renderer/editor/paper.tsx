import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { NodeEntry } from 'slate';
import { Editable, Slate } from 'slate-react';
import type { Command } from '../../shared/ipc/contract';
import { ROLES } from '../../shared/model/block';
import type { Matter } from '../../shared/model/report';
import { useTranslate } from '../app/language';
import { Menu } from '../ui/menu';
import { renderChunk, renderElement, renderLeaf } from './block-view';
import { blockAt, indexOfBlock } from './commands/current-block';
import { setRoleAt } from './commands/roles';
import { putMetadata } from './document';
import { FigureCard } from './figure-card';
import { decorateHeading } from './heading';
import { commandOfKey, handleTextKey } from './keymap';
import { MatterField } from './matter-field';
import styles from './paper.module.css';
import { useMetadata, useSession } from './session-context';

/** The page: title and date, the blocks, signature. `carryOut` answers the keys that stand for commands. */
export function Paper({ carryOut }: { carryOut(command: Command): void }) {
  const t = useTranslate();
  const session = useSession();
  const { editor, composition } = session;
  const [initial] = useState(() => editor.children);
  const surface = useRef<HTMLDivElement>(null);
  const [roleMenu, setRoleMenu] = useState<{ blockId: string; at: { x: number; y: number } } | null>(null);

  const decorate = useCallback((entry: NodeEntry) => decorateHeading(entry, editor.document.figures), [editor]);
  const onKeyDown = (event: KeyboardEvent) => handleTextKey(event, session, carryOut);

  useEffect(() => {
    document.addEventListener('pointerdown', composition.onPointerDown, true);
    return () => document.removeEventListener('pointerdown', composition.onPointerDown, true);
  }, [composition]);

  function onMouseDown(event: MouseEvent<HTMLDivElement>) {
    const block = (event.target as HTMLElement).closest<HTMLElement>('[data-chip]');
    if (event.button !== 0 || !block || event.target !== block) return;
    const text = block.firstElementChild!.getBoundingClientRect();
    if (event.clientX >= text.left) return;
    event.preventDefault();
    const box = block.getBoundingClientRect();
    setRoleMenu({ blockId: block.dataset['blockId']!, at: { x: box.left, y: box.top + 30 } });
  }

  return (
    <div className={styles.desk}>
      <article className={styles.paper}>
        <PaperHead onKeyDown={(event) => fieldKey(event, carryOut)} />
        <div ref={surface} onMouseDown={onMouseDown}>
          <Slate editor={editor} initialValue={initial}>
            <Editable
              className={styles.text}
              renderElement={renderElement}
              renderLeaf={renderLeaf}
              renderChunk={renderChunk}
              decorate={decorate}
              aria-label={t('editor.body')}
              aria-multiline
              spellCheck={false}
              onKeyDown={onKeyDown}
              onCompositionStart={() => {
                surface.current!.toggleAttribute('data-composing', true);
                composition.onStart();
              }}
              onCompositionEnd={() => {
                surface.current!.toggleAttribute('data-composing', false);
                composition.onEnd();
              }}
              onPaste={() => queueMicrotask(() => session.autosave.touch('now'))}
              onBlur={() => void session.autosave.flush()}
              data-testid="editor"
            />
          </Slate>
        </div>
        <PaperFoot onKeyDown={(event) => fieldKey(event, carryOut)} />
      </article>
      <FigureCard />
      {roleMenu && (
        <Menu
          label={t('editor.role.menu')}
          at={roleMenu.at}
          onClose={() => setRoleMenu(null)}
          items={ROLES.filter((role) => role !== 'table').map((role) => ({
            label: t(`role.${role}`),
            checked: blockAt(editor, indexOfBlock(editor, roleMenu.blockId))?.role === role,
            run: () => session.run(() => setRoleAt(editor, indexOfBlock(editor, roleMenu.blockId), role)),
          }))}
        />
      )}
    </div>
  );
}

/** In the fields of the page only the keys that make sense there: undo, save, the next figure. */
function fieldKey(event: KeyboardEvent, carryOut: (command: Command) => void): void {
  const command = commandOfKey(event);
  if (command !== 'undo' && command !== 'redo' && command !== 'save' && command !== 'nextUnfilled') return;
  event.preventDefault();
  carryOut(command);
}

interface PartProps {
  onKeyDown(event: KeyboardEvent): void;
}

function PaperHead({ onKeyDown }: PartProps) {
  const t = useTranslate();
  const { editor } = useSession();
  const { title } = useMetadata();
  return (
    <header className={styles.head}>
      <MatterField
        lines
        className={styles.title}
        label={t('editor.title')}
        placeholder={t('editor.title.hint')}
        value={title}
        onChange={(value) => putMetadata(editor, 'title', value)}
        onKeyDown={onKeyDown}
      />
      <MatterLine field="subtitle" className={styles.subtitle} onKeyDown={onKeyDown} />
      <MatterLine field="addressee" className={styles.addressee} onKeyDown={onKeyDown} />
    </header>
  );
}

function PaperFoot({ onKeyDown }: PartProps) {
  return (
    <footer className={styles.foot}>
      <MatterLine field="signature" className={styles.signature} onKeyDown={onKeyDown} />
      <MatterLine field="date" className={styles.signature} onKeyDown={onKeyDown} />
    </footer>
  );
}

function MatterLine({
  field,
  className,
  onKeyDown,
}: PartProps & { field: keyof Matter; className: string | undefined }) {
  const t = useTranslate();
  const { editor } = useSession();
  const { matter } = useMetadata();
  return (
    <MatterField
      lines={field === 'subtitle' || field === 'signature'}
      className={className}
      label={t(`editor.${field}`)}
      placeholder={t(`editor.${field}.hint`)}
      value={matter[field]}
      onChange={(value) => putMetadata(editor, 'matter', { ...editor.document.metadata.matter, [field]: value }, field)}
      onKeyDown={onKeyDown}
    />
  );
}
