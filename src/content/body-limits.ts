import type { Bilingual } from '#platform/bilingual.ts'

const DEEPEST = 64
const LARGEST_BYTES = 500_000

const nodeTypes = new Set(
  'root paragraph heading list listitem quote text linebreak tab link autolink horizontalrule block table tablerow tablecell'.split(
    ' ',
  ),
)

/**
 * Why a body may not be stored, or `null`. It may be at most 500 KB of JSON, nested at most 64 deep, made only of the nodes
 * that the editor offers, with links to http, https, mailto or a place of this site. Walks without recursion, so depth
 * cannot exhaust the stack.
 */
export function refuseBody(body: unknown): Bilingual | null {
  if (body === null || body === undefined) return null
  if (typeof body !== 'object') return { zh: '正文格式不正确。', en: 'The body is malformed.' }
  const stack: { value: object; depth: number }[] = [{ value: body, depth: 1 }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.depth > DEEPEST) return { zh: `正文嵌套超过 ${DEEPEST} 层。`, en: `The body is nested deeper than ${DEEPEST}.` }
    const reason = refuseNode(next.value as Record<string, unknown>)
    if (reason) return reason
    for (const value of Object.values(next.value)) {
      if (value !== null && typeof value === 'object') stack.push({ value, depth: next.depth + 1 })
    }
  }
  if (Buffer.byteLength(JSON.stringify(body)) > LARGEST_BYTES) {
    return { zh: '正文超过 500 KB，请拆成几篇。', en: 'The body is larger than 500 KB; please split it.' }
  }
  return null
}

/** An address a body may link to. Backslashes, control characters and protocol-relative addresses are refused. */
export const isSafeLink = (url: unknown): boolean =>
  typeof url === 'string' &&
  url.length <= 2000 &&
  !/[\s\\\p{Cc}]/u.test(url) &&
  /^(https?:\/\/[^/]|mailto:[^@]+@|\/(?!\/)|#)/i.test(url)

function refuseNode(node: Record<string, unknown>): Bilingual | null {
  const isNode = typeof node.type === 'string' && typeof node.version === 'number'
  if (isNode && !nodeTypes.has(node.type as string)) {
    return {
      zh: `正文含有不支持的内容：${String(node.type).slice(0, 40)}。`,
      en: `The body holds an unknown node: ${String(node.type).slice(0, 40)}.`,
    }
  }
  if (isNode && (node.type === 'link' || node.type === 'autolink')) {
    const fields = node.fields as { linkType?: unknown; url?: unknown } | undefined
    if (fields?.linkType === 'internal' || !isSafeLink(fields?.url)) {
      return { zh: '链接只能以 http、https、mailto、/ 或 # 开头。', en: 'Links must begin with http, https, mailto, / or #.' }
    }
  }
  return null
}
