/** Twips (1/20 pt) in millimetres, rounded as Word does. */
export function twipsOfMillimetres(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Twips (1/20 pt) in points. */
export function twipsOfPoints(pt: number): number {
  return Math.round(pt * 20);
}
