import { findArticle } from '../reading/articles.ts'
import { findLive } from '../reading/lives.ts'
import { findProduct } from '../reading/products.ts'
import type { Reader } from '../reading/reader.ts'
import { findStory } from '../reading/stories.ts'
import { findVideo } from '../reading/videos.ts'
import { Article } from './Article.tsx'
import { Live } from './Live.tsx'
import { Product } from './Product.tsx'
import { Story } from './Story.tsx'
import { Video } from './Video.tsx'

/** The latest draft of a document as its page will look; `null` when there is none that this colleague may see. */
export async function renderPreview(reader: Reader, { collection, id }: { collection: string; id: string }) {
  const where = { id: { equals: id } }
  switch (collection) {
    case 'articles': {
      const item = await findArticle(reader, where)
      return item && <Article item={item} reader={reader} />
    }
    case 'short-videos': {
      const item = await findVideo(reader, where)
      return item && <Video item={item} reader={reader} />
    }
    case 'live-streams': {
      const item = await findLive(reader, where)
      return item && <Live item={item} reader={reader} />
    }
    case 'brand-stories': {
      const item = await findStory(reader, where)
      return item && <Story item={item} reader={reader} />
    }
    case 'products': {
      const item = await findProduct(reader, where)
      return item && <Product item={item} reader={reader} />
    }
    default:
      return null
  }
}
