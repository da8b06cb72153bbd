import { Editor, Node, Transforms } from 'slate';
import { createReportEditor } from '../../../renderer/editor/create-editor';
import { isFigureElement } from '../../../renderer/editor/convert';
import type { BlockElement, ReportEditor } from '../../../renderer/editor/slate-types';
import type { Block, Role } from '../../../shared/model/block';
import type { Figure } from '../../../shared/model/figure';
import type { Inline } from '../../../shared/model/inline';
import { NO_MATTER, type Report } from '../../../shared/model/report';

const ROLES: Record<string, Role> = {
  部分: 'part',
  目标: 'goal',
  举措: 'measure',
  成效: 'outcome',
  正文: 'text',
  表格: 'table',
};

/**
 * A report from lines such as "  举措 （一）推行[XX]件": two spaces a level, the role, the marker style up to a "｜", the text with [figures] and,
 * where the block is joined, "&" before the role. The ids are b0, b1 … and f0, f1 ….
 */
export function reportOf(...lines: string[]): Report {
  const figures: Figure[] = [];
  const blocks = lines.map((line, i): Block => {
    const [, indent = '', joined = '', role = '', style, text = ''] =
      /^( *)(&?)(\S\S) (?:(.{1,6})｜)?(.*)$/u.exec(line) ?? [];
    const content = text.split(/(\[[^\]]*\])/u).flatMap((piece): Inline[] => {
      if (piece === '') return [];
      if (!piece.startsWith('[')) return [{ text: piece }];
      figures.push({ id: `f${figures.length}`, label: '', unit: '', text: piece.slice(1, -1) });
      return [{ figureId: figures.at(-1)!.id }];
    });
    return {
      id: `b${i}`,
      role: ROLES[role]!,
      depth: indent.length / 2,
      marker: style === undefined ? null : { style },
      flow: joined === '' ? 'paragraph' : 'joined',
      content,
    };
  });
  return {
    id: 'r',
    title: '',
    kind: 'summary',
    unit: '',
    year: 2026,
    part: 'H1',
    status: 'draft',
    matter: NO_MATTER,
    blocks,
    figures,
  };
}

/** The editor's document in the same form. */
export function linesOf(editor: ReportEditor): string[] {
  const names = Object.fromEntries(Object.entries(ROLES).map(([name, role]) => [role, name]));
  return (editor.children as BlockElement[]).map((block) => {
    const text = block.children
      .map((child) =>
        isFigureElement(child) ? `[${editor.document.figures.get(child.figureId)?.text ?? '?'}]` : Node.string(child),
      )
      .join('');
    const marker = block.marker ? `${block.marker.style}｜` : '';
    return `${'  '.repeat(block.depth)}${block.flow === 'joined' ? '&' : ''}${names[block.role]} ${marker}${text}`;
  });
}

/** An editor that holds the lines, with the cursor in block `at` at `offset` of its first text (or at its end). */
export function editorOf(lines: string[], at = 0, offset: number | 'end' = 'end'): ReportEditor {
  const { editor } = createReportEditor(reportOf(...lines));
  Transforms.select(editor, offset === 'end' ? Editor.end(editor, [at]) : { path: [at, 0], offset });
  return editor;
}
