/** What stands beside the words in thanks: photos as others will see them, and the clip. */
export type ShownMedia = { pictures: string[]; clip: { src: string; poster: string | null } | null }

/** The clip as `BuyerClip` shows it; how large its picture is only the browser knows. */
export const clipOf = (media: Pick<ShownMedia, 'clip'> | undefined) =>
  media?.clip && { src: media.clip.src, poster: media.clip.poster ? { url: media.clip.poster } : null }
