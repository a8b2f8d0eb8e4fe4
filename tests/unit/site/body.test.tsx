import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { bodyText } from '#content/writing/body-text.ts'
import { type Blocks, Body } from '#site/body/Body.tsx'
import { safeHref } from '#site/safe-href.ts'

const text = (words: unknown, format = 0) => ({ type: 'text', text: words, format })
const body = (...children: unknown[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const render = (stored: unknown, blocks: Blocks = {}) =>
  renderToStaticMarkup(<Body blocks={blocks} body={stored} locale="zh" />).replace(/^<div[^>]*>|<\/div>$/g, '')

describe('a stored text', () => {
  it('keeps its headings, lists, quotes and marks', () => {
    const shown = render(
      body(
        { type: 'heading', tag: 'h2', children: [text('先停三样')] },
        paragraph(text('一'), text('二', 1 | 2), { type: 'linebreak' }, text('三', 8)),
        { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [text('甲')] }] },
        { type: 'quote', children: [text('乙')] },
        { type: 'horizontalrule' },
      ),
    )
    expect(shown).toBe(
      '<h2>先停三样</h2><p>一<strong><em>二</em></strong><br/><u>三</u></p><ol><li>甲</li></ol><blockquote>乙</blockquote><hr/>',
    )
  })

  it('shows markup as the text it is', () => {
    expect(render(body(paragraph(text('<img src=x onerror=alert(1)>&'))))).toBe('<p>&lt;img src=x onerror=alert(1)&gt;&amp;</p>')
  })

  it('takes the link off addresses that run scripts', () => {
    const link = (url: unknown) => render(body(paragraph({ type: 'link', fields: { url }, children: [text('点我')] })))
    for (const url of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      'vbscript:x',
      7,
      null,
    ])
      expect(link(url)).toBe('<p><span>点我</span></p>')
    expect(link('/articles/a')).toBe('<p><a href="/articles/a">点我</a></p>')
    expect(link('https://a.example/')).toBe('<p><a href="https://a.example/" rel="noopener noreferrer">点我</a></p>')
  })

  it('survives whatever else is stored', () => {
    for (const stored of [null, undefined, 7, 'x', {}, { root: null }, { root: { children: 'x' } }, body(null, 7, 'x', [], {})])
      expect(() => render(stored)).not.toThrow()
  })

  it('keeps the words of unknown nodes and leaves unknown blocks out', () => {
    const block = (blockType: string) => ({ type: 'block', fields: { blockType } })
    expect(
      render(body({ type: 'mystery', children: [text('还在')] }, block('nothing'), block('constructor'), block('__proto__'))),
    ).toBe('<div>还在</div>')
  })

  it('hands the fields of a known block to its entry in the list', () => {
    const shown = render(body({ type: 'block', fields: { blockType: 'pullQuote', text: '慢' } }), {
      pullQuote: ({ fields }) => <b>{String(fields.text)}</b>,
    })
    expect(shown).toBe('<b>慢</b>')
  })
})

describe('the plain text of it', () => {
  it('is one line a block, without anything that is not text', () => {
    expect(bodyText(body(paragraph(text('一'), text('二')), { type: 'horizontalrule' }, paragraph(text('三'))))).toBe('一二\n三')
    for (const stored of [null, {}, { root: 7 }, body(null, 7)]) expect(bodyText(stored)).toBe('')
  })
})

describe('an address', () => {
  it.each(['/a', '#b', '?c', 'http://a.example', 'https://a.example', 'mailto:a@example.com', 'tel:10086'])(
    '%s is kept',
    (address) => {
      expect(safeHref(address)).toBe(address)
    },
  )

  it.each(['javascript:1', 'data:,x', 'blob:x', '//a.example', 'a b', '', 'file:///etc'])('%s is refused', (address) => {
    expect(safeHref(address)).toBeNull()
  })
})
