/** Edits of a document.xml as Word would leave them. A paragraph goes by some of its words. */
const RUN = /<w:r>(?:(?!<w:r>).)*?<\/w:r>/gsu;
export const BOSS = 'w:author="王主任" w:date="2025-07-02T09:00:00Z"';
let nextId = 900;

export function run(text: string): string {
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
export const inserted = (text: string, by = BOSS): string => `<w:ins w:id="${nextId++}" ${by}>${run(text)}</w:ins>`;
export const deleted = (text: string, by = BOSS): string =>
  `<w:del w:id="${nextId++}" ${by}>${run(text).replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del>`;

/** The paragraph that holds some words, as it stands in the file. */
export function paragraphWith(xml: string, words: string): string {
  const found = (xml.match(/<w:p>.*?<\/w:p>/gsu) ?? []).filter((p) => p.replace(/<[^>]+>/gu, '').includes(words));
  if (found.length !== 1) throw new Error(`${found.length} paragraphs with ${words}`);
  return found[0]!;
}

/** Replaces words within one run; `by` makes it a tracked change of these. */
export function rephrase(xml: string, old: string, fresh: string, by?: string): string {
  const runs = (xml.match(RUN) ?? []).filter((r) => r.replace(/<[^>]+>/gu, '').includes(old));
  if (runs.length !== 1) throw new Error(`${runs.length} runs with ${old}`);
  const text = runs[0]!.replace(/<[^>]+>/gu, '');
  const at = text.indexOf(old);
  const [head, tail] = [text.slice(0, at), text.slice(at + old.length)];
  const middle = by === undefined ? fresh && run(fresh) : (old && deleted(old, by)) + (fresh && inserted(fresh, by));
  return xml.replace(runs[0]!, () => (head && run(head)) + middle + (tail && run(tail)));
}

/** Puts words behind others, untracked or as a tracked insertion. */
export function putBehind(xml: string, words: string, fresh: string, by?: string): string {
  const runs = (xml.match(RUN) ?? []).filter((r) => r.replace(/<[^>]+>/gu, '').includes(words));
  const text = runs[0]!.replace(/<[^>]+>/gu, '');
  const at = text.indexOf(words) + words.length;
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  return xml.replace(
    runs[0]!,
    () => run(head) + (by === undefined ? run(fresh) : inserted(fresh, by)) + (tail && run(tail)),
  );
}

export function deleteParagraph(xml: string, words: string, by?: string): string {
  const paragraph = paragraphWith(xml, words);
  if (by === undefined) return xml.replace(paragraph, '');
  const gone = paragraph
    .replace(RUN, (r) => deleted(r.replace(/<[^>]+>/gu, ''), by))
    .replace('</w:pPr>', `<w:rPr><w:del w:id="${nextId++}" ${by}/></w:rPr></w:pPr>`);
  return xml.replace(paragraph, () => gone);
}

export function insertParagraph(xml: string, behind: string, text: string, by?: string): string {
  const paragraph = paragraphWith(xml, behind);
  const style = /<w:pStyle[^>]*>/u.exec(paragraph)![0];
  const mark = by === undefined ? '' : `<w:rPr><w:ins w:id="${nextId++}" ${by}/></w:rPr>`;
  const fresh = `<w:p><w:pPr>${style}${mark}</w:pPr>${by === undefined ? run(text) : inserted(text, by)}</w:p>`;
  return xml.replace(paragraph, () => paragraph + fresh);
}

/** Moves a stretch of paragraphs behind another, untracked. */
export function move(xml: string, words: readonly string[], behind: string): string {
  const going = words.map((w) => paragraphWith(xml, w));
  let rest = xml;
  for (const paragraph of going) rest = rest.replace(paragraph, '');
  const target = paragraphWith(rest, behind);
  return rest.replace(target, () => target + going.join(''));
}

/** Moves a paragraph with tracking, as Word does: the bookmark stays where the paragraph was. */
export function moveTracked(xml: string, words: string, behind: string): string {
  const paragraph = paragraphWith(xml, words);
  const text = paragraph.replace(/<[^>]+>/gu, '');
  const style = /<w:pStyle[^>]*>/u.exec(paragraph)![0];
  const mark = (kind: string) => `<w:rPr><w:${kind} w:id="${nextId++}" ${BOSS}/></w:rPr>`;
  const marks = paragraph.match(/<w:bookmark[^>]*>/gu) ?? [];
  const from = `<w:p><w:pPr>${style}${mark('moveFrom')}</w:pPr>${marks[0]}<w:moveFrom w:id="${nextId++}" ${BOSS}>${run(text)}</w:moveFrom>${marks[1]}</w:p>`;
  const to = `<w:p><w:pPr>${style}${mark('moveTo')}</w:pPr><w:moveTo w:id="${nextId++}" ${BOSS}>${run(text)}</w:moveTo></w:p>`;
  const rest = xml.replace(paragraph, () => from);
  const target = paragraphWith(rest, behind);
  return rest.replace(target, () => target + to);
}

export const COMMENTS = (text: string): Record<string, string> => ({
  'word/comments.xml': `<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" ${BOSS}><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment></w:comments>`,
});

/** Comments on the run that holds some words. */
export function comment(xml: string, words: string): string {
  const runs = (xml.match(RUN) ?? []).filter((r) => r.replace(/<[^>]+>/gu, '').includes(words));
  return xml.replace(
    runs[0]!,
    (r) => `<w:commentRangeStart w:id="7"/>${r}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
  );
}
export function relateComments(rels: string): string {
  return rels.replace(
    '</Relationships>',
    '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
  );
}
