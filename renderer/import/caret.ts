const SENTENCE_END = /[。！？；;…][”’」』）)]*/gu;

/** The places behind the sentences of a text, its two ends aside. */
function places(text: string): number[] {
  return [...text.matchAll(SENTENCE_END)]
    .map((match) => match.index + match[0].length)
    .filter((place) => place < text.trimEnd().length);
}

/** Where somebody who splits this text most likely wants to: behind the first sentence, else in the middle. */
export function firstPlace(text: string): number {
  const comma = /[，,、：:]/u.exec(text);
  return places(text)[0] ?? (comma === null ? Math.ceil(text.length / 2) : comma.index + 1);
}

/** Where a key moves the caret, by characters or, with Ctrl or the vertical arrows, by sentences; null for other keys. */
export function moveCaret(text: string, at: number, key: string, bySentence: boolean): number | null {
  const forward = key === 'ArrowRight' || key === 'ArrowDown';
  if (key === 'Home') return 1;
  if (key === 'End') return Math.max(1, text.length - 1);
  if (!forward && key !== 'ArrowLeft' && key !== 'ArrowUp') return null;
  if (bySentence || key === 'ArrowDown' || key === 'ArrowUp') {
    const stops = places(text);
    return (forward ? stops.find((stop) => stop > at) : stops.filter((stop) => stop < at).at(-1)) ?? at;
  }
  const step = forward ? at + 1 : at - 1;
  // Not between the halves of a surrogate pair.
  const inPair = /[\udc00-\udfff]/.test(text[step] ?? '') && /[\ud800-\udbff]/.test(text[step - 1] ?? '');
  return Math.max(1, Math.min(text.length - 1, inPair ? step + (forward ? 1 : -1) : step));
}
