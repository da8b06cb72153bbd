import { list, inList, makeDocx } from '../fixtures/docx/make-docx';

const RUN_PROPERTIES =
  '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋" w:cs="仿宋" w:hint="eastAsia"/><w:color w:val="000000"/><w:kern w:val="0"/>' +
  '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar"/></w:rPr>';
const RUN = 25;
const TOPICS = ['政务服务', '水利建设', '基层治理', '人才队伍', '项目推进', '安全生产', '乡村振兴', '信息公开'];
const ENDS = ['持续提升办事效率。', '压实各方责任。', '群众满意度稳步上升。', '做到早部署、早落实、早见效。'];
const DIGITS = '一二三四五六七八九十';

interface Line {
  text: string;
  /** Of the automatic list; null for plain text. */
  level: 0 | 1 | null;
  marker: string;
}

/** The paragraphs of an invented report of about `characters` characters; `seed` varies its words. */
function reportLines(characters: number, seed: number): Line[] {
  let state = seed;
  const next = (bound: number): number => {
    // The minimal standard generator of Park and Miller, which stays within 2^53.
    state = (state * 48271) % 0x7fffffff;
    return state % bound;
  };
  const topic = (): string => TOPICS[next(TOPICS.length)]!;
  const figures = (): string =>
    next(4) === 0
      ? `全年共办理${next(9000) + 100}件，比去年增长${next(30) + 1}.${next(10)}%，`
      : '把责任落到具体岗位和具体人，';
  const sentence = (): string => `围绕${topic()}和${topic()}，${figures()}${ENDS[next(ENDS.length)]!}`;
  const lines: Line[] = [{ text: '云岭县行政审批局2025年工作总结', level: null, marker: '' }];
  let length = 0;
  for (let goal = 0; length < characters; goal++) {
    const add = (line: Line): void => {
      lines.push(line);
      length += line.text.length;
    };
    add({ text: `聚焦${topic()}，在提质增效上下功夫`, level: 0, marker: `${DIGITS[goal % 10]!}、` });
    for (let part = 0; part < 3 && length < characters; part++) {
      add({ text: `强化${topic()}。${sentence()}`, level: 1, marker: `（${DIGITS[part]!}）` });
      add({
        text: `一是健全${topic()}制度。${sentence()}${sentence()}二是抓好${topic()}培训。${sentence()}三是推进${topic()}试点。${sentence()}`,
        level: null,
        marker: '',
      });
    }
  }
  return lines;
}

function runs(text: string): string {
  let xml = '';
  for (let at = 0; at < text.length; at += RUN)
    xml += `<w:r w:rsidRPr="00A77B3E">${RUN_PROPERTIES}<w:t>${text.slice(at, at + RUN)}</w:t></w:r>`;
  return xml;
}

/** A .docx as Word saves one that was edited often: a run for every 25 characters, each with all its properties. */
export function wordDocx(characters: number, numbers: 'typed' | 'automatic', seed = 1): Uint8Array {
  const body = reportLines(characters, seed)
    .map(({ text, level, marker }) => {
      const numbered = numbers === 'automatic' && level !== null ? inList(1, level) : '';
      const properties = `<w:pPr>${numbered}<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>${RUN_PROPERTIES}</w:pPr>`;
      return `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">${properties}${runs(numbered === '' ? marker + text : text)}</w:p>`;
    })
    .join('');
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>';
  const numbering = list(1, [
    ['chineseCounting', '%1、'],
    ['chineseCounting', '（%2）'],
  ]);
  return makeDocx({ body, styles, numbering });
}
