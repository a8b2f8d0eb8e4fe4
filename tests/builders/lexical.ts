/** Pieces of stored Lexical documents, as short as the readers of them allow. */
export const text = (words: unknown, format = 0) => ({ type: 'text', text: words, format })
export const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
export const heading = (tag: string, words: string) => ({ type: 'heading', tag, children: [text(words)] })
export const item = (...children: unknown[]) => ({ type: 'listitem', children })
export const list = (listType: string, ...children: unknown[]) => ({ type: 'list', listType, children })
export const link = (url: unknown, words = '看这里') => ({
  type: 'link',
  fields: { url, linkType: 'custom' },
  children: [text(words)],
})
export const block = (blockType: string, fields: Record<string, unknown> = {}) => ({
  type: 'block',
  fields: { blockType, ...fields },
})
export const bodyFrom = (...children: unknown[]) => ({ root: { type: 'root', children } })
