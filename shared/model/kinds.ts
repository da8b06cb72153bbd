/** What kinds of report there are, apart from their schemas so that a page can list them without loading those. */
export const KINDS = ['summary', 'plan', 'summary-plan', 'key-points', 'special'] as const;

/** The part of the year a report speaks of. */
export const PARTS = ['year', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'] as const;

export const STATUSES = ['draft', 'final', 'prior'] as const;
