import type { WriteBlock } from './block.ts'
import { writeLive, writeVideo } from './moving-blocks.ts'
import { writeOffer } from './offer-block.ts'
import { writeGallery, writePictureBlock } from './picture-blocks.ts'
import { writeProductBlock } from './product-block.ts'
import { writePullQuote, writeReviewQuote } from './quote-blocks.ts'

/** THE list of how the blocks of the editor stand in a pushed article. */
export const writeBlocks: Record<string, WriteBlock> = {
  picture: writePictureBlock,
  gallery: writeGallery,
  productCard: writeProductBlock,
  reviewQuote: writeReviewQuote,
  videoEmbed: writeVideo,
  liveNotice: writeLive,
  pullQuote: writePullQuote,
  offer: writeOffer,
}
