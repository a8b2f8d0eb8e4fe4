import type { Field, FieldHook } from 'payload'

const MOST_QUESTIONS = 5
const MOST_OPTIONS = 8

type Row = { key?: string | null; label?: string | null }

const MAX_KEY_CHARACTERS = 20

/**
 * Gives each question the key under which answers are kept: its first wording, so that an old answer can be read when the question is
 * gone. A key stays when the wording changes; the copy of a question is another one.
 */
const giveKeys: FieldHook = ({ value }) => {
  if (!Array.isArray(value)) return value
  const taken = new Set<string>()
  return value.map((row: Row) => {
    const wanted = toKey(row.key) || toKey(row.label) || '问题'
    let key = wanted
    for (let number = 2; taken.has(key); number++) key = `${wanted}${number}`
    taken.add(key)
    return { ...row, key }
  })
}

/** Letters and digits only: it stands in names of form fields and in addresses. */
const toKey = (text: string | null | undefined): string =>
  [...(text ?? '').replace(/[^\p{L}\p{N}]/gu, '')].slice(0, MAX_KEY_CHARACTERS).join('')

/** An option once and without blanks around it: answers are compared letter by letter. */
const tidyOptions: FieldHook = ({ value }) =>
  Array.isArray(value) ? [...new Set(value.map((option) => String(option).trim()).filter(Boolean))] : value

/** What buyers of this product are asked besides stars and words; readers filter reviews by it. */
export const reviewQuestionsField: Field = {
  name: 'reviewQuestions',
  type: 'array',
  maxRows: MOST_QUESTIONS,
  labels: { singular: { zh: '问题', en: 'Question' }, plural: { zh: '问题', en: 'Questions' } },
  label: { zh: '评价问题', en: 'Questions of the review form' },
  admin: {
    description: {
      zh: '写评价时请买家选答，例如“肤质”“用了多久”；读者可以按答案筛选评价。最多 5 个，每个 2–8 个选项。改选项不影响已有的评价。',
      en: 'Buyers may answer them with their review, such as “skin type”; readers filter by the answers. Up to 5, with 2 to 8 options each.',
    },
  },
  hooks: { beforeValidate: [giveKeys] },
  fields: [
    { name: 'key', type: 'text', required: true, maxLength: MAX_KEY_CHARACTERS + 4, admin: { hidden: true } },
    { name: 'label', type: 'text', required: true, maxLength: 20, label: { zh: '问题', en: 'Question' } },
    {
      name: 'options',
      type: 'text',
      hasMany: true,
      required: true,
      minRows: 2,
      maxRows: MOST_OPTIONS,
      maxLength: 20,
      hooks: { beforeValidate: [tidyOptions] },
      label: { zh: '选项', en: 'Options' },
      admin: { description: { zh: '每写一个按回车。', en: 'Press Enter after each.' } },
    },
  ],
}
