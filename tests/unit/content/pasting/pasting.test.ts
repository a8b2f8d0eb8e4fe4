import { expect, test } from 'vitest'
import { refuseBody } from '#content/body-limits.ts'
import { cleanPasting } from '#content/pasting/clean-pasting.ts'
import { withoutTables } from '#content/pasting/to-body.ts'
import { pastedFrom, written } from '../../../builders/pasted.ts'
import { documents } from './documents.ts'

const clean = (html: string) => {
  let blocks = 0
  return cleanPasting(pastedFrom(html), () => `b${String(++blocks).padStart(23, '0')}`)
}

test.each(documents)('$name', ({ html, becomes, pictures = [] }) => {
  const cleaned = clean(html)
  expect(written(cleaned.nodes)).toBe(becomes)
  expect(cleaned.pictures).toEqual(pictures)
  expect(refuseBody({ root: { type: 'root', version: 1, children: cleaned.nodes } })).toBeNull()
})

test('in a cell a table becomes paragraphs', () => {
  const { nodes } = clean(
    '<p>前</p><table><tr><th>茶</th><th>水</th></tr><tr><td>龙井</td><td><p>85</p><p>度</p></td></tr></table>',
  )
  expect(written(withoutTables(nodes))).toBe('前\n茶\u3000水\n龙井\u300085\n度')
})

test('nothing of the look of the source is left in a node', () => {
  for (const { html } of documents) expect(JSON.stringify(clean(html).nodes)).not.toMatch(/mso|rgb\(|font|https:\/\/mmbiz|file:/i)
})

test('a document of ten thousand paragraphs in nested sections is read to its end', () => {
  const html = `${'<section>'.repeat(50)}${'<p><span style="font-size:15px">春茶，<b>明前</b>。</span></p>'.repeat(10_000)}${'</section>'.repeat(50)}`
  expect(cleanPasting(pastedFrom(html), () => 'x').nodes).toHaveLength(10_000)
})
