import type { Cutting } from './cuttings';
import { cut, type Stretch } from './stretch';
import { endsAsTitle, yearIn } from './title-words';

/** 首页 > 工作总结 > 某局2023年工作总结: the name at the end of the way. */
const END_OF_WAY = /(?<=[>＞»›→]\s{0,3})(?!其[他它]|更多)[^\s>＞»›→。；]{9,70}$/u;
/** 标题：某局2020年工作总结 | | */
const IN_FIELD =
  /(?<=^(?:信息|文件|公文)?(?:标题|名称)\s{0,3}[:：]\s{0,3})[^\s|｜。；][^|｜。；]{6,70}?(?=\s{0,3}(?:[|｜]|$))/u;
/** 下面是小编为大家整理的某局2023年工作总结，供大家参考 */
const PRESENTED =
  /(?<=(?:整理|收集|带来|分享|准备|推荐)(?:了|的|好的)?(?:关于)?[《“]?)(?!的|了|好的|关于《|最新|优秀|精选|相关|一些|几篇)[^\s，。；,《》“”]{8,70}?(?=[》”]?(?:范文)?[，,。！!]|[》”])/u;

function nameIn({ stretch, reason }: Cutting): RegExpExecArray | null {
  const { text } = stretch;
  if (reason === 'breadcrumb') return endsAsTitle(text) ? END_OF_WAY.exec(text) : null;
  const named = reason === 'blurb' ? PRESENTED.exec(text) : reason === 'byline' ? IN_FIELD.exec(text) : null;
  return named !== null && endsAsTitle(named[0]) && (yearIn(named[0]) !== null || named[0].length >= 10) ? named : null;
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
