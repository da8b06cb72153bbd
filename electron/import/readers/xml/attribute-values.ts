/** The attributes of the element that is being opened, by local name or canonical name. */
export interface Attributes {
  /** The value of an attribute: get('val') of w:val, val, or x:val. */
  get(local: string): string | undefined;
}

/** A whole number, undefined where the value is missing or none; clamped to what a document can mean. */
export function integer(value: string | undefined): number | undefined {
  const number = value === undefined || value.trim() === '' ? NaN : Number(value);
  return Number.isInteger(number) ? Math.max(-1_000_000, Math.min(1_000_000, number)) : undefined;
}
