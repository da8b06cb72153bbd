import type { Matter } from '../../shared/model/report';
import { fieldLines } from './printed-report';

/** What is printed in the lines of the 版记: 抄送：…, then who issued it and when, parted by a tab. */
export function colophonLines({ copies = '', issuer = '', issueDate = '' }: Matter): string[] {
  const to = fieldLines(copies).join('');
  const by = fieldLines(issuer).join('');
  const on = fieldLines(issueDate).join('');
  return [
    ...(to === '' ? [] : [`抄送：${to.replace(/[。．.]?$/u, '。')}`]),
    ...(by === '' && on === '' ? [] : [`${by}\t${on === '' ? '' : `${on.replace(/印发$/u, '')}印发`}`]),
  ];
}
