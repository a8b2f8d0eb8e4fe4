import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import type { Field, SanitizedConfig } from 'payload'

/**
 * Payload gives these fields labels that it translates once, into the language of whoever opens the screen of a version
 * first, and keeps for everybody. Labels in both languages are chosen from each time.
 */
export async function labelVersions(built: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const config = await built
  for (const { fields, versions } of config.collections) if (versions) fields.forEach(label)
  return config
}

function label(field: Field): void {
  if (field.type === 'date' && isStamp(field.name))
    field.label = { zh: zh.translations.general[field.name], en: en.translations.general[field.name] }
  if (field.type !== 'select' || field.name !== '_status') return
  field.label = { zh: zh.translations.version.status, en: en.translations.version.status }
  field.options = statuses.map((value) => ({
    value,
    label: { zh: zh.translations.version[value], en: en.translations.version[value] },
  }))
}

const statuses = ['draft', 'published'] as const
const stamps = ['updatedAt', 'createdAt', 'deletedAt'] as const
const isStamp = (name: string): name is (typeof stamps)[number] => stamps.some((stamp) => stamp === name)
