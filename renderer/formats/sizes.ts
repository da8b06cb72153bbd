interface Size {
  name: string;
  points: number;
}

/** Chinese sizes of type (facts: GB/T 9704 §1). */
export const SIZES: readonly Size[] = [
  { name: '初号', points: 42 },
  { name: '小初', points: 36 },
  { name: '一号', points: 26 },
  { name: '小一', points: 24 },
  { name: '二号', points: 22 },
  { name: '小二', points: 18 },
  { name: '三号', points: 16 },
  { name: '小三', points: 15 },
  { name: '四号', points: 14 },
  { name: '小四', points: 12 },
  { name: '五号', points: 10.5 },
  { name: '小五', points: 9 },
];

export const sizeLabel = ({ name, points }: Size): string => (name === '' ? `${points} pt` : `${name} ${points}`);
