import styles from './BuyerClip.module.css'

type Shown = { src: string; poster: { url: string; width?: number; height?: number } | null }

/** A buyer's clip, loaded when it is wanted. Where nobody could take a picture out of it the seal stands in the frame. */
export function BuyerClip({ clip, label }: { clip: Shown | null | undefined; label: string }) {
  if (!clip) return null
  return (
    <div className={styles.clip}>
      {clip.poster ? null : (
        <span aria-hidden="true" className={styles.seal} translate="no">
          评
        </span>
      )}
      {/* biome-ignore lint/a11y/useMediaCaption: a buyer's clip has none. */}
      <video
        aria-label={label}
        controls
        height={clip.poster?.height}
        playsInline
        poster={clip.poster?.url}
        preload="none"
        src={clip.src}
        width={clip.poster?.width}
      />
    </div>
  )
}
