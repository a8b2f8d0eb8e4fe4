import type { ReactNode } from 'react'

const drawings = {
  play: <path d="M7 4.5v15l12-7.5z" />,
  pause: <path d="M8 5v14M16 5v14" />,
  again: <path d="M5 12a7 7 0 1 0 2.5-5.4M5 4v4.5h4.5" />,
  sound: <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11" />,
  muted: <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5" />,
  captions: <path d="M3.5 6h17v12h-17zM7 11h6M15 11h2M7 14.5h3M12 14.5h5" />,
  products: <path d="M5 8.5h14l-1 11H6zM9 8.5V7a3 3 0 0 1 6 0v1.5" />,
  share: <path d="M14 5l6 6-6 6v-3.5c-5 0-8 1.5-10 4.5.5-5.5 4-8.5 10-9z" />,
  previous: <path d="M5 15l7-7 7 7" />,
  next: <path d="M5 9l7 7 7-7" />,
  back: <path d="M14.5 5l-7 7 7 7" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

/** A drawing in one line; the word beside it says what it stands for. */
export function Icon({ of }: { of: IconName }) {
  return (
    <svg aria-hidden="true" fill="none" height="24" stroke="currentColor" strokeWidth="1.5" viewBox="0 0 24 24" width="24">
      {drawings[of]}
    </svg>
  )
}
