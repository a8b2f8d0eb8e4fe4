import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'
import { hasRole, isStaff, nobody } from '#people/access.ts'
import { announce } from '#platform/announce.ts'
import { say } from '#platform/bilingual.ts'
import { foldToLine } from '#reviews/screening/folded-text.ts'

const MOST_WORDS = 20
const LONGEST = 20

const nameGroup: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  data.title = (data.words ?? originalDoc?.words ?? []).join('、').slice(0, 200)
  return data
}

const tellChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await announce(req, 'search-words.changed', { id: doc.id })
  return doc
}

const tellDeletion: CollectionAfterDeleteHook = ({ id, req }) => announce(req, 'search-words.changed', { id })

/** The words of the brand that search knows: one alone is a word of its own, several mean the same. */
export const searchWords: CollectionConfig = {
  slug: 'search-words',
  labels: { singular: { zh: '搜索词', en: 'Search words' }, plural: { zh: '搜索词库', en: 'Search words' } },
  admin: {
    group: { zh: '设置', en: 'Settings' },
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'note', 'updatedAt'],
    listSearchableFields: ['title', 'note'],
    description: {
      zh: '站内搜索认识的词。一组写多个词，搜其中一个也会找到其他的；只写一个，就是品牌自己的新词。商品、话题、专栏的名字不用写。',
      en: 'Words that the search of the site knows. Several in a group mean the same; one alone is a word of the brand. Names of products, topics and columns are known already.',
    },
  },
  access: {
    create: hasRole('brand-manager', 'editor'),
    read: isStaff,
    update: hasRole('brand-manager', 'editor'),
    delete: hasRole('brand-manager', 'editor'),
    unlock: nobody,
    readVersions: nobody,
  },
  disableDuplicate: true,
  defaultSort: 'title',
  hooks: {
    beforeChange: [nameGroup],
    afterChange: [tellChange],
    afterDelete: [tellDeletion],
  },
  fields: [
    { name: 'title', type: 'text', label: { zh: '词', en: 'Words' }, admin: { hidden: true } },
    {
      name: 'words',
      type: 'text',
      hasMany: true,
      required: true,
      minRows: 1,
      maxRows: MOST_WORDS,
      label: { zh: '意思相同的词', en: 'Words that mean the same' },
      admin: {
        placeholder: { zh: '写一个词，按回车', en: 'A word, then Enter' },
        description: { zh: '每个词写完按回车，例如：防晒、隔离。', en: 'Press Enter after each, for example: sunscreen, SPF.' },
      },
      validate: (value: unknown, { req }: { req: PayloadRequest }) => areWords(value) || say(notWords, req.i18n?.language),
    },
    { name: 'note', type: 'text', maxLength: 200, label: { zh: '备注', en: 'Note' } },
  ],
}

const notWords = {
  zh: `请填写 1 到 ${MOST_WORDS} 个词，每个 1 到 ${LONGEST} 个字，至少含一个汉字、字母或数字，不能重复。`,
  en: `Write 1 to ${MOST_WORDS} different words of 1 to ${LONGEST} characters, each with a letter or digit.`,
}

function areWords(value: unknown): value is string[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > MOST_WORDS) return false
  const folded = value.map((word) => (typeof word === 'string' && word.length <= LONGEST ? foldToLine(word).trim() : ''))
  return folded.every((word) => word !== '') && new Set(folded).size === folded.length
}
