import { SKIP, type ElementTable } from '../../xml/part-reader';
import { ANNOTATIONS } from '../formula';
import type { Story } from '../story/story';
import { counted } from './counted';

/** What holds no words of the text, however much it holds. */
export const SKIPPED: ElementTable<Story> = {
  'office:styles': SKIP,
  'office:automatic-styles': SKIP,
  'office:binary-data': SKIP,
  'office:scripts': SKIP,
  'office:font-face-decls': SKIP,
  'office:meta': SKIP,
  'office:settings': SKIP,
  'form:form': SKIP,
  'svg:title': SKIP,
  'svg:desc': SKIP,
  'text:ruby-text': counted('phoneticGuides', 'skip'),
  'text:script': SKIP,
  ...ANNOTATIONS,
};
