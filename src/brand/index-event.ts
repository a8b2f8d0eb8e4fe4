import type { CollectionConfig, PayloadRequest, TextFieldSingleValidation } from 'payload'
import { dayPicker } from '#content/day-picker.ts'
import { hasRole, nobody } from '#people/access.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { databaseOf } from '#platform/request-database.ts'
import { hasPointsFrom } from './index-event.sql.ts'
import { indexSources, sourceNamed } from './index-sources.ts'

/** Days marked on the curves: what the brand did, and when a provider began to count otherwise. */
export const indexEvents: CollectionConfig = {
  slug: 'index-events',
  labels: { singular: { zh: '指数标记', en: 'Index mark' }, plural: { zh: '指数标记', en: 'Index marks' } },
  defaultSort: '-day',
  access: {
    create: hasRole('brand-manager'),
    read: hasRole('brand-manager', 'analyst'),
    update: hasRole('brand-manager'),
    delete: hasRole('brand-manager'),
    unlock: nobody,
    readVersions: nobody,
  },
  admin: {
    group: { zh: '品牌', en: 'Brand' },
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['day', 'title', 'kind', 'source'],
    listSearchableFields: ['title'],
    description: {
      zh: '标在搜索指数曲线上的日子：代言官宣、联名、大促，或平台调整了指数口径。跨越换口径那天的前后不作比较。',
      en: 'Days marked on the curves of search indices. What lies on both sides of a change of scale is not compared.',
    },
  },
  fields: [
    {
      name: 'day',
      type: 'date',
      required: true,
      index: true,
      label: { zh: '日期', en: 'Day' },
      admin: { date: dayPicker },
    },
    { name: 'title', type: 'text', required: true, maxLength: 80, label: { zh: '标题', en: 'Title' } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'event',
      options: [
        { value: 'event', label: { zh: '品牌事件', en: 'Something the brand did' } },
        { value: 'scale', label: { zh: '平台换口径', en: 'The provider changed its scale' } },
      ],
      label: { zh: '类型', en: 'Kind' },
    },
    {
      name: 'source',
      type: 'text',
      maxLength: 40,
      label: { zh: '来源', en: 'Source' },
      admin: {
        placeholder: { zh: '微信指数', en: '微信指数 (WeChat Index)' },
        description: {
          zh: '如 微信指数、百度指数，写法与导入时相同。不填：对所有来源有效；换口径必须写明来源。',
          en: 'For example WeChat Index, as it is called in imports. Empty: every source. A change of scale belongs to one.',
        },
      },
      validate: ((value, { data, req }) =>
        judgeSource(req, value?.trim(), data as { kind?: string })) as TextFieldSingleValidation,
    },
  ],
}

/** A misspelt source would mark nothing, so it has to be one of the list, or one that points have come from. */
async function judgeSource(req: PayloadRequest, source: string | undefined, { kind }: { kind?: string }): Promise<true | string> {
  const refuse = (text: Bilingual) => say(text, req.i18n?.language)
  if (!source) return kind !== 'scale' || refuse({ zh: '换口径请写明来源。', en: 'Name the source that changed its scale.' })
  const name = sourceNamed(source)
  if (indexSources.some((known) => known.name === name) || (await hasPointsFrom(await databaseOf(req), name))) return true
  const known = indexSources.filter(({ kind }) => kind === 'index')
  return refuse({
    zh: `没有这个来源的数据。可写：${known.map(({ label }) => label.zh).join('、')}，或导入过的来源名。`,
    en: `No points have come from it. Known: ${known.map(({ label }) => label.en).join(', ')}, or a source you have imported.`,
  })
}
