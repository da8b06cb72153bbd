/** What zh-CN Word lets no line begin with (避头). */
const NOT_FIRST = new Set(
  '!%),.:;?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠',
);
/** What it lets no line end with (避尾). */
const NOT_LAST = new Set('$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥');
/** What may hang over the end of a line instead of drawing a character down (overflowPunct, on by default). */
const HANGING = new Set('，。、；：！？');

/** Whether a line may be broken between two neighbours. */
export function mayBreak(before: string, after: string): boolean {
  const last = [...before].at(-1) ?? '';
  const first = [...after][0] ?? '';
  // —— and …… are one sign each.
  if (last === first && (first === '—' || first === '…')) return false;
  return !NOT_LAST.has(last) && !NOT_FIRST.has(first);
}

export function mayHang(text: string): boolean {
  return HANGING.has(text);
}
