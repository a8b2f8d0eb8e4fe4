import type { Reader } from '../../reading/reader.ts'
import type { Blocks } from '../Body.tsx'
import { GalleryBlock } from './GalleryBlock.tsx'
import { LiveBlock } from './LiveBlock.tsx'
import { offerBlock } from './OfferBlock.tsx'
import { PictureBlock } from './PictureBlock.tsx'
import { productBlock } from './ProductBlock.tsx'
import { QuoteBlock } from './QuoteBlock.tsx'
import { reviewBlock } from './ReviewBlock.tsx'
import { VideoBlock } from './VideoBlock.tsx'

/** THE list of how the blocks of the editor are shown. `sells`: the page leads to a mall as well. */
export const blocksFor = (reader: Reader, { sells }: { sells: boolean }): Blocks => ({
  picture: PictureBlock,
  gallery: GalleryBlock,
  productCard: productBlock(reader),
  reviewQuote: reviewBlock(reader, { sells }),
  videoEmbed: VideoBlock,
  liveNotice: LiveBlock,
  pullQuote: QuoteBlock,
  offer: offerBlock(reader),
})
