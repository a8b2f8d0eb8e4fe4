import { childrenOf, type Node } from '#content/body-node.ts'
import { type ArticlePicture, type ExportContext, openDesk, type Remark } from './desk.ts'
import { writeFlow } from './flow.ts'
import { footnotes } from './links.ts'
import { tag } from './tags.ts'

export type ArticleHtml = {
  html: string
  /** Those that the text shows, in its order, with or without an address. */
  pictures: ArticlePicture[]
  footnotes: string[]
  remarks: Remark[]
}

type Written = { body: unknown; isAiMade: boolean }

/**
 * A text of the hub (Lexical, relations populated) as the HTML that the official account's editor keeps: inline styles, its own tags,
 * no script. The same text in the same context is the same HTML, to the byte.
 */
export function toArticleHtml({ body, isAiMade }: Written, context: ExportContext): ArticleHtml {
  const desk = openDesk(context)
  const { theme } = context
  const flow = writeFlow(childrenOf((body as { root?: Node } | null | undefined)?.root), desk)
  const mark = isAiMade ? tag('p', { style: theme.small }, '本文含 AI 生成内容') : ''
  const html = tag('section', { style: theme.root }, `${mark}${flow}${footnotes(desk)}`)
  return { html, pictures: [...desk.pictures.values()], footnotes: desk.notes, remarks: desk.remarks }
}
