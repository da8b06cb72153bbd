/** The last name of a way: 首页 > 学校公告 > 党政办. */
const LAST_NAME = /[>＞»›→]\s{0,3}(?<name>[^\s>＞»›→。；，]{2,12})\s{0,3}$/u;

/** Whether a line is the heading of the column that a page's way ends in, printed once more above the title. */
export function namesColumn(text: string, way: string): boolean {
  return text.length <= 12 && LAST_NAME.exec(way)?.groups?.['name'] === text;
}
