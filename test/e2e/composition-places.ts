import type { Block, Role } from '../../shared/model/block';
import type { Figure } from '../../shared/model/figure';
import type { Inline } from '../../shared/model/inline';
import type { App } from './app';
import { chooseCommand, type EditorPage } from './editor-page';

/** Somewhere that an input method can be at work. The block "z" of each report is for clicking elsewhere. */
export interface Place {
  name: string;
  blocks: Block[];
  figures?: Figure[];
  /** Puts the cursor there. */
  go(editor: EditorPage, app: App): Promise<void>;
  /** The texts of the blocks before, and with `words` put in. */
  before: string[];
  after(words: string): string[];
  /** The texts while what was selected has given way to a composition that was given up. Absent: as before. */
  cancelled?: string[];
  /** A field beside the text. */
  field?: {
    /** What it does when its words are complete, apart from what the words themselves do. */
    finish?(editor: EditorPage): Promise<void>;
    /** Gives up, or leaves the field without finishing. */
    leave(editor: EditorPage): Promise<void>;
    /** The words are no change of the report. */
    searches?: true;
  };
}

const block = (id: string, role: Role, ...content: (string | Inline)[]): Block => ({
  id,
  role,
  depth: 0,
  marker: null,
  flow: 'paragraph',
  content: content.map((run) => (typeof run === 'string' ? { text: run } : run)),
});
const END = block('z', 'text', '末');
const FIGURES = [
  { id: 'f', label: '件数', unit: '件', text: 'XX' },
  { id: 'g', label: '人数', unit: '人', text: '12' },
];

const at = (path: number[], offset: number) => ({ path, offset });

export const PLACES: readonly Place[] = [
  {
    name: 'in an empty report',
    blocks: [block('a', 'text'), block('z', 'text')],
    go: (editor) => editor.select(at([0, 0], 0)),
    before: ['', ''],
    after: (words) => [words, ''],
  },
  ...(
    [
      ['at the start of a block', 0, '', '旧文字'],
      ['in the middle of a block', 1, '旧', '文字'],
      ['at the end of a block', 3, '旧文字', ''],
    ] as const
  ).map(([name, offset, left, right]): Place => ({
    name,
    blocks: [block('a', 'text', '旧文字'), END],
    go: (editor) => editor.select(at([0, 0], offset)),
    before: ['旧文字', '末'],
    after: (words) => [left + words + right, '末'],
  })),
  {
    name: 'over a selection across blocks',
    blocks: [block('a', 'text', '甲乙丙'), block('b', 'text', '丁戊己'), END],
    go: (editor) => editor.select(at([0, 0], 1), at([1, 0], 1)),
    before: ['甲乙丙', '丁戊己', '末'],
    after: (words) => [`甲${words}戊己`, '末'],
    cancelled: ['甲戊己', '末'],
  },
  {
    name: 'over everything',
    blocks: [block('a', 'text', '甲'), block('b', 'text', '乙', { figureId: 'f' }), END],
    figures: FIGURES.slice(0, 1),
    go: async (editor) => {
      await editor.select(at([0, 0], 0));
      await editor.page.keyboard.press('Control+a');
      await editor.page.waitForTimeout(150);
    },
    before: ['甲', '乙XX', '末'],
    after: (words) => [words],
    cancelled: [''],
  },
  {
    name: 'beside a figure',
    blocks: [block('a', 'text', '办理', { figureId: 'f' }, '件'), END],
    figures: FIGURES.slice(0, 1),
    go: (editor) => editor.select(at([0, 2], 0)),
    before: ['办理XX件', '末'],
    after: (words) => [`办理XX${words}件`, '末'],
  },
  {
    name: 'between two figures',
    blocks: [block('a', 'text', { figureId: 'f' }, { figureId: 'g' }), END],
    figures: FIGURES,
    go: (editor) => editor.select(at([0, 2], 0)),
    before: ['XX12', '末'],
    after: (words) => [`XX${words}12`, '末'],
  },
  {
    name: 'in bold text',
    blocks: [block('a', 'text', '甲', { text: '乙丙', bold: true }, '丁'), END],
    go: (editor) => editor.select(at([0, 1], 1)),
    before: ['甲乙丙丁', '末'],
    after: (words) => [`甲乙${words}丙丁`, '末'],
  },
  {
    name: 'in the name of a heading in the outline',
    blocks: [block('a', 'goal', '目标'), END],
    go: async (editor) => {
      await editor.select(at([0, 0], 2));
      await editor.page.getByRole('treeitem').first().click();
      await editor.page.getByRole('tree').focus();
      await editor.page.keyboard.press('F2');
      await editor.page.getByRole('tree').getByRole('textbox').waitFor();
      await editor.page.keyboard.press('End');
    },
    before: ['目标', '末'],
    after: (words) => [`目标${words}`, '末'],
    field: {
      finish: (editor) => editor.page.keyboard.press('Enter'),
      leave: (editor) => editor.page.keyboard.press('Escape'),
    },
  },
  {
    name: 'in the words to be found',
    blocks: [block('a', 'text', '甲旧'), END],
    go: async (editor, { electron }) => {
      await editor.select(at([0, 0], 0));
      await chooseCommand(electron, 'findInReport');
      await editor.page.locator('[data-find-field] input').click();
    },
    before: ['甲旧', '末'],
    after: () => ['甲旧', '末'],
    field: { leave: (editor) => editor.page.keyboard.press('Escape'), searches: true },
  },
  {
    name: 'in the card of a figure',
    blocks: [block('a', 'text', '办理', { figureId: 'g' }, '件'), END],
    figures: FIGURES.slice(1),
    go: async (editor) => {
      await editor.select(at([0, 0], 1));
      await editor.page.locator('[data-figure-id]').first().click();
      await editor.page.getByRole('dialog').getByRole('textbox').first().waitFor();
      await editor.page.keyboard.press('End');
    },
    before: ['办理12件', '末'],
    after: (words) => [`办理12${words}件`, '末'],
    field: { leave: (editor) => editor.page.keyboard.press('Escape') },
  },
];
