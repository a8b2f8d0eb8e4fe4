import type { Payload } from 'payload'
import sharp from 'sharp'
import type { Media, Product, User } from '#generated/payload-types.ts'

export const bodyOf = (...words: string[]) => ({
  root: {
    type: 'root',
    version: 1,
    format: '' as const,
    indent: 0,
    direction: 'ltr' as const,
    children: words.map((text) => ({
      type: 'paragraph',
      version: 1,
      format: '',
      indent: 0,
      children: [{ type: 'text', version: 1, text, format: 0, mode: 'normal', style: '', detail: 0 }],
    })),
  },
})

/** A body that holds one block. */
export const bodyWithBlock = (fields: { blockType: string } & Record<string, unknown>) => {
  const body = bodyOf('')
  const block = { type: 'block', version: 2, format: '', fields: { id: 'b00000000000000000000001', blockName: '', ...fields } }
  return { root: { ...body.root, children: [block] } }
}

/** A plain picture of one colour, as an upload. */
export async function pictureFile(format: 'jpeg' | 'png' = 'jpeg') {
  const canvas = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#7a9a6b' } })
  const data = await canvas
    .withExif({ IFD0: { Artist: 'somebody', Copyright: 'at home' } })
    .toFormat(format)
    .toBuffer()
  return { data, mimetype: `image/${format}`, name: `张三的照片.${format}`, size: data.length }
}

export const makePicture = async (payload: Payload, alt = '一杯茶'): Promise<Media> =>
  payload.create({ collection: 'media', data: { alt }, file: await pictureFile() })

export const makeArticle = (payload: Payload, data: Record<string, unknown> = {}) =>
  payload.create({
    collection: 'articles',
    data: { title: '春茶怎么选', kind: 'guide', body: bodyOf('先看产地。'), _status: 'published', ...data } as never,
  })

export const makeProduct = (payload: Payload, data: Partial<Product> = {}): Promise<Product> =>
  payload.create({ collection: 'products', data: { name: '明前龙井', mode: 'in-stock', ...data } as never })

let colleagues = 0

export const makeColleague = async (payload: Payload, role: User['role']): Promise<User> => {
  const data = { name: `同事${++colleagues}`, email: `c${colleagues}@example.com`, password: 'a-long-Passw0rd-of-tea', role }
  return payload.create({ collection: 'users', data: data as never })
}
