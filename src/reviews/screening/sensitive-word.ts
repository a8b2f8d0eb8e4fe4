import type { CollectionConfig, PayloadRequest } from 'payload'
import { hasRole, isStaff, nobody } from '#people/access.ts'
import { say } from '#platform/bilingual.ts'
import { foldText } from './folded-text.ts'
import { wordActions } from './word-actions.ts'

/** The operator's own list. It changes what moderators are shown from the next review on, and nothing that is decided. */
export const sensitiveWords: CollectionConfig = {
  slug: 'sensitive-words',
  labels: { singular: { zh: '敏感词', en: 'Sensitive word' }, plural: { zh: '敏感词', en: 'Sensitive words' } },
  admin: {
    group: { zh: '设置', en: 'Settings' },
    useAsTitle: 'word',
    hideAPIURL: true,
    defaultColumns: ['word', 'action', 'category', 'active', 'updatedAt'],
    listSearchableFields: ['word', 'category', 'note'],
    description: {
      zh: '评价和昵称里出现这些词时提醒审核员。全角、繁体、大小写和中间的符号都会认出。系统不会因此自动驳回。',
      en: 'Moderators are told when a review or nickname holds one, in any width, script or case, whatever stands between. Nothing is rejected by itself.',
    },
  },
  access: {
    create: hasRole('moderator'),
    read: isStaff,
    update: hasRole('moderator'),
    delete: hasRole('moderator'),
    unlock: nobody,
    readVersions: nobody,
  },
  disableDuplicate: true,
  defaultSort: 'word',
  fields: [
    {
      name: 'word',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      maxLength: 40,
      label: { zh: '词', en: 'Word' },
      validate: (value: unknown, { req }: { req: PayloadRequest }) => isWord(value) || say(notAWord, req.i18n?.language),
    },
    {
      name: 'action',
      type: 'select',
      required: true,
      defaultValue: 'look',
      label: { zh: '处理', en: 'What follows' },
      options: wordActions.map(({ value, label }) => ({ value, label: { ...label } })),
    },
    { name: 'category', type: 'text', maxLength: 20, index: true, label: { zh: '分类', en: 'Category' } },
    { name: 'note', type: 'textarea', maxLength: 500, label: { zh: '备注', en: 'Note' } },
    { name: 'active', type: 'checkbox', defaultValue: true, label: { zh: '启用', en: 'In use' } },
  ],
}

const notAWord = {
  zh: '请填写 1 到 40 个字符，至少含一个字母、汉字或数字。',
  en: 'Write 1 to 40 characters, at least one of them a letter or digit.',
}

/** Marks alone are looked for nowhere. A list without its own limit would let one word be a book. */
const isWord = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 40 && foldText(value).text.length > 0
