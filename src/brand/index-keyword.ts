import type { CollectionConfig, PayloadRequest, TextFieldSingleValidation, Where } from 'payload'
import { hasRole, nobody } from '#people/access.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { tidyWord } from './index-point.ts'
import { type KeywordKind, keywordKinds } from './keyword-kinds.ts'

type Siblings = { word?: string; basket?: string; kind?: KeywordKind }

/** The words whose index is followed. A basket is one line of the ledger; a word without one stands for itself. */
export const indexKeywords: CollectionConfig = {
  slug: 'index-keywords',
  labels: { singular: { zh: '指数关键词', en: 'Index keyword' }, plural: { zh: '指数关键词', en: 'Index keywords' } },
  defaultSort: 'word',
  access: {
    create: hasRole('brand-manager'),
    read: hasRole('brand-manager', 'analyst'),
    update: hasRole('brand-manager'),
    delete: hasRole('brand-manager'),
    unlock: nobody,
    readVersions: nobody,
  },
  disableDuplicate: true,
  admin: {
    group: { zh: '品牌', en: 'Brand' },
    hideAPIURL: true,
    useAsTitle: 'word',
    defaultColumns: ['word', 'kind', 'basket'],
    listSearchableFields: ['word', 'basket'],
    description: {
      zh: '在微信指数、百度指数等处关注的词。同一词篮的词每天相加，任何一个没有数，当天就是缺口。',
      en: 'Words followed in WeChat Index and the like. The words of a basket are added up by day; where one is missing, the day is a gap.',
    },
  },
  fields: [
    {
      name: 'word',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 60,
      label: { zh: '关键词', en: 'Word' },
      hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? tidyWord(value) : value)] },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'brand',
      enumName: 'enum_index_keywords_kind',
      options: [...keywordKinds],
      label: { zh: '类别', en: 'Kind' },
      admin: {
        description: {
          zh: '声量份额只比品牌词和竞品词；站内搜索只数品牌词。',
          en: 'Shares of voice compare brand and competitor words; searches on the hub are counted for brand words.',
        },
      },
    },
    {
      name: 'basket',
      type: 'text',
      maxLength: 60,
      index: true,
      label: { zh: '词篮', en: 'Basket' },
      admin: { description: { zh: '可不填：这个词自成一行。', en: 'Optional: without one the word is a line of its own.' } },
      hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? tidyWord(value) || null : value)] },
      validate: ((value, { data, id, req }) => judgeBasket(req, value, data as Siblings, id)) as TextFieldSingleValidation,
    },
  ],
}

/** A line of the ledger is of one kind, and a basket is not called like a word outside it. */
async function judgeBasket(
  req: PayloadRequest,
  basket: string | null | undefined,
  { word, kind }: Siblings,
  id: string | number | undefined,
): Promise<true | string> {
  const refuse = (text: Bilingual) => say(text, req.i18n?.language)
  if ([...(basket ?? '')].length > 60) return refuse({ zh: '词篮名最多 60 个字。', en: 'At most 60 characters.' })
  const others: Where = { id: { not_equals: id ?? NO_ID } }
  const count = async (where: Where) =>
    (await req.payload.count({ collection: 'index-keywords', where: { and: [where, others] }, overrideAccess: true, req }))
      .totalDocs
  if (basket && kind && (await count({ basket: { equals: basket }, kind: { not_equals: kind } })) > 0)
    return refuse({ zh: '这个词篮里已有另一类别的词。', en: 'This basket holds words of another kind.' })
  const name = basket || word
  if (name && (await count({ or: basket ? [alone(name)] : [{ basket: { equals: name } }] })) > 0)
    return refuse({ zh: '词篮名和一个单独的关键词重名，请换一个。', en: 'A basket and a word outside it have the same name.' })
  return true
}

const alone = (word: string): Where => ({ and: [{ word: { equals: word } }, { basket: { exists: false } }] })
const NO_ID = '00000000-0000-0000-0000-000000000000'
