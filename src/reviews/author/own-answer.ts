import type { Bilingual } from '#platform/bilingual.ts'

/** What a form of a review's private page is answered with. */
export type OwnAnswer =
  | { ok: true }
  | { ok: false; message: Bilingual; errors: Partial<Record<string, Bilingual>>; typed: Record<string, string> }

export function refuse(message: Bilingual, errors: Partial<Record<string, Bilingual>> = {}, form?: FormData): OwnAnswer {
  const typed: Record<string, string> = {}
  for (const [name, value] of form?.entries() ?? []) if (typeof value === 'string') typed[name] = value.slice(0, 20_000)
  return { ok: false, message, errors, typed }
}

export const unknown = { zh: '这个链接已失效。', en: 'This link no longer works.' }
export const notNow = {
  zh: '这条评价的状态刚刚变了，现在不能这样做。请刷新后再看。',
  en: 'The review has moved meanwhile, so this is not possible now. Please reload the page.',
}
export const mistakes = {
  zh: '有几处需要修改，你填写的内容都还在。',
  en: 'Some fields need a change; what you wrote is still here.',
}
