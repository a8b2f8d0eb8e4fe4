const fields: Record<string, string> = { source: '来源', keyword: '关键词', day: '日期', value: '指数', evidence: '凭证' }

const rules: readonly [RegExp, string][] = [
  [/is required$/, '没有填'],
  [/must not be blank$/, '不能为空'],
  [/must be a day/, '不是日期，应写成 2026-11-16'],
  [/lies in the future$/, '不能晚于今天'],
  [/must be a number/, '应为不小于 0 的数，可以带千分位或“万”'],
  [/must be text/, '太长，或不是文字'],
]

/** The reasons of `parseIndexPoint`, of wide tables after `word: `, in words for a colleague. */
export const explainPoint = (reason: string): string =>
  reason
    .split('; ')
    .map((phrase) => {
      const [, word, rest] = /^(?:(.*): )?(\w+ .+)$/.exec(phrase) ?? []
      const rule = rules.find(([pattern]) => pattern.test(rest ?? ''))
      const field = fields[(rest ?? '').split(' ', 1)[0]!]
      if (!rule || !field) return /NUL|surrogate|__proto__/.test(phrase) ? '含有无法保存的字符' : phrase
      return `${word ? `${word} 的` : ''}${field}${rule[1]}`
    })
    .join('；')
