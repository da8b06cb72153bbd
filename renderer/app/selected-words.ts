/** A search takes so many characters at most. */
const LONGEST = 200;

/** What is selected on the page as words to look for: one line, without the signs that keep a place in an empty text. "" where nothing is. */
export function selectedWords(): string {
  const text = document.getSelection()?.toString() ?? '';
  return text
    .replace(/[\u200b\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}
