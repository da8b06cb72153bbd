import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCfb } from '../fixtures/docx/make-cfb';
import { endlessPdf } from '../fixtures/pdf/endless-pdf';
import { inList, list, makeDocx, p } from '../fixtures/docx/make-docx';

const ROOT = join(import.meta.dirname, '../..');
const REPORT = `云岭县水务局2025年上半年工作总结

上半年，全局上下真抓实干。

一、聚焦主责主业，在强基固本上下功夫。
（一）夯实基础。举办培训班12期，培训学员XXX人次。
（二）补齐短板。完成河道整治8处。
二、聚焦改革创新，在提质增效上下功夫。
一是优化流程。办理时限压缩到3天。二是强化督查。开展检查XX次。
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `npm run gangmu` as its script does, in the test's folder. */
function gangmu(...args: string[]): { code: number | null; out: string; words: string } {
  const env = { ...process.env, GANGMU_DATA: join(folder, 'data') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'build/gangmu.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { code: status, out: stdout, words: stderr };
}
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

interface Outline {
  file: string;
  encoding: string | null;
  error?: { code: string; message: string };
  reports: {
    title: string;
    kind: string;
    year: number;
    blocks: { role: string; depth: number; marker: string; text: string }[];
  }[];
  characters: { source: number; body: number; furniture: number };
}

describe('outline', () => {
  it('prints one object for each file, in order, and nothing else', () => {
    const docx = makeDocx({
      numbering: list(1, [['chineseCounting', '%1、']]),
      body:
        p('云岭县水务局2025年工作要点') +
        p('强基固本。', inList(1)) +
        p('加强培训。') +
        p('提质增效。', inList(1)) +
        p('优化流程。'),
    });
    const { code, out } = gangmu('outline', '--json', write('总结.txt', REPORT), write('要点.docx', docx));
    const [text, word] = JSON.parse(out) as Outline[];
    expect(code).toBe(0);
    expect(text).toMatchObject({ file: '总结.txt', encoding: 'utf-8', reports: [{ kind: 'summary', year: 2025 }] });
    expect(text!.reports[0]!.blocks.map((block) => block.marker).filter((marker) => marker !== '')).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
      '一是',
      '二是',
    ]);
    expect(word).toMatchObject({ file: '要点.docx', encoding: null });
    expect(word!.reports[0]!.blocks.map((block) => block.marker).filter((marker) => marker !== '')).toEqual([
      '一、',
      '二、',
    ]);
    for (const { characters } of [text!, word!]) expect(characters.source).toBe(characters.body + characters.furniture);
  });

  it('gives each bad file its own message, exits 1, and reads the others', () => {
    mkdirSync(join(folder, '文件夹'));
    const large = write('大.txt', '');
    truncateSync(join(folder, large), 200 * 1024 * 1024);
    const good = makeDocx({ body: p('甲') });
    const bad: [string, string][] = [
      [write('空.txt', ''), 'fileEmpty'],
      [write('压缩包.docx', Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64')), 'fileIsArchive'],
      [write('截断.docx', good.slice(0, good.length - 100)), 'fileDamaged'],
      [large, 'fileTooLarge'],
      [write('加密.docx', makeCfb(['EncryptionInfo', 'EncryptedPackage'])), 'fileEncrypted'],
      ['文件夹', 'fileIsFolder'],
      ['没有.txt', 'fileNotFound'],
    ];
    const { code, out } = gangmu('outline', '--json', ...bad.map(([name]) => name), write('好.txt', REPORT));
    const answers = JSON.parse(out) as Outline[];
    expect(code).toBe(1);
    expect(answers.slice(0, -1).map(({ file, error }) => [file, error?.code])).toEqual(bad);
    const messages = answers.slice(0, -1).map(({ error }) => error!.message);
    expect(new Set(messages).size).toBe(bad.length);
    messages.forEach((message, i) => expect(message).toContain(bad[i]![0]));
    expect(answers.at(-1)!.reports).toHaveLength(1);
  });
});

describe('a file that would never end', () => {
  it('is stopped and named, and the others are read', { timeout: 60_000 }, () => {
    const began = performance.now();
    // Each waits for the one before it, and gets its own answer.
    const files = ['甲.txt', '乙.txt'].map((name) => write(name, REPORT.replace('总结', `总结（${name[0]}）`)));
    const { code, out } = gangmu(
      'outline',
      '--json',
      files[0]!,
      write('无尽.pdf', endlessPdf()),
      write('空白.txt', ' '),
      files[1]!,
    );
    const [first, endless, blank, last] = JSON.parse(out) as [Outline, Outline, Outline, Outline];
    expect(code).toBe(1);
    expect(first.reports?.[0]?.title).toContain('甲');
    expect(endless.error).toEqual({ code: 'fileTimeout', message: expect.stringContaining('无尽.pdf') as string });
    expect(blank.error?.code).toBe('fileEmpty');
    expect(last.reports?.[0]?.title).toContain('乙');
    expect(performance.now() - began).toBeLessThan(30_000);
  });
});

describe('convert', () => {
  it('writes Word, text and Markdown that it reads again the same', () => {
    write('稿.txt', REPORT);
    const blocks = (file: string): unknown => {
      const [answer] = JSON.parse(gangmu('outline', '--json', file).out) as Outline[];
      return answer!.reports[0]!.blocks.map(({ role, depth, marker, text }) => ({ role, depth, marker, text }));
    };
    const before = blocks('稿.txt');
    for (const format of ['docx', 'txt']) {
      expect(gangmu('convert', '稿.txt', '--to', format, '--out', '转').out).toBe(`${join('转', `稿.${format}`)}\n`);
      expect(blocks(join('转', `稿.${format}`))).toEqual(before);
    }
    gangmu('convert', '稿.txt', '--to', 'md', '--out', '转');
    expect(readFileSync(join(folder, '转/稿.md'), 'utf8')).toMatch(/^# /);
  });

  it('never writes over the source or a file beside it', () => {
    write('原.txt', REPORT);
    write('原.md', '原有');
    expect(gangmu('convert', '原.txt', '--to', 'txt').out).toBe('原 (2).txt\n');
    expect(gangmu('convert', '原.txt', '--to', 'md').out).toBe('原 (2).md\n');
    expect(readFileSync(join(folder, '原.txt'), 'utf8')).toBe(REPORT);
    expect(readFileSync(join(folder, '原.md'), 'utf8')).toBe('原有');
  });

  it('names the file that failed and converts the others', () => {
    write('甲.txt', REPORT);
    const { code, out, words } = gangmu('convert', '没有.txt', '甲.txt', '--to', 'docx', '--out', '出');
    expect(code).toBe(1);
    expect(out).toBe(`${join('出', '甲.docx')}\n`);
    expect(words).toContain('没有.txt');
  });

  it('makes no empty report of a file that is page furniture alone', () => {
    write('页码.txt', '第1页 共3页\n');
    expect(gangmu('convert', '页码.txt', '--to', 'docx', '--out', '空')).toMatchObject({ code: 1, out: '' });
    expect(existsSync(join(folder, '空'))).toBe(false);
  });

  it('makes a PDF without another program', () => {
    write('印.txt', REPORT);
    expect(gangmu('convert', '印.txt', '--to', 'pdf', '--out', '出').code).toBe(0);
    expect(readFileSync(join(folder, '出/印.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('library', () => {
  it('imports a folder, lists, searches and exports', () => {
    mkdirSync(join(folder, '往年/2024'), { recursive: true });
    write('往年/2025.txt', REPORT);
    write('往年/2024/总结.txt', REPORT.replace('2025', '2024').replace('河道整治', '水库加固'));
    write('往年/~$总结.docx', '锁');
    const imported = gangmu('library', 'import', '往年', '--library', '库/a.gangmu', '--json');
    expect(imported.code).toBe(0);
    expect((JSON.parse(imported.out) as { file: string }[]).map(({ file }) => file)).toEqual([
      join('往年', '2024', '总结.txt'),
      join('往年', '2025.txt'),
    ]);
    const reports = JSON.parse(gangmu('library', 'list', '--library', '库/a.gangmu', '--json').out) as {
      id: string;
      year: number;
    }[];
    expect(reports.map(({ year }) => year).sort()).toEqual([2024, 2025]);
    const { hits } = JSON.parse(gangmu('library', 'search', '水库', '--library', '库/a.gangmu', '--json').out) as {
      hits: { year: number; snippet: string }[];
    };
    expect(hits).toMatchObject([{ year: 2024 }]);
    expect(hits[0]!.snippet).toContain('水库加固');
    const exported = gangmu(
      'library',
      'export',
      reports[0]!.id,
      '--to',
      'docx',
      '--out',
      '出库',
      '--library',
      '库/a.gangmu',
    );
    expect(exported.code).toBe(0);
    expect(readdirSync(join(folder, '出库'))).toHaveLength(1);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('says what is wrong with a library, and with an id', () => {
    write('假.gangmu', 'x'.repeat(5000));
    const { code, out } = gangmu('library', 'list', '--library', '假.gangmu', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'libraryForeign' } });
    expect(readFileSync(join(folder, '假.gangmu'), 'utf8')).toBe('x'.repeat(5000));
    const missing = gangmu('library', 'export', 'nope', '--to', 'txt', '--library', '新.gangmu', '--json');
    expect(missing.code).toBe(1);
    expect(JSON.parse(missing.out)).toMatchObject([{ id: 'nope', error: { code: 'reportNotFound' } }]);
  });
});

describe('usage', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['outline']],
    [['outline', '--colour', 'a.txt']],
    [['outline', 'a.txt', '--to', 'docx']],
    [['convert', 'a.txt']],
    [['convert', 'a.txt', '--to', 'doc']],
    [['library']],
    [['library', 'burn']],
    [['library', 'list', 'x']],
    [['library', 'search']],
  ])('%j is refused with 2 and nothing on the output', (args) => {
    const { code, out, words } = gangmu(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(words).toContain('用法');
  });

  it('helps', () => {
    const { code, out } = gangmu('--help');
    expect(code).toBe(0);
    expect(out).toContain('gangmu outline');
  });
});
