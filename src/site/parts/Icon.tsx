/** Drawn on 20 × 20 with one line of 1.5 px and square ends; only what a page uses stands in it. */
const drawings = {
  search: 'M14 8.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0ZM12.5 12.5l5 5',
  earlier: 'M16.5 10h-12M9.5 4.5 4 10l5.5 5.5',
  later: 'M3.5 10h12M10.5 4.5 16 10l-5.5 5.5',
} as const

/** A sign beside a word that says the same; screen readers hear the word alone. */
export function Icon({ of, size = 20 }: { of: keyof typeof drawings; size?: number }) {
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
      viewBox="0 0 20 20"
      width={size}
    >
      <path d={drawings[of]} />
    </svg>
  )
}
