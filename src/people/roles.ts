/** What a colleague may be. The order is the order of the select; the first may do everything. */
export const roles = [
  { value: 'administrator', label: { zh: '管理员', en: 'Administrator' } },
  { value: 'editor', label: { zh: '内容编辑', en: 'Editor' } },
  { value: 'moderator', label: { zh: '评价审核', en: 'Moderator' } },
  { value: 'brand-manager', label: { zh: '品牌经理', en: 'Brand manager' } },
  { value: 'analyst', label: { zh: '数据分析', en: 'Analyst' } },
] as const

export type Role = (typeof roles)[number]['value']

export const isRole = (value: unknown): value is Role => roles.some((role) => role.value === value)
