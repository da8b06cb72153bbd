/** A line that begins an annex: 附件, 附件2, 附表一 (GB/T 9704 7.3.7). */
const MARK = /^附[件表]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})?$/u;
/** Two lines of the title's size. */
const MAX_TITLE = 40;

/** Whether a paragraph is the mark of an annex, which stands on a page of its own. */
export function isAttachmentMark(text: string): boolean {
  return MARK.test(text.trim());
}

/** Whether the paragraph below such a mark is the annex's title. */
export function isAttachmentTitle(text: string): boolean {
  const trimmed = text.trim();
  return trimmed !== '' && trimmed.length <= MAX_TITLE && !/[。；：，]/u.test(trimmed);
}

/** The lines of 附件说明 (7.3.4): 附件：1.名称, then 2.名称 …; one name alone has no number, none ends in a sign. */
export function attachmentLines(field: string): { label: string; name: string }[] {
  const names = field
    .split('\n')
    .map((line) => line.trim().replace(/[。；，、;,]+$/u, ''))
    .filter((line) => line !== '');
  return names.map((name, i) => ({
    label: `${i === 0 ? '附件：' : ''}${names.length > 1 ? `${i + 1}.` : ''}`,
    name,
  }));
}
