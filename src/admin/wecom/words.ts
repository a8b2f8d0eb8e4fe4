import type { Bilingual } from '#platform/bilingual.ts'

export const kindLabels: Record<'single' | 'group', Bilingual> = {
  single: { zh: '客户（1v1）', en: 'Customers (1v1)' },
  group: { zh: '客户群', en: 'Groups' },
}
