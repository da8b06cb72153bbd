import type { Cutting } from './cuttings';
import { cut, type Stretch } from './stretch';
import { endsAsTitle, yearIn } from './title-words';

/** 首页 > 工作总结 > 某局2023年工作总结: the name at the end of the way. */
const END_OF_WAY = /(?<=[>＞»›→]\s{0,3})(?!其[他它]|更多)[^\s>＞»›→。；]{9,70}$/u;
/** 标题：某局2020年工作总结 | | */
const IN_FIELD =
  /(?<=(?:^|[\s|｜])(?:信息|文件|公文)?(?:标题|名称)\s{0,3}[:：]\s{0,3})[^\s|｜。；][^|｜。；]{6,70}?(?=\s{0,3}(?:[|｜]|$))/u;
/** 下面是小编为大家整理的某局2023年工作总结，供大家参考 */
const PRESENTED =
  /(?<=(?:整理|收集|带来|分享|准备|推荐|本文是)(?:了|的|好的)?(?:[这本一几此][篇份则])?(?:关于)?[《“]?)(?!的|了|好的|关于|最新|优秀|精选|相关|一些|[这本一几此][篇份则])[^\s，。；,《》“”]{8,70}?(?=[》”]?(?:范文)?[，,。！!]|[》”])/u;
/** 某局2020年工作总结，本文主要内容关键词为：…… */
const BEFORE_NOTICE = /^[^\s，。；,;]{8,70}?(?=\s?[，,]\s?(?:本文|此文|该文|本篇|此文献|小编))/u;

function nameIn({ stretch, reason }: Cutting): RegExpExecArray | null {
  const { text } = stretch;
  if (reason === 'breadcrumb' && endsAsTitle(text)) return END_OF_WAY.exec(text);
  const named =
    (reason === 'blurb' || reason === 'siteNotice' ? (PRESENTED.exec(text) ?? BEFORE_NOTICE.exec(text)) : null) ??
    (reason === 'byline' || reason === 'breadcrumb' ? IN_FIELD.exec(text) : null);
  return named !== null && endsAsTitle(named[0]) && (yearIn(named[0]) !== null || named[0].length >= 10) ? named : null;
}

/** 市残联工作总结篇1: a label that names its report. */
const LABEL_OF_NAMED =
  /^(?<name>[^\s。；，：:]{6,40}?)\s?(?:篇\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[：:]?|【第[一二三四五六七八九十\d]{1,3}篇】)$/u;

/** Takes the title of a report out of what was set aside where its label names it. */
export function takeNameOfLabel(furniture: Cutting[], label: Cutting): Stretch[] {
  const name = LABEL_OF_NAMED.exec(label.stretch.text)?.groups?.['name'] ?? '';
  const at = furniture.indexOf(label);
  if (at < 0 || !endsAsTitle(name) || /^(?:年度|年终|个人)?工作(?:总结|计划|报告|汇报|要点)$/u.test(name)) return [];
  furniture.splice(at, 1);
  return [label.stretch];
}

/**
 * Takes the title of a report that only its page names out of what was set aside: from the end of the way to it, from a field, or from
 * where it is presented. Nothing where it is not named.
 */
export function takeNameOfPage(furniture: Cutting[]): Stretch[] {
  for (const [at, cutting] of furniture.entries()) {
    const named = nameIn(cutting);
    if (named === null) continue;
    const { stretch } = cutting;
    const end = named.index + named[0].length;
    const title = cut(stretch, named.index, end);
    if (title === null) continue;
    const around = [cut(stretch, 0, named.index), cut(stretch, end, stretch.text.length)];
    furniture.splice(
      at,
      1,
      ...around.filter((piece) => piece !== null).map((piece) => ({ ...cutting, stretch: piece })),
    );
    return [title];
  }
  return [];
}
