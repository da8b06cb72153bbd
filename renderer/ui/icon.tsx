const PATHS = {
  plus: 'M8 3v10M3 8h10',
  search: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 10l3.5 3.5',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5l3.2 3.2L13 5',
  warning: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.5M8 11.6v.4',
  error: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v4M8 10.8v.4',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7.2V11M8 4.9v.4',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5 5 13.2h6l.5-8.7M7 7v4M9 7v4',
  back: 'M7 3.5 2.5 8 7 12.5M3 8h10.5',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  right: 'M6 4l4 4-4 4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  table: 'M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.7h11M6.2 3v10M9.8 3v10',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  import: 'M8 2v7M5 6.5 8 9.5l3-3M3 10v3.5h10V10',
  paste: 'M5.5 3H4v11h8V3h-1.5M5.5 2h5v2.5h-5z',
  carry: 'M3 3h5v10H3zM10.5 5 13.5 8l-3 3M13 8H9.5',
  demote: 'M3 3v10M6 8h7M10 5l3 3-3 3',
  promote: 'M3 3v10M13 8H6M9 5 6 8l3 3',
  undo: 'M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'M10 3l3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H9',
  restore: 'M3 8a5 5 0 1 0 1.6-3.7L3 6M3 2.5V6h3.5',
  print: 'M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  history: 'M3 8a5 5 0 1 0 1.6-3.7L3 6M3 2.5V6h3.5M8 5.2V8l2 1.4',
  drop: 'M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11',
  book: 'M8 4.5C6.5 3.3 4.5 3 2.5 3v9.5c2 0 4 .3 5.5 1.5 1.5-1.2 3.5-1.5 5.5-1.5V3c-2 0-4 .3-5.5 1.5zM8 4.5V14',
} as const;
export type IconName = keyof typeof PATHS;

/** A line drawing in the colour of the text around it; says nothing to screen readers, the words beside it do. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
