import type { Block, CollectionSlug, Field, PayloadRequest } from 'payload'
import { nameOf, singularOf } from '#content/body-gaps.ts'
import { childrenOf, type Node } from '#content/body-node.ts'
import { idOf } from '#content/writing/body-parts.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { writeMoment } from '../moment.ts'

/** A body in which every block is a paragraph that says what is in it: its kind in bold, then a line for each field. */
export async function blockLines(body: unknown, blocks: readonly Block[], req: PayloadRequest): Promise<unknown> {
  const root = (body as { root?: Node } | null | undefined)?.root
  if (!root) return body
  const write = async (node: Node): Promise<Node> => {
    const block = node.type === 'block' ? blocks.find(({ slug }) => slug === node.fields?.blockType) : undefined
    if (block) return writeBlock(block, node.fields ?? {}, req)
    const children = childrenOf(node)
    return children.length > 0 ? { ...node, children: await Promise.all(children.map(write)) } : node
  }
  return { ...(body as object), root: await write(root) }
}

async function writeBlock(block: Block, fields: Record<string, unknown>, req: PayloadRequest): Promise<Node> {
  const language = req.i18n.language
  const lines = await Promise.all(
    block.fields.map(async (field) => {
      if (!('name' in field) || field.type === 'ui') return null
      const value = await sayValue(field, fields[field.name], req)
      return value === '' ? null : say({ zh: `${nameOf(field).zh}：${value}`, en: `${nameOf(field).en}: ${value}` }, language)
    }),
  )
  const words = [
    text(say(singularOf(block), language), BOLD),
    ...lines.flatMap((line) => (line ? [{ type: 'linebreak', version: 1 }, text(line)] : [])),
  ]
  return { type: 'paragraph', version: 1, format: '', indent: 0, direction: null, children: words } as Node
}

const BOLD = 1

const text = (words: string, format = 0) => ({
  type: 'text',
  version: 1,
  text: words,
  format,
  mode: 'normal',
  style: '',
  detail: 0,
})

async function sayValue(field: Field, value: unknown, req: PayloadRequest): Promise<string> {
  if (value === null || value === undefined || value === '') return ''
  if (field.type === 'relationship' || field.type === 'upload') {
    const ids = (Array.isArray(value) ? value : [value]).map(idOf).filter((id) => id !== undefined)
    const collection = field.relationTo as CollectionSlug
    return (await Promise.all(ids.map((id) => titleOf(collection, id, req)))).join('、')
  }
  if (field.type === 'radio') {
    const option = field.options.find((one) => typeof one === 'object' && one.value === value)
    return typeof option === 'object' ? say(option.label as Bilingual, req.i18n.language) : String(value)
  }
  const isMoment = field.type === 'date' && !Number.isNaN(Date.parse(String(value)))
  return isMoment ? writeMoment(String(value)) : String(value)
}

/** What somebody may read of it by its name; otherwise, and when it is gone, by its id. */
async function titleOf(collection: CollectionSlug, id: string, req: PayloadRequest): Promise<string> {
  const asked = { collection, id, depth: 0, draft: true, disableErrors: true, overrideAccess: false, req } as const
  const found = (await req.payload.findByID(asked).catch(() => null)) as Record<string, unknown> | null
  const name = found?.title ?? found?.name ?? found?.alt ?? found?.text ?? found?.filename
  return typeof name === 'string' && name !== '' ? [...name].slice(0, 80).join('') : id
}
