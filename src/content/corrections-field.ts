import type { Field, Tab } from 'payload'
import { dayPicker } from './day-picker.ts'
import { publishTab } from './publication-fields.ts'

const correctionsField: Field = {
  name: 'corrections',
  type: 'array',
  maxRows: 20,
  label: { zh: '更正', en: 'Corrections' },
  labels: { singular: { zh: '更正', en: 'Correction' }, plural: { zh: '更正', en: 'Corrections' } },
  admin: {
    description: {
      zh: '发布后改了事实、数字或价格，在这里写明改了什么。读者在文末看到，标题下有提示；改错别字不用写。',
      en: 'What was changed in a fact, figure or price after publication. Readers see it below the text; typing errors need none.',
    },
  },
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      defaultValue: () => new Date().toISOString(),
      label: { zh: '更正日期', en: 'Corrected on' },
      admin: { date: dayPicker },
    },
    { name: 'text', type: 'textarea', required: true, maxLength: 300, label: { zh: '改了什么', en: 'What was changed' } },
  ],
}

/** 发布, of a text: with what was corrected in it since. */
export const publishTextTab: Tab = { ...publishTab, fields: [...publishTab.fields, correctionsField] }
