import type { Field } from 'payload'
import type { Bilingual } from '#platform/bilingual.ts'
import { bodyBlocks } from './body-editor.ts'
import { bodyGaps, isBlankBody, isChosen, isMissing, isRequired, nameOf } from './body-gaps.ts'

type Values = Record<string, unknown>

/** What a document still lacks before it can be published, in the order of its fields. Fields not shown are not asked for. */
export function documentGaps(fields: readonly Field[], document: Values): Bilingual[] {
  const gapsIn = (inner: readonly Field[], values: Values): Bilingual[] =>
    inner.filter((field) => isShown(field, document, values)).flatMap((field) => gapsOf(field, values))

  const gapsOf = (field: Field, values: Values): Bilingual[] => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) => gapsIn(tab.fields, 'name' in tab && tab.name ? valuesAt(values, tab.name) : values))
    }
    if (field.type === 'row' || field.type === 'collapsible') return gapsIn(field.fields, values)
    if (field.type === 'group') return gapsIn(field.fields, 'name' in field ? valuesAt(values, field.name as string) : values)
    if (!('name' in field)) return []
    const value = values[field.name]
    if (isRequired(field) && (field.type === 'richText' ? isBlankBody(value) : isMissing(value))) return [missing(field)]
    if (field.type === 'richText') return bodyGaps(value, bodyBlocks)
    if (field.type !== 'array' || !Array.isArray(value)) return []
    const list = nameOf(field)
    return value.flatMap((row: Values, index) =>
      gapsIn(field.fields, row).map(({ zh, en }) => ({
        zh: `${list.zh}第 ${index + 1} 行：${zh}`,
        en: `${list.en}, row ${index + 1}: ${en}`,
      })),
    )
  }

  return gapsIn(fields, document)
}

function missing(field: Field & { name: string }): Bilingual {
  const { zh, en } = nameOf(field)
  return { zh: `${zh}还没有${isChosen(field) ? '选择' : '填写'}`, en: `${en} is missing` }
}

const valuesAt = (values: Values, name: string): Values => (values[name] ?? {}) as Values

function isShown(field: Field, document: Values, siblings: Values): boolean {
  const condition = field.admin && 'condition' in field.admin ? field.admin.condition : undefined
  return !condition || Boolean(condition(document, siblings, { operation: 'update' } as never))
}
