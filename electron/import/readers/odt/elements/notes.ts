import { SKIP, type ElementTable } from '../../xml/part-reader';
import type { Story } from '../story/story';
import { apart } from './apart';
import { counted } from './counted';

/** Footnotes, endnotes and comments, which stand where they are anchored (ODF 1.3 §6.3, §14.1). */
export const NOTE_READERS: ElementTable<Story> = {
  'text:note': counted('footnotes'),
  'text:note-citation': SKIP,
  'text:note-body': apart(({ footnotes }, lines) => {
    for (const line of lines) footnotes.push(line);
  }),
  'office:annotation': apart(({ context, comments }, lines) => {
    context.note('comments');
    for (const line of lines) comments.push(line);
  }, 'comment'),
};
