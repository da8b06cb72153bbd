import { DocumentGridType, PageOrientation, Paragraph, type FileChild, type ISectionPropertiesOptions } from 'docx';
import { twipsOfMillimetres, twipsOfPoints } from '../../../shared/format/length';
import { landscapePage } from '../../../shared/format/landscape';
import type { FormatProfile } from '../../../shared/format/profile';
import { STYLE } from './style-ids';

/** Header distance, mm; there is no header. */
const HEADER = 15;

export function section(profile: FormatProfile, lies = false): ISectionPropertiesOptions {
  const { pageNumber } = profile;
  const page = lies ? landscapePage(profile.page) : profile.page;
  return {
    page: {
      // The library turns the page itself.
      size: {
        width: twipsOfMillimetres(profile.page.width),
        height: twipsOfMillimetres(profile.page.height),
        orientation: lies ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twipsOfMillimetres(page.top),
        right: twipsOfMillimetres(page.right),
        bottom: twipsOfMillimetres(page.bottom),
        left: twipsOfMillimetres(page.left),
        header: twipsOfMillimetres(HEADER),
        footer: twipsOfMillimetres(lies ? Math.min(pageNumber.fromEdge, page.bottom - 12) : pageNumber.fromEdge),
        gutter: 0,
      },
    },
    // A grid of lines only: LibreOffice sets half as many characters on a grid of characters. 28 of them fit by condensed spacing.
    grid: { type: DocumentGridType.LINES, linePitch: gridPitch(profile, lies) },
  };
}

/**
 * As many lines as the profile names fill the type area, twips. Not the pitch of the text, which may be narrower (paragraphs do not snap to
 * the grid): LibreOffice centres what the grid leaves over, and would begin each page lower than Word.
 */
function gridPitch(profile: FormatProfile, lies: boolean): number {
  const { height, top, bottom } = profile.page;
  const text = twipsOfPoints(profile.linePitch);
  if (lies) return text;
  return Math.max(text, Math.floor(twipsOfMillimetres(height - top - bottom) / profile.grid.lines));
}

/** Of the type area of a page that lies on its side, twips. */
export function landscapeWidth(profile: FormatProfile): number {
  const { width, left, right } = landscapePage(profile.page);
  return twipsOfMillimetres(width) - twipsOfMillimetres(left) - twipsOfMillimetres(right);
}

/** The text as sections: a new one wherever pages begin to lie on their side, or to stand again. */
export function bodySections(
  profile: FormatProfile,
  children: readonly FileChild[],
  landscape: ReadonlySet<object>,
): { properties: ISectionPropertiesOptions; children: FileChild[] }[] {
  const parts: { lies: boolean; children: FileChild[] }[] = [];
  for (const child of children) {
    const lies = landscape.has(child);
    const open = parts.at(-1);
    if (open?.lies === lies) open.children.push(child);
    else parts.push({ lies, children: [child] });
  }
  if (parts.length === 0) parts.push({ lies: false, children: [] });
  // The library hangs a section's end on a paragraph of its own kind only; this one has no height.
  const end = (): FileChild => new Paragraph({ style: STYLE.tie });
  return parts.map(({ lies, children: own }, i) => ({
    properties: section(profile, lies),
    children: i < parts.length - 1 ? [...own, end()] : own,
  }));
}
