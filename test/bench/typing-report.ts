import { computeMarkers } from '../../shared/markers/compute';
import type { Block } from '../../shared/model/block';
import type { Figure } from '../../shared/model/figure';
import { NO_MATTER, type Report } from '../../shared/model/report';
import { figureMap, inlineText } from '../../shared/model/text';

/** Blocks of a goal with all under it. */
export const GOAL = 200;
/** 60 characters with the figure. */
const TEXT = [
  '推行一窗受理，整合十二个部门的受理窗口，统一收件标准，累计办件',
  '万件。群众进一扇门、取一个号即可办理，等候由十四分钟压缩到八分。',
] as const;

/** In every fourth block other words, to be found and replaced. */
export const WORDS = { usual: '八分', other: '七分' };

/** A report of so many blocks of 60 characters: a goal for every 200, a measure for every four, a figure in every twentieth block. */
export function longReport(blocks: number): Report {
  const figures: Figure[] = [];
  return {
    id: `long-${blocks}`,
    title: longTitle(blocks),
    kind: 'summary',
    unit: '',
    year: 2026,
    part: 'H1',
    status: 'draft',
    matter: NO_MATTER,
    blocks: Array.from({ length: blocks }, (_, i): Block => {
      const role = i % GOAL === 0 ? 'goal' : i % 4 === 1 ? 'measure' : 'outcome';
      const figureId = `${blocks}-figure-${i}`;
      const end = i % 4 === 1 ? TEXT[1].replace(WORDS.usual, WORDS.other) : TEXT[1];
      if (i % 20 === 6) figures.push({ id: figureId, label: '办件', unit: '万件', text: i % 40 === 6 ? 'XX' : '3.6' });
      return {
        id: blockId(blocks, i),
        role,
        depth: role === 'goal' ? 0 : role === 'measure' ? 1 : 2,
        marker: role === 'goal' ? { style: '一、' } : role === 'measure' ? { style: '（一）' } : null,
        flow: 'paragraph',
        content: i % 20 === 6 ? [{ text: TEXT[0] }, { figureId }, { text: end }] : [{ text: TEXT[0] + end }],
      };
    }),
    figures,
  };
}

export function longTitle(blocks: number): string {
  return `${blocks}段的工作总结`;
}

export function blockId(blocks: number, at: number): string {
  return `${blocks}-block-${at}`;
}

/** What the same report prints, a text for each block, markers and figures included. */
export function reportText(blocks: number): string[] {
  const report = longReport(blocks);
  const markers = computeMarkers(report.blocks);
  const figures = figureMap(report.figures);
  return report.blocks.map((block, i) => markers[i]! + inlineText(block.content, figures));
}
