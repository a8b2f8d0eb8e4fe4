/** Drawn on 24 × 24 with square ends, in one line that is 1.5 px at every size. */
const drawings = {
  search: 'M16.8 10.2a6.6 6.6 0 1 1-13.2 0 6.6 6.6 0 0 1 13.2 0ZM15 15l6 6',
  earlier: 'M19.8 12H5.4M11.4 5.4 4.8 12l6.6 6.6',
  later: 'M4.2 12h14.4M12.6 5.4 19.2 12l-6.6 6.6',
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M8 5v14M16 5v14',
  again: 'M5 12a7 7 0 1 0 2.5-5.4M5 4v4.5h4.5',
  sound: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11',
  muted: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5',
  captions: 'M3.5 6h17v12h-17zM7 11h6M15 11h2M7 14.5h3M12 14.5h5',
  products: 'M5 8.5h14l-1 11H6zM9 8.5V7a3 3 0 0 1 6 0v1.5',
  share: 'M14 5l6 6-6 6v-3.5c-5 0-8 1.5-10 4.5.5-5.5 4-8.5 10-9z',
  previous: 'M5 15l7-7 7 7',
  next: 'M5 9l7 7 7-7',
  back: 'M14.5 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
} as const

export type IconName = keyof typeof drawings

/** A sign beside a word that says the same; screen readers hear the word alone. */
export function Icon({ of, size = 20 }: { of: IconName; size?: 16 | 20 | 24 }) {
  return (
    <svg
      aria-hidden="true"
      fill="none"
      focusable="false"
      height={size}
      stroke="currentColor"
      strokeLinecap="square"
      strokeWidth="1.5"
      style={{ flex: 'none', verticalAlign: '-0.2em' }}
      viewBox="0 0 24 24"
      width={size}
    >
      <path d={drawings[of]} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
