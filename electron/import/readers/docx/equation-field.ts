/** What Word draws around characters (带圈字符). */
const CIRCLED = /^\\o\s*\\a[cdlr]?\s*\(\s*[○〇◯□△◇]\s*[,;]\s*(.*?)\s*\)\s*$/is;
const FIRST_CIRCLE = 0x2460;
const CIRCLES = 20;

/**
 * What a field EQ prints (ECMA-376 17.16.5.22): alone among the fields its text stands in the instruction, and it has no result. ① where a number
 * is drawn into a circle, as Chinese Word does where one asks it for such a number.
 * @returns "" for other fields
 */
export function equationText(instruction: string): string {
  const body = /^\s*eq\s+(.*)$/is.exec(instruction)?.[1];
  if (body === undefined) return '';
  const circled = CIRCLED.exec(body)?.[1];
  if (circled !== undefined) {
    const number = /^\d{1,2}$/.test(circled) ? Number(circled) : 0;
    return number >= 1 && number <= CIRCLES ? String.fromCharCode(FIRST_CIRCLE + number - 1) : circled;
  }
  const separator = /\\f\s*\(/i.test(body) ? '/' : '';
  return body
    .replace(
      /\\([^a-z])|\\[a-z]+\s*-?\d*|[(),;]/gi,
      (part: string, escaped: string | undefined) => escaped ?? (part === ',' || part === ';' ? separator : ''),
    )
    .trim();
}
