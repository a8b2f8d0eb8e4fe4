import type { Piece } from '#search/mark.ts'

/** A text as it was written, its found words marked. */
export const Marked = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>
    {pieces.map(({ text, isMarked }, index) => {
      const key = `${index} ${text}`
      return isMarked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
    })}
  </>
)
