import type { FormatProfile } from './profile';

/** A page turned to the left: what was its left edge is above (GB/T 9704 §8; 28, 37, 26 and 35 mm of A4). */
export function landscapePage(page: FormatProfile['page']): FormatProfile['page'] {
  const { width, height, top, right, bottom, left } = page;
  return { ...page, width: height, height: width, top: left, right: top, bottom: right, left: bottom };
}
