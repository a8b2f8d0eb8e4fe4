import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toArticleHtml } from '#integrations/wechat/article-html/article-html.ts'
import type { ExportContext } from '#integrations/wechat/article-html/desk.ts'
import { makeTheme } from '#integrations/wechat/article-html/theme.ts'
import { findFlaws } from '#integrations/wechat/article-html/validate.ts'
import { block, bodyFrom, heading, item, link, list, paragraph, text } from '../../../builders/lexical.ts'

const context: ExportContext = {
  theme: makeTheme('#F7E7A1'),
  origin: 'http://localhost:3000',
  now: new Date('2026-11-25T12:00:00Z'),
  addressOf: () => 'https://mmbiz.qpic.cn/mmbiz_jpg/a/0',
  mayQuote: () => true,
  miniProgram: { appId: 'wx1234567890abcdef', productPath: 'pages/goods/detail?id={product}&from="<x>"' },
}

const write = (body: unknown) => toArticleHtml({ body, isAiMade: false }, context).html
const cover = { id: 'c', filename: 'c.webp', url: '/c.webp', alt: '"><script>alert(1)</script>' }
const deep = (depth: number): unknown =>
  depth === 0 ? list('bullet', item(text('底'))) : list('bullet', item(text(`${depth}`)), item(deep(depth - 1)))

/** What people paste, break, and never mean to write. */
const odd: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a text in place of a document', '正文'],
  ['a root without children', { root: { type: 'root' } }],
  ['children that are no list', { root: { children: 'x' } }],
  ['nulls among nodes', bodyFrom(null, paragraph(null, text('在')), 3)],
  ['a text outside a paragraph', bodyFrom(text('裸'), { type: 'linebreak' })],
  ['a text that is a number', bodyFrom(paragraph(text(42)))],
  [
    'markup in every place',
    bodyFrom(
      heading('h2', '<h1 onclick="x">'),
      paragraph(text('</section></p><script>'), link('https://a.example/"><b>', '<b>')),
    ),
  ],
  ['quotes and ampersands', bodyFrom(paragraph(text('A&B "x" \'y\' &amp; &lt;')))],
  ['control characters', bodyFrom(paragraph(text('a\u0000b\u0008c\u001bd\u007fe')))],
  ['zero-width and turned writing', bodyFrom(paragraph(text('\ufeff春\u200b茶\u202e\u2066x')))],
  ['half of an emoji', bodyFrom(paragraph(text('\ud83d茶\ude00')))],
  ['families of emoji', bodyFrom(paragraph(text('👨‍👩‍👧‍👦👍🏽🇨🇳')))],
  ['rare characters', bodyFrom(paragraph(text('𠮷野家㐂')))],
  ['only spaces', bodyFrom(paragraph(text('   '), text('\t')))],
  ['full-width spaces', bodyFrom(paragraph(text('\u3000\u3000首行缩进')))],
  ['many empty paragraphs', bodyFrom(...Array.from({ length: 40 }, () => paragraph()))],
  ['a heading of level one and six', bodyFrom(heading('h1', '一'), heading('h6', '六'), heading('nope', '无'))],
  ['lists nine deep', bodyFrom(deep(9))],
  ['a nested list that comes first', bodyFrom(list('number', item(list('bullet', item(text('先'))))))],
  ['an empty list', bodyFrom(list('bullet'), list('number', item()))],
  ['a list of ticks', bodyFrom(list('check', { ...item(text('买茶')), checked: true }, item(text('烧水'))))],
  ['a list directly in a list', bodyFrom(list('bullet', list('bullet', item(text('里')))))],
  [
    'a quote with paragraphs and a list',
    bodyFrom({ type: 'quote', children: [paragraph(text('一')), list('bullet', item(text('二')))] }),
  ],
  ['an empty quote', bodyFrom({ type: 'quote', children: [] })],
  [
    'a link in a link',
    bodyFrom(paragraph({ type: 'link', fields: { url: 'https://a.example' }, children: [link('https://b.example')] })),
  ],
  ['a link without words', bodyFrom(paragraph(link('https://a.example', ''), link(undefined)))],
  ['a mail address and a script address', bodyFrom(paragraph(link('mailto:tea@example.com'), link('JaVaScRiPt:alert(1)')))],
  ['a WeChat article over http', bodyFrom(paragraph(link('http://mp.weixin.qq.com/s?a=1&b="2')))],
  ['a look-alike of WeChat', bodyFrom(paragraph(link('https://mp.weixin.qq.com.evil.example/s')))],
  [
    'a format that is no number',
    bodyFrom(paragraph({ type: 'text', text: '粗', format: 'bold' }), { ...paragraph(text('中')), format: 'center' }),
  ],
  ['every mark at once', bodyFrom(paragraph(text('全', 127)))],
  [
    'blocks without fields',
    bodyFrom(
      ...[
        'picture',
        'gallery',
        'productCard',
        'reviewQuote',
        'videoEmbed',
        'liveNotice',
        'pullQuote',
        'offer',
        'x',
        '__proto__',
        'constructor',
      ].map((name) => block(name)),
    ),
  ],
  ['a block without anything', bodyFrom({ type: 'block' })],
  [
    'a product whose words are markup',
    bodyFrom(
      block('productCard', { product: { id: '"p', name: '<b>"茶"</b>'.repeat(9), slug: 'a', cover }, note: '</section>' }),
    ),
  ],
  ['a table that is none', bodyFrom({ type: 'table' }, { type: 'table', children: [{ type: 'tablerow' }, 'x', null] })],
  [
    'a table whose spans and heads make no sense',
    bodyFrom({
      type: 'table',
      children: [
        {
          type: 'tablerow',
          children: [
            { type: 'tablecell', headerState: 'x', colSpan: -3, rowSpan: 1e9, children: [paragraph()] },
            {
              type: 'tablecell',
              headerState: 7,
              colSpan: '"><script>',
              backgroundColor: 'url(x)',
              children: [text('裸'), paragraph(text('<td>'))],
            },
          ],
        },
      ],
    }),
  ],
  [
    'a table in a table',
    bodyFrom({
      type: 'table',
      children: [
        {
          type: 'tablerow',
          children: [
            {
              type: 'tablecell',
              children: [
                {
                  type: 'table',
                  children: [{ type: 'tablerow', children: [{ type: 'tablecell', children: [paragraph(text('里'))] }] }],
                },
              ],
            },
          ],
        },
      ],
    }),
  ],
  ['a picture whose words are markup', bodyFrom(block('picture', { media: cover, caption: '<i>' }))],
]

describe('odd texts', () => {
  it.each(odd)('%s: what is written has no flaw', (_name, body) => {
    expect(findFlaws(write(body)).filter(({ code }) => code !== 'empty')).toEqual([])
  })

  it('are written the same twice', () => {
    for (const [name, body] of odd) expect(write(body), name).toBe(write(structuredClone(body)))
  })

  it('too long for WeChat are found too long, counted with their styles', () => {
    const long = bodyFrom(...Array.from({ length: 600 }, () => paragraph(text('茶'.repeat(8)))))
    expect(findFlaws(write(long)).map(({ code }) => code)).toEqual(['characters'])
  })
})

/** Any tree of any nodes. */
const anyNode = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('text'), text: fc.string({ unit: 'binary' }), format: fc.integer({ min: 0, max: 255 }) }),
    fc.record({
      type: fc.constantFrom(
        'paragraph',
        'heading',
        'quote',
        'list',
        'listitem',
        'link',
        'table',
        'tablerow',
        'tablecell',
        'code',
        'x',
      ),
      tag: fc.constantFrom('h1', 'h2', 'h3', 'h4', 'h5', 'p'),
      listType: fc.constantFrom('bullet', 'number', 'check'),
      headerState: fc.integer({ min: -1, max: 4 }),
      colSpan: fc.integer({ min: -1, max: 200 }),
      rowSpan: fc.integer({ min: -1, max: 200 }),
      start: fc.integer({ min: -1, max: 3 }),
      format: fc.constantFrom('', 'center', 'right', 'justify', 3),
      fields: fc.record({ url: fc.oneof(fc.webUrl(), fc.string(), fc.constant('/articles/a')) }),
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
}))

it('whatever the tree is, what is written has no flaw', () => {
  fc.assert(
    fc.property(fc.array(anyNode.node, { maxLength: 5 }), (children) => {
      const flaws = findFlaws(write({ root: { children } }))
      expect(flaws.filter(({ code }) => code !== 'empty')).toEqual([])
    }),
    { numRuns: 300 },
  )
})
