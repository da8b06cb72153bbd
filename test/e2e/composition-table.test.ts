import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type App } from './app';
import { PLACES, type Place } from './composition-places';
import { chooseCommand, reopenReport, type EditorPage } from './editor-page';
import { quit } from './import-page';

/* Every place an input method can be at work × committing and giving up × what happens in the midst of it or after (facts/product.md E). After each
   the text on the screen is that of the editor's model and that in the library. */

let app: App;
beforeAll(async () => {
  app = await launch();
});
afterAll(() => quit(app));

const WORDS = '新';
const undo = async (editor: EditorPage) => {
  await editor.page.keyboard.press('Control+z');
};

/** Ends the composition in one of the two ways; the texts that are there then. */
async function end(editor: EditorPage, place: Place, how: 'commit' | 'cancel'): Promise<string[]> {
  if (how === 'commit') await editor.commit(WORDS);
  else await editor.cancel();
  if (how === 'commit') await place.field?.finish?.(editor);
  else await place.field?.leave(editor);
  return how === 'commit' ? place.after(WORDS) : (place.cancelled ?? place.before);
}

const firstRole = (editor: EditorPage) => editor.page.locator('[data-block-id]').first().getAttribute('data-role');

describe.each(PLACES)('composing $name', (place) => {
  let editor: EditorPage;
  const begin = async () => {
    editor = await reopenReport(app, place.blocks, place.figures ?? []);
    await place.go(editor, app);
    await editor.compose('x', 'xin');
  };

  it.each(['commit', 'cancel'] as const)('%s, then undo', async (how) => {
    await begin();
    await editor.expectTexts(await end(editor, place, how));
    if (place.field && how === 'commit') await place.field.leave(editor);
    if (place.field) await editor.page.getByTestId('editor').focus();
    await undo(editor);
    await editor.expectTexts(place.before);
  });

  it.each(['commit', 'cancel'] as const)('%s, with a save in its midst', async (how) => {
    await begin();
    await chooseCommand(app.electron, 'save');
    await editor.page.locator('[data-testid=save-state][data-state=saved]').waitFor();
    await editor.expectTexts(await end(editor, place, how));
  });

  it.each(['commit', 'cancel'] as const)('%s, with a command in its midst that waits for its end', async (how) => {
    await begin();
    const before = await firstRole(editor);
    await chooseCommand(app.electron, 'roleMeasure');
    await editor.page.waitForTimeout(80);
    expect(await firstRole(editor)).toBe(before);
    await editor.expectTexts(await end(editor, place, how));
    await expect.poll(async () => (await editor.stored()).blocks[0]!.role).toBe('measure');
  });

  it.each(['commit', 'cancel'] as const)('a click elsewhere in its midst, then %s', async (how) => {
    await begin();
    const last = (await editor.screen()).length - 1;
    await editor.page
      .locator('[data-block-id]')
      .nth(last)
      .click({ position: { x: 620, y: 12 } });
    // What was being composed stays as it stood, and the method begins anew where the click went.
    await expect.poll(() => editor.model()).toEqual(await editor.screen());
    const left = await editor.screen();
    if (!place.field?.searches) expect(left.join('')).toContain('xin');
    await editor.compose('y');
    if (how === 'commit') await editor.commit(WORDS);
    else await editor.cancel();
    const now = await editor.screen();
    await editor.expectTexts(now);
    expect(now.join('').replace(WORDS, '')).toBe(left.join(''));
  });
});

it('in bold text stays bold', async () => {
  const place = PLACES.find(({ name }) => name === 'in bold text')!;
  const editor = await reopenReport(app, place.blocks);
  await place.go(editor, app);
  await editor.compose('x', 'xin');
  await editor.commit(WORDS);
  await editor.expectTexts(place.after(WORDS));
  expect((await editor.stored()).blocks[0]!.content).toEqual([
    { text: '甲' },
    { text: '乙新丙', bold: true },
    { text: '丁' },
  ]);
});
