import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import type { Failure } from '../../shared/ipc/errors';
import { useCommand } from '../app/commands';
import { HeaderContent } from '../app/header';
import { useTranslate } from '../app/language';
import { asFailure, bridge, call } from '../bridge';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { failureText } from '../ui/failure-text';
import { Progress } from '../ui/progress';
import { Select } from '../ui/select';
import { useToasts } from '../ui/toast';
import { Toolbar, ToolbarSpace } from '../ui/toolbar';
import { useEscape } from '../ui/use-escape';
import { PageCanvas } from './page-canvas';
import { PdfPages, type Place } from './pdf-pages';
import styles from './preview.module.css';
import { PrintDialog } from './print-dialog';

interface PreviewScreenProps {
  id: string;
  title: string;
  /** Where to begin. */
  blockId: string | undefined;
  /** Opens the print dialog at once. */
  printing: boolean;
  /** Back to the text, at a block where one is named. */
  onClose(blockId?: string): void;
}

type Opened = { pages: PdfPages; fonts: Output<'previewReport'>['fonts'] } | { failure: Failure } | null;

/** CSS pixels for each pt: 100 % is a page as large as on paper. */
const FULL = 96 / 72;
const ZOOMS = ['width', 'page', '75', '100', '125', '150', '200'] as const;
type Zoom = (typeof ZOOMS)[number];
/** Space around a page, CSS pixels. */
const MARGIN = 24;
const THUMBNAIL = 0.2;
/** How much is seen above the block that is jumped to, pt. */
const ABOVE = 60;

/** The report page by page, as it is printed: the pages are those of its PDF. */
export function PreviewScreen({ id, title, blockId, printing, onClose }: PreviewScreenProps) {
  const t = useTranslate();
  const { show, fail } = useToasts();
  const [opened, setOpened] = useState<Opened>(null);
  const [chosen, setZoom] = useState<Zoom | null>(null);
  const [current, setCurrent] = useState(0);
  const [dialog, setDialog] = useState(printing);
  const [room, setRoom] = useState({ width: 1000, height: 600 });
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let left = false;
    let pages: PdfPages | null = null;
    call(bridge.previewReport({ id }))
      .then(async ({ pdf, fonts }) => {
        pages = await PdfPages.open(pdf);
        if (left) pages.close();
        else setOpened({ pages, fonts });
      })
      .catch((thrown: unknown) => {
        if (!left) setOpened({ failure: asFailure(thrown) });
      });
    return () => {
      left = true;
      pages?.close();
    };
  }, [id]);

  const ready = opened !== null && 'pages' in opened ? opened : null;
  const pages = ready?.pages ?? null;

  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [pages]);

  // As large as on paper; on a small screen, as wide as there is room.
  const fits = pages === null || FULL * pages.size(0).width + 2 * MARGIN <= room.width;
  const zoom = chosen ?? (fits ? '100' : 'width');
  const scale = useMemo(() => {
    if (pages === null) return FULL;
    const { width, height } = pages.size(0);
    const wide = (room.width - 2 * MARGIN) / width;
    if (zoom === 'width') return Math.min(wide, 2);
    if (zoom === 'page') return Math.min(wide, (room.height - 2 * MARGIN) / height);
    return (FULL * Number(zoom)) / 100;
  }, [pages, room, zoom]);

  /** What stands at the upper edge of the view: it stays there when the scale changes. */
  const anchor = useRef<Place>({ page: 0, y: 0 });

  function scrollToAnchor() {
    const { page, y } = anchor.current;
    const sheet = list.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    if (sheet) list.current!.scrollTop = sheet.offsetTop - MARGIN / 2 + y * scale;
  }
  const keepPlace = useEffectEvent(scrollToAnchor);
  useLayoutEffect(() => keepPlace(), [scale, pages]);

  function goTo(page: number, y = 0) {
    if (pages === null) return;
    anchor.current = { page: Math.max(0, Math.min(pages.count - 1, page)), y };
    scrollToAnchor();
  }
  const begin = useEffectEvent(() => {
    const place = blockId === undefined ? undefined : pages?.places.get(blockId);
    if (place) goTo(place.page, Math.max(0, place.y - ABOVE));
    list.current?.focus();
  });
  useEffect(() => {
    if (pages !== null) begin();
  }, [pages]);

  function onScroll() {
    const { scrollTop, clientHeight } = list.current!;
    const sheets = [...list.current!.querySelectorAll<HTMLElement>('[data-page]')];
    const lastAbove = (edge: number) => Math.max(0, sheets.filter((sheet) => sheet.offsetTop <= edge).length - 1);
    const page = lastAbove(scrollTop + MARGIN / 2);
    anchor.current = { page, y: (scrollTop + MARGIN / 2 - sheets[page]!.offsetTop) / scale };
    setCurrent(lastAbove(scrollTop + clientHeight / 2));
  }

  function openInWord() {
    call(bridge.openInWord({ id })).then(
      ({ name }) => show({ tone: 'info', text: t('preview.opened', { name }), lifetime: 12_000 }),
      fail,
    );
  }

  useEscape(() => onClose());
  useCommand('preview', () => undefined);
  useCommand('print', () => setDialog(pages !== null));

  return (
    <div
      className={styles.screen}
      onKeyDown={(event) => {
        if (event.key === 'PageDown') goTo(current + 1);
        else if (event.key === 'PageUp') goTo(current - 1);
        else if (event.key === 'Home') goTo(0);
        else if (event.key === 'End') goTo(Infinity);
        else return;
        event.preventDefault();
      }}
    >
      <HeaderContent title={t('preview.title', { title })} />
      <Toolbar label={t('preview.toolbar')}>
        <Button look="quiet" icon="back" title="Esc" onClick={() => onClose()}>
          {t('preview.back')}
        </Button>
        {pages !== null && (
          <>
            <Button
              look="quiet"
              icon="up"
              title={`${t('preview.previous')} · PageUp`}
              aria-label={t('preview.previous')}
              disabled={current === 0}
              onClick={() => goTo(current - 1)}
            />
            <span className={styles.count} role="status">
              {t('preview.of', { page: current + 1, count: pages.count })}
            </span>
            <Button
              look="quiet"
              icon="down"
              title={`${t('preview.next')} · PageDown`}
              aria-label={t('preview.next')}
              disabled={current === pages.count - 1}
              onClick={() => goTo(current + 1)}
            />
            <Select
              label={t('preview.zoom')}
              hideLabel
              value={zoom}
              onChange={setZoom}
              options={ZOOMS.map((value) => ({
                value,
                label: value === 'width' || value === 'page' ? t(`preview.zoom.${value}`) : `${value} %`,
              }))}
            />
          </>
        )}
        <ToolbarSpace />
        <Button onClick={openInWord}>{t('preview.openInWord')}</Button>
        <Button look="primary" disabled={pages === null} title="Ctrl+P" onClick={() => setDialog(true)}>
          {t('preview.print')}
        </Button>
      </Toolbar>
      {opened === null && (
        <div className={styles.making}>
          <p>{t('preview.making')}</p>
          <Progress label={t('preview.making')} value={null} />
        </div>
      )}
      {opened !== null && 'failure' in opened && (
        <EmptyState
          icon="error"
          title={failureText(t, opened.failure)}
          actions={<Button onClick={() => onClose()}>{t('preview.back')}</Button>}
        />
      )}
      {ready !== null && (
        <main className={styles.panes}>
          <nav className={styles.thumbnails} aria-label={t('preview.thumbnails')}>
            {Array.from({ length: ready.pages.count }, (_, page) => (
              <button
                key={page}
                type="button"
                className={styles.thumbnail}
                aria-current={page === current ? 'page' : undefined}
                onClick={() => goTo(page)}
              >
                <PageCanvas
                  pages={ready.pages}
                  page={page}
                  scale={THUMBNAIL}
                  label={t('preview.page', { page: page + 1 })}
                />
                <span>{page + 1}</span>
              </button>
            ))}
            {ready.fonts.length > 0 && (
              <details className={styles.fonts}>
                <summary>{t('preview.fonts', { n: ready.fonts.length })}</summary>
                <ul>
                  {ready.fonts.map((font) => (
                    <li key={font.wanted}>{t('preview.fonts.row', font)}</li>
                  ))}
                </ul>
                <p>{t('preview.fonts.text')}</p>
              </details>
            )}
          </nav>
          <div
            ref={list}
            className={styles.pages}
            role="region"
            aria-label={t('preview.pages')}
            tabIndex={0}
            data-testid="preview-pages"
            onScroll={onScroll}
          >
            {Array.from({ length: ready.pages.count }, (_, page) => (
              <div
                key={page}
                className={styles.sheet}
                data-page={page}
                title={t('preview.hint')}
                onDoubleClick={(event) => {
                  const box = event.currentTarget.getBoundingClientRect();
                  onClose(ready.pages.blockAt({ page, y: (event.clientY - box.top) / scale }) ?? undefined);
                }}
              >
                <PageCanvas
                  pages={ready.pages}
                  page={page}
                  scale={scale}
                  label={t('preview.of', { page: page + 1, count: ready.pages.count })}
                />
              </div>
            ))}
          </div>
        </main>
      )}
      {dialog && pages !== null && <PrintDialog pages={pages} onClose={() => setDialog(false)} />}
    </div>
  );
}
