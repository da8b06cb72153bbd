/** A bold cut, or one of the heavy faces that headings are set in (GB/T 9704 7.3.3: 黑体, 小标宋体). */
const HEAVY = /bold|black|heavy|demi|(?:^|[^a-z])(?:sim|st|stx)?hei(?:ti)?(?:$|[^a-z])|黑体|小标宋|xiaobiaosong|fzxbs/i;

/** Whether a font stands out from text by its name. */
export function isHeavyFont(name: string): boolean {
  return HEAVY.test(name);
}
