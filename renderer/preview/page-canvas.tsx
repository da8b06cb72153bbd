import { useEffect, useRef } from 'react';
import type { PdfPages } from './pdf-pages';

interface PageCanvasProps {
  pages: PdfPages;
  /** From 0. */
  page: number;
  /** CSS pixels for each pt. */
  scale: number;
  label: string;
}

/** How far outside of what is seen a page is drawn, in CSS pixels. */
const AHEAD = 800;

/** A page that is drawn while it is on or near the screen, and forgotten when it is far: a canvas of A4 takes some 10 MB. */
export function PageCanvas({ pages, page, scale, label }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = pages.size(page);

  /** pdf.js draws on a canvas once at a time, and lets go of it only some time after it was told to. */
  const free = useRef(Promise.resolve());

  useEffect(() => {
    const element = canvas.current!;
    let drawing: { cancel(): void } | null = null;
    let wanted = false;
    const draw = (): void => {
      free.current = free.current.then(async () => {
        if (!wanted || drawing !== null) return;
        const drawn = pages.draw(page, element, scale * devicePixelRatio);
        drawing = drawn;
        // Cancelled: nobody looks any more, or another drawing follows.
        await drawn.done.catch(() => undefined);
      });
    };
    const stop = (): void => {
      wanted = false;
      drawing?.cancel();
      drawing = null;
    };
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry!.isIntersecting) {
          wanted = true;
          draw();
        } else if (wanted) {
          stop();
          element.width = 0;
        }
      },
      { rootMargin: `${AHEAD}px` },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      stop();
    };
  }, [pages, page, scale]);

  return <canvas ref={canvas} role="img" aria-label={label} style={{ width: width * scale, height: height * scale }} />;
}
