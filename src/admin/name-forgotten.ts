import { say } from '#platform/bilingual.ts'

/** What is said in place of somebody whose name gave way to one of chance; `null` for everybody else. */
export function nameForgotten(name: string, language: string): string | null {
  if (name.startsWith('erased-')) return say({ zh: '（已删除）', en: '(erased)' }, language)
  return name.startsWith('forgotten-') ? say({ zh: '（已到期隐去）', en: '(forgotten)' }, language) : null
}
