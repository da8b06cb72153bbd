import type { Stretch } from './stretch';

/** Names of the paragraph styles of notes in Word, WPS and LibreOffice. */
const NOTE_STYLE = /^(?:footnote|endnote|footnote text|endnote text|脚注|尾注|脚注文本|尾注文本)$/iu;
/** What is typed below the signature: 注：, ①, [1], *; whom to ask, who gets a copy, who printed it. */
const TYPED_NOTE =
  /^(?:备?注\s{0,2}\d{0,2}\s{0,2}[：:]|[[［〔]\d{1,2}[\]］〕]|[①-⑳]|[*＊※]\s{0,2}(?![*＊※])|[（(](?:联系人|联系电话|联系方式|此件)|(?:抄送|抄报|分送|报送|[报送])\s{0,2}[:：]|共印\d{1,4}份|.{2,30}\d{1,2}日印发$)/u;
const MAX_TYPED = 200;
const MAX_NOTES = 200;

/** Whether a paragraph is a note by its style. */
export function hasNoteStyle(hints: Stretch['hints']): boolean {
  return NOTE_STYLE.test(hints.style ?? '');
}

/** How many of the last lines are notes; they hide neither the signature nor the date above them. */
export function trailingNotes(stretches: readonly Stretch[]): number {
  let count = 0;
  for (let i = stretches.length - 1; i > 0 && count < MAX_NOTES; i--, count++) {
    const { text, hints } = stretches[i]!;
    if (!hasNoteStyle(hints) && !(text.length <= MAX_TYPED && TYPED_NOTE.test(text))) break;
  }
  return count;
}

/** The lines marked as notes, whatever they looked like: their numbers count no sections. */
export function asNotes(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map((stretch) =>
    hasNoteStyle(stretch.hints) ? stretch : { ...stretch, hints: { ...stretch.hints, style: 'footnote text' } },
  );
}
