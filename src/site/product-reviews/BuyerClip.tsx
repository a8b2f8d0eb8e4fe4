import styles from '../parts/Picture.module.css'

type Shown = { src: string; poster: { url: string; width?: number; height?: number } | null }

/** A buyer's clip, loaded when it is wanted. Where nobody could take a picture out of it the seal stands in the frame. */
export function BuyerClip({ clip, label }: { clip: Shown | null | undefined; label: string }) {
  if (!clip) return null
  const poster = clip.poster ?? SEAL
  return (
    // biome-ignore lint/a11y/useMediaCaption: a buyer's clip has none.
    <video
      aria-label={label}
      className={styles.clip}
      controls
      height={poster.height}
      playsInline
      poster={poster.url}
      preload="none"
      src={clip.src}
      width={poster.width}
    />
  )
}

/** 评 as the wall shows it, in the seal's own red on the ground of every player. */
const SEAL = {
  url: `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240"><rect width="240" height="240" fill="#14130f"/><rect x="90" y="78" width="60" height="60" rx="3" fill="#b93a26"/><text x="120" y="121" font-size="36" font-weight="700" font-family="serif" text-anchor="middle" fill="#fff">评</text></svg>',
  )}`,
  width: 240,
  height: 240,
}
