import type { Block, Field } from 'payload'
import type { Bilingual } from '#platform/bilingual.ts'

type Node = { type?: string; fields?: Record<string, unknown>; children?: Node[]; text?: string }

/** What the blocks of a body still lack, once for each kind of block and field: which block, and what it is without. */
export function bodyGaps(body: unknown, blocks: readonly Block[]): Bilingual[] {
  const gaps = new Map<string, Bilingual>()
  for (const { type, fields } of nodesOf(body)) {
    const block = type === 'block' ? blocks.find(({ slug }) => slug === fields?.blockType) : undefined
    for (const field of block?.fields ?? []) {
      if (!block || !isRequired(field) || !isMissing(fields?.[field.name])) continue
      const [kind, what] = [singularOf(block), nameOf(field)]
      gaps.set(`${block.slug}.${field.name}`, {
        zh: `正文里有${kind.zh}块没有${isChosen(field) ? '选' : '填'}${what.zh}`,
        en: `The body has a block “${kind.en}” without “${what.en}”`,
      })
    }
  }
  return [...gaps.values()]
}

/** A body without words and without blocks. */
export const isBlankBody = (body: unknown): boolean =>
  !nodesOf(body).some(({ type, text }) => type === 'block' || type === 'horizontalrule' || Boolean(text?.trim()))

export const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

export const isRequired = (field: Field): field is Field & { name: string; required: true } =>
  'name' in field && 'required' in field && field.required === true

/** Whether a field is chosen from a list rather than written. */
export const isChosen = (field: Field): boolean => ['upload', 'relationship', 'select', 'radio', 'date'].includes(field.type)

/** A field's label in both languages, without what it adds in parentheses. */
export function nameOf(field: Field & { name: string }): Bilingual {
  const label = 'label' in field ? (field.label as unknown) : undefined
  const { zh, en } = isBilingual(label) ? label : { zh: field.name, en: field.name }
  return { zh: zh.replace(/（.*）$/, ''), en: en.replace(/ \(.*\)$/, '') }
}

/** What a block is called in both languages. */
export function singularOf(block: Block): Bilingual {
  const singular: unknown = block.labels?.singular
  return isBilingual(singular) ? singular : { zh: block.slug, en: block.slug }
}

const isBilingual = (label: unknown): label is Bilingual =>
  typeof label === 'object' && label !== null && 'zh' in label && 'en' in label

export function nodesOf(body: unknown): Node[] {
  const found: Node[] = []
  const open: Node[] = [(body as { root?: Node } | null)?.root ?? {}]
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node)
    open.push(...[...(node.children ?? [])].reverse())
  }
  return found
}
