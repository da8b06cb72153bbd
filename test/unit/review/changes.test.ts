import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Revision, SourceLine } from '../../../shared/recognition/source';
import { withChanges } from '../../../shared/review/changes';
import type { Passage } from '../../../shared/review/passages';

const passage = (text: string): Passage => ({ text, kind: 'plain', report: 0, row: 'a' });
const revision = (kind: 'ins' | 'del', offset: number, text: string): Revision => ({
  kind,
  offset,
  text,
  author: '李',
  date: '',
});

it('what was put in is marked, what was deleted and commented stands at its place, behind the automatic number', () => {
  const line: SourceLine = {
    text: '全年办理九十件。',
    marker: '一、',
    revisions: [revision('del', 4, '八'), revision('ins', 4, '九')],
    comments: [{ offset: 8, author: '王', date: '', text: '核对' }],
  };
  const pieces = withChanges([passage('一、全年'), passage('办理九十件。')], line);
  expect(pieces.map(({ text, change }) => [text, change?.kind])).toEqual([
    ['一、全年', undefined],
    ['办理', undefined],
    ['八', 'del'],
    ['九', 'ins'],
    ['十件。', undefined],
    ['核对', 'comment'],
  ]);
  expect(pieces[2]!.row).toBeNull();
});

it('without what stands beside it, the text of a line stays as it is', () => {
  const place = fc.nat({ max: 14 });
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 4 }),
      fc.array(fc.tuple(fc.constantFrom('ins', 'del'), place, fc.string({ minLength: 1, maxLength: 4 })), {
        maxLength: 5,
      }),
      fc.array(place, { maxLength: 3 }),
      fc.constantFrom('', '一、'),
      (texts, revisions, comments, marker) => {
        const passages = (marker === '' ? texts : [marker, ...texts]).map(passage);
        const line: SourceLine = {
          text: texts.join(''),
          ...(marker !== '' && { marker }),
          revisions: revisions.map(([kind, offset, text]) => revision(kind, offset, text)),
          comments: comments.map((offset) => ({ offset, author: '', date: '', text: '注' })),
        };
        const pieces = withChanges(passages, line);
        const beside = pieces.filter(({ change }) => change?.kind === 'del' || change?.kind === 'comment');
        expect(
          pieces
            .filter((piece) => !beside.includes(piece))
            .map((p) => p.text)
            .join(''),
        ).toBe(marker + line.text);
        expect(beside).toHaveLength(comments.length + revisions.filter(([kind]) => kind === 'del').length);
      },
    ),
    { seed: 31, numRuns: 300 },
  );
});
