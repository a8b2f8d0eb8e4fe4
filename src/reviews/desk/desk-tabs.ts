/** What waits for the staff, each review in one of them. `due` is what its time runs to. */
export const deskTabs = [
  { value: 'pending', label: { zh: '待审核', en: 'To read' } },
  { value: 'escalated', label: { zh: '已升级', en: 'Escalated' } },
  { value: 'appealed', label: { zh: '申诉', en: 'Appeals' } },
  { value: 'flagged', label: { zh: '被举报', en: 'Reported' } },
  { value: 'hidden', label: { zh: '暂时隐藏', en: 'Hidden for now' } },
  { value: 'returned', label: { zh: '待作者修改', en: 'With the author' } },
] as const

export type DeskTab = (typeof deskTabs)[number]['value']

export const isDeskTab = (text: string): text is DeskTab => deskTabs.some(({ value }) => value === text)

export const deskOrders = [
  { value: 'due', label: { zh: '先到期的在前', en: 'Due first' } },
  { value: 'risk', label: { zh: '风险高的在前', en: 'Risk first' } },
] as const

export type DeskOrder = (typeof deskOrders)[number]['value']

/** Counting stops here: a desk with more than that waiting says so. */
export const COUNTED_TO = 1000
