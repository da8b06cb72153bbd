/** One area of the interface in both languages; the second must have the keys of the first. */
export interface Area<K extends string> {
  'zh-CN': Record<K, string>;
  en: Record<K, string>;
}

export function defineMessages<K extends string>(
  chinese: Record<K, string>,
  english: Record<NoInfer<K>, string>,
): Area<K> {
  return { 'zh-CN': chinese, en: english };
}
