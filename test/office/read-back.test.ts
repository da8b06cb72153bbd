import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { trackedDocx } from '../../electron/export/tracked/tracked-docx';
import { readSource } from '../../electron/import/readers/read-source';
import { COMMON_PROFILE } from '../../shared/format/built-in-profiles';
import { accepted, exportedReport, inWords, readBackFile, textsOf, withXml } from '../unit/read-back/edited-file';
import * as edit from '../unit/read-back/edits';
import { SCRIPTS } from '../unit/read-back/scripts';

const folder = mkdtempSync(join(tmpdir(), 'gangmu-read-back-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** Opens a file in LibreOffice and saves it again, as Word document or as text. */
function savedBy(bytes: Uint8Array, name: string, as: string, ending: string): Uint8Array {
  const path = join(folder, `${name}.docx`);
  const out = join(folder, 'out');
  writeFileSync(path, bytes);
  const run = spawnSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', as, '--outdir', out, path],
    { timeout: 90_000, encoding: 'utf8' },
  );
  expect(run.status, run.stderr).toBe(0);
  return readFileSync(join(out, `${name}.${ending}`));
}

test.skipIf(!hasOffice)(
  'a file edited with tracked changes and a comment, and saved by LibreOffice, comes back with exactly these',
  async () => {
    const report = exportedReport();
    const rels = strFromU8(unzipSync(await withXml(report, (x) => x))['word/_rels/document.xml.rels']!);
    const types = strFromU8(unzipSync(await withXml(report, (x) => x))['[Content_Types].xml']!);
    const file = await withXml(
      report,
      (x) => {
        let xml = edit.rephrase(x, '专人值守', '业务骨干轮流值守', edit.BOSS);
        xml = edit.rephrase(xml, '稳步推进', '取得成效');
        xml = edit.rephrase(xml, '3,600', '4,200', edit.BOSS);
        xml = edit.insertParagraph(xml, '业务培训', '选树先进典型三名。', edit.BOSS);
        xml = edit.insertParagraph(xml, '共享平台', '（二）开通数据接口。');
        xml = edit.deleteParagraph(xml, '考核办法', edit.BOSS);
        xml = edit.deleteParagraph(xml, '打通部门');
        xml = edit.move(xml, ['延时服务'], '推进数据共享');
        return edit.comment(xml, '加强队伍建设');
      },
      {
        ...edit.COMMENTS('换个提法'),
        'word/_rels/document.xml.rels': edit.relateComments(rels),
        '[Content_Types].xml': types.replace(
          '</Types>',
          '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
        ),
      },
    );
    const saved = savedBy(file, 'edited', 'docx', 'docx');
    const back = await readBackFile(saved, report);
    expect(back.known).toBeGreaterThan(8);
    expect(back.changes.map((change) => inWords(change, report)).sort()).toEqual(
      [
        '0: [稳步推进→取得成效]',
        '2: [3,600→4,200] by 王主任',
        '3: [专人→业务骨干轮流] by 王主任',
        '3 behind 5',
        '- 6',
        '+ 开通数据接口。 behind 7',
        '+ 选树先进典型三名。 behind 9 by 王主任',
        '- 10 by 王主任',
      ].sort(),
    );
    expect(
      back.remarks.map(({ blockId, author, text }) => [
        report.blocks.findIndex(({ id }) => id === blockId),
        author,
        text,
      ]),
    ).toEqual([[8, '王主任', '换个提法']]);
  },
  110_000,
);

test.skipIf(!hasOffice)(
  'LibreOffice opens a file with tracked changes, and reads the later version in it',
  async () => {
    const before = exportedReport();
    const back = await readBackFile(
      await withXml(before, (x) =>
        edit.insertParagraph(
          edit.deleteParagraph(edit.rephrase(x, '专人', '骨干'), '考核办法'),
          '业务培训',
          '选树先进典型三名。',
        ),
      ),
      before,
    );
    const after = accepted(before, back.changes);
    const bytes = await trackedDocx(before, after, COMMON_PROFILE, {
      author: '纲目',
      date: new Date('2025-07-04T00:00:00Z'),
    });
    const { lines, notes } = await readSource(savedBy(bytes, 'tracked', 'docx', 'docx'), 'tracked.docx');
    const text = lines.map((line) => line.text).join('\n');
    for (const words of textsOf(after)) for (const row of words.split('\n')) expect(text).toContain(row);
    expect(text).not.toContain('考核办法');
    expect(notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['insertedRevisions', 'deletedRevisions']));
  },
  110_000,
);

test.skipIf(!hasOffice)(
  'every scripted edit comes back exactly, also after LibreOffice has saved the file',
  async () => {
    const report = exportedReport();
    const saved = join(folder, 'saved');
    const paths = await Promise.all(
      SCRIPTS.map(async ([, script], i) => {
        const path = join(folder, `script-${i}.docx`);
        writeFileSync(path, await withXml(report, script));
        return path;
      }),
    );
    const run = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'docx',
        '--outdir',
        saved,
        ...paths,
      ],
      { timeout: 100_000, encoding: 'utf8' },
    );
    expect(run.status, run.stderr).toBe(0);
    const shown: Record<string, string[]> = {};
    const expected: Record<string, string[]> = {};
    for (const [i, [name, , wanted, own = (r: typeof report) => r]] of SCRIPTS.entries()) {
      const back = await readBackFile(readFileSync(join(saved, `script-${i}.docx`)), report, own(report));
      shown[name] = back.changes.map((change) => inWords(change, report)).sort();
      expected[name] = [...wanted].sort();
    }
    expect(shown).toEqual(expected);
  },
  120_000,
);
