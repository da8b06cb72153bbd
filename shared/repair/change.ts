/** What is damaged, as keys under `import.damage.*`. */
export const DAMAGE_RULES = [
  /** 〞 for ”, 〝 for “. */
  'quote',
  /** 〔〕 for （）; the year of a document number keeps them (GB/T 9704 §7.2.5). */
  'tortoise',
  /** ・ (katakana) for ·. */
  'middleDot',
  /** ,;:!?()" in Chinese text. */
  'halfPunctuation',
  /** Digits and letters as wide as hanzi. */
  'fullWidth',
  /** 。。 ，， ：： */
  'repeatedPunctuation',
  /** A space between two hanzi. */
  'straySpace',
] as const;
export type DamageRule = (typeof DAMAGE_RULES)[number];

/** One repair: `before` stands at `offset` (UTF-16 units) and would become `after`. */
export interface Change {
  offset: number;
  before: string;
  after: string;
  rule: DamageRule;
}
