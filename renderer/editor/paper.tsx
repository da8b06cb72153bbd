import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Editor, Range, Transforms, type NodeEntry } from 'slate';
import { Editable, ReactEditor, Slate } from 'slate-react';
import type { Command } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { renderChunk, renderElement, renderLeaf } from './block-view';
import { dragBlock } from './block-drag';
import { indexOfBlock } from './commands/current-block';
import { writeBelow } from './commands/table-cells';
import { putMetadata } from './document';
import { EmptyHint, EmptyOffer } from './empty-offer';
import { FigureCard } from './figure-card';
import { decorateHeading } from './heading';
import { actsAnywhere, commandOfKey, handleTextKey } from './keymap';
import { keepSelectionFromReact } from './keep-selection';
import { MatterField } from './matter-field';
import { asOneStepThisTurn } from './one-step';
import styles from './paper.module.css';
import { scrollCaretIntoView } from './scroll-caret';
import { useMetadata, useSession } from './session-context';
import { useSignal } from './signal';

/** Blocks up to which the manuscript is laid out as a whole, so that paragraphs run on over the borders of chunks. */
const WHOLE = 1200;

interface PaperProps {
  /** Answers the keys that stand for commands. */
  carryOut(command: Command): void;
  /** A menu for the blocks at the cursor is asked for, in window coordinates (px). */
  onMenu(where: 'gutter' | 'text', at: { x: number; y: number }): void;
}

/** The page: title and date, the blocks, signature. */
export function Paper({ carryOut, onMenu }: PaperProps) {
  const t = useTranslate();
  const session = useSession();
  const { editor, composition } = session;
  const [initial] = useState(() => editor.children);
  const surface = useRef<HTMLDivElement>(null);
  const view = useSignal(session.view);

  const decorate = useCallback((entry: NodeEntry) => decorateHeading(entry, editor.document.figures), [editor]);
  const onKeyDown = (event: KeyboardEvent) => handleTextKey(event, session, carryOut);

  useEffect(() => composition.watch(), [composition]);

  useLayoutEffect(() => keepSelectionFromReact(ReactEditor.toDOMNode(editor, editor)), [editor]);

  /** Words that are dragged go from where they were and come in where they are dropped: Slate does both after this. */
  function dropInOneStep() {
    if (composition.active) return true;
    asOneStepThisTurn(editor);
    return false;
  }

  /** The block whose gutter the pointer is in. */
  function gutterBlock(event: MouseEvent): HTMLElement | null {
    const block = (event.target as HTMLElement).closest<HTMLElement>('[data-block-id]');
    if (!block || event.target !== block) return null;
    return event.clientX < block.firstElementChild!.getBoundingClientRect().left ? block : null;
  }

  function openGutterMenu(event: MouseEvent, element: HTMLElement) {
    event.preventDefault();
    const box = element.getBoundingClientRect();
    const at = { x: box.left, y: box.top + 30 };
    session.run(() => {
      const index = indexOfBlock(editor, element.dataset['blockId']!);
      if (index < 0) return;
      if (!editor.selection || !Range.includes(editor.selection, [index]))
        Transforms.select(editor, Editor.start(editor, [index]));
      onMenu('gutter', at);
    });
  }

  function onMouseDown(event: MouseEvent<HTMLDivElement>) {
    const element = event.button === 0 ? gutterBlock(event) : null;
    if (!element?.hasAttribute('data-chip')) return;
    event.preventDefault();
    dragBlock(session, element.dataset['blockId']!, { x: event.clientX, y: event.clientY }, () =>
      openGutterMenu(event, element),
    );
  }

  function onContextMenu(event: MouseEvent<HTMLDivElement>) {
    const element = gutterBlock(event);
    if (element) return openGutterMenu(event, element);
    event.preventDefault();
    const at = { x: event.clientX, y: event.clientY };
    session.run(() => {
      if (event.button === 2) selectUnder(event);
      onMenu('text', at);
    });
  }

  /** As in any text: a click beside what is selected puts the cursor there. */
  function selectUnder(event: MouseEvent) {
    try {
      const { anchor } = ReactEditor.findEventRange(editor, event);
      if (!editor.selection || !Range.includes(editor.selection, anchor)) Transforms.select(editor, anchor);
    } catch {
      // Beside the text: the cursor stays where it is.
    }
  }

  /** A click on the paper below the text goes to its end. */
  function onPaperMouseDown(event: MouseEvent<HTMLElement>) {
    const last = surface.current!.querySelector('[data-testid=editor]')!.getBoundingClientRect();
    if (event.button !== 0 || event.target !== event.currentTarget || event.clientY < last.bottom) return;
    event.preventDefault();
    session.run(() => {
      writeBelow(editor);
      ReactEditor.focus(editor);
    });
  }

  return (
    <div className={styles.desk} data-desk>
      <article
        className={styles.paper}
        data-view={view}
        data-whole={view === 'manuscript' && editor.children.length < WHOLE ? true : undefined}
        onMouseDown={onPaperMouseDown}
      >
        <PaperHead onKeyDown={(event) => fieldKey(event, carryOut)} />
        <EmptyOffer />
        <div ref={surface} className={styles.surface} onMouseDown={onMouseDown} onContextMenu={onContextMenu}>
          <EmptyHint />
          <Slate editor={editor} initialValue={initial}>
            <Editable
              className={styles.text}
              renderElement={renderElement}
              renderLeaf={renderLeaf}
              renderChunk={renderChunk}
              decorate={decorate}
              scrollSelectionIntoView={scrollCaretIntoView}
              aria-label={t('editor.body')}
              aria-multiline
              spellCheck={false}
              onKeyDown={onKeyDown}
              onDrop={dropInOneStep}
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
    </div>
  );
}

/** In the fields of the page only the keys that make sense there: undo, save, the next figure. */
function fieldKey(event: KeyboardEvent, carryOut: (command: Command) => void): void {
  const command = commandOfKey(event);
  if (!actsAnywhere(command)) return;
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
}: PartProps & { field: 'subtitle' | 'addressee' | 'signature' | 'date'; className: string | undefined }) {
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
