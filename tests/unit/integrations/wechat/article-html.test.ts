import { describe, expect, it } from 'vitest'
import { toArticleHtml } from '#integrations/wechat/article-html/article-html.ts'
import type { ExportContext } from '#integrations/wechat/article-html/desk.ts'
import { makeTheme } from '#integrations/wechat/article-html/theme.ts'
import { findFlaws } from '#integrations/wechat/article-html/validate.ts'
import { block, bodyFrom, heading, item, link, list, paragraph, text } from '../../../builders/lexical.ts'

const context: ExportContext = {
  theme: makeTheme('#B93A26'),
  origin: 'https://hub.example.com',
  now: new Date('2026-11-25T12:00:00Z'),
  addressOf: ({ key }) => `https://mmbiz.qpic.cn/mmbiz_jpg/${key.replace(/\W/g, '')}/0`,
  mayQuote: () => true,
  miniProgram: null,
}

const write = (nodes: unknown[], more: Partial<ExportContext> = {}, isAiMade = false) =>
  toArticleHtml({ body: bodyFrom(...nodes), isAiMade }, { ...context, ...more })

/** Without styles and without the root, so that tests say what they are about. */
const bare = (...nodes: unknown[]) =>
  write(nodes)
    .html.replaceAll(/ style="[^"]*"/g, '')
    .replace(/^<section>|<\/section>$/g, '')

const picture = (id: string) => ({
  id,
  filename: `${id}.webp`,
  url: `/api/media/file/${id}.webp`,
  alt: '一杯茶',
  caption: '清明前采的',
  credit: '林小满',
  sizes: { share: { filename: `${id}-share.jpg`, url: `/api/media/file/${id}-share.jpg` } },
})
const product = { id: 'p1', name: '明前龙井', slug: 'longjing', priceFen: 12_900, cover: picture('c1'), skus: [{ sku: 'lj-50' }] }
const review = {
  id: 'r1',
  text: '香气清，\n回甘快。',
  nickname: '林**桃',
  rating: 4,
  incentive: 'sample',
  photos: [{ id: 'f1', filename: 'f1.webp', url: '/f1.webp' }],
}
const video = { id: 'v1', title: '三分钟看懂龙井', slug: 'kan', _status: 'published', cover: picture('c2') }
const live = { id: 'l1', title: '春茶开采', slug: 'spring', _status: 'published', startsAt: '2026-11-26T12:00:00Z', host: '小满' }

describe('the words of an article', () => {
  it('keep headings, marks and breaks, with looks in place of tags that would be lost', () => {
    expect(
      bare(heading('h2', '先停三样'), paragraph(text('一', 1), text('二', 2), { type: 'linebreak' }, text('三', 8 | 4))),
    ).toBe('<h2>先停三样</h2><p><strong>一</strong><em>二</em><br><span>三</span></p>')
    expect(write([paragraph(text('三', 8 | 4))]).html).toContain('text-decoration:underline line-through')
  })

  it('show markup as the text it is, without what nobody sees', () => {
    expect(bare(paragraph(text('<img src=x onerror=alert(1)>&"\u200b\u202e\u0000完')))).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt;&amp;"完</p>',
    )
    expect(bare(paragraph(text('👩‍🍳和a\u200db')))).toBe('<p>👩‍🍳和ab</p>')
  })

  it('keep empty lines, runs of spaces and code as they were typed', () => {
    expect(bare(paragraph())).toBe('<p><br></p>')
    expect(bare(paragraph(text('a  b'), text(' '), text('c')))).toBe('<p>a&nbsp;&nbsp;b&nbsp;c</p>')
    expect(bare({ type: 'code', children: [text('if (a)'), { type: 'linebreak' }, text('  b')] })).toBe(
      '<pre><code>if&nbsp;(a)<br>&nbsp;&nbsp;b</code></pre>',
    )
  })

  it('have a space between Chinese and Latin words where that is wanted, and nowhere else', () => {
    const nodes = [
      paragraph(text('每天3次，用Tea包'), text('ABC', 1), text('茶'), text('a茶', 16), link('https://a.example/x', '见A')),
    ]
    const spaced = write(nodes, { isSpaced: true }).html.replaceAll(/ style="[^"]*"/g, '')
    expect(spaced).toContain('每天 3 次，用 Tea 包 <strong>ABC</strong> 茶<code>a茶</code><span>见 A</span>')
    expect(write(nodes).html).toContain('每天3次，用Tea包')
  })

  it('have no list inside a list', () => {
    const nested = list('bullet', item(text('甲')), item(list('number', item(text('乙')), item(text('丙')))), item(text('丁')))
    expect(bare(nested)).toBe(
      '<ul><li><section>甲</section><section>1. 乙</section><section>2. 丙</section></li><li><section>丁</section></li></ul>',
    )
    expect(bare({ ...list('number', item(text('戊'))), start: 3 })).toBe('<section><section>3. 戊</section></section>')
  })

  it('keep links to articles of WeChat, and number every other address once', () => {
    const html = bare(
      paragraph(
        link('https://mp.weixin.qq.com/s/abc'),
        link('https://a.example/x'),
        link('/articles/tea'),
        link('https://a.example/x'),
      ),
    )
    expect(html).toContain('<a href="https://mp.weixin.qq.com/s/abc">看这里</a>')
    expect(html).toContain(
      '<p>引用链接</p><p>[1] https://a.example/x</p><p>[2] https://hub.example.com/articles/tea?ch=official-account</p>',
    )
    expect(html.match(/\[1\]<\/sup>/g)).toHaveLength(2)
    for (const url of ['javascript:alert(1)', '#top', '//evil.example', 12, 'data:text/html,x'])
      expect(bare(paragraph(link(url))), String(url)).toBe('<p>看这里</p>')
  })

  it('put tables in a section that scrolls, with their heads and what reaches over several cells', () => {
    const cell = (words: string, more: object = {}) => ({ type: 'tablecell', children: [paragraph(text(words))], ...more })
    const rows = (...cells: object[][]) => ({
      type: 'table',
      children: cells.map((children) => ({ type: 'tablerow', children })),
    })
    const table = rows(
      [cell('产地', { headerState: 1, colSpan: 2 })],
      [cell('西湖', { headerState: 2 }), cell('龙坞', { rowSpan: 2 })],
    )
    expect(bare(table)).toBe(
      '<section><table><tbody><tr><th colspan="2">产地</th></tr><tr><th>西湖</th><td rowspan="2">龙坞</td></tr></tbody></table></section>',
    )
    expect(write([table]).html).toContain('<table style="width:100%;')
    const wide = rows(Array.from({ length: 6 }, (_, n) => cell(`${n}`)))
    expect(write([wide]).html).toContain('<table style="width:576px;')
    const two = rows([{ type: 'tablecell', children: [paragraph(text('一')), paragraph(text('二'))] }])
    expect(bare(two)).toContain('<td>一<br>二</td>')
    const listed = rows([{ type: 'tablecell', children: [paragraph(text('有')), list('bullet', item(text('甲')))] }])
    expect(bare(listed)).toContain('<td><p>有</p><ul><li><section>甲</section></li></ul></td>')
    for (const one of [table, wide, two, listed]) expect(findFlaws(write([one]).html)).toEqual([])
  })

  it('give the words of what is unknown, and say so', () => {
    const { html, remarks } = write([{ type: 'iframe', children: [paragraph(text('里面'))] }, block('nothing')])
    expect(html).toContain('里面')
    expect(remarks).toEqual([
      { code: 'unknown-node', detail: 'iframe' },
      { code: 'unknown-block', detail: 'nothing' },
    ])
  })
})

describe('the blocks of an article', () => {
  const blocks = {
    picture: block('picture', { media: picture('m1') }),
    gallery: block('gallery', { media: [picture('m2'), picture('m3'), 'deleted'] }),
    productCard: block('productCard', { product, note: '入门先喝它' }),
    reviewQuote: block('reviewQuote', { review, purpose: 'advertising' }),
    videoEmbed: block('videoEmbed', { video }),
    liveNotice: block('liveNotice', { live }),
    pullQuote: block('pullQuote', { text: '茶要趁新。', source: '茶农' }),
    offer: block('offer', { title: '满 199 减 20', text: '限前 100 名', endsAt: '2026-12-01T00:00:00Z', product }),
  }

  it.each(Object.keys(blocks) as (keyof typeof blocks)[])('%s stands in it without a flaw', (name) => {
    const { html } = write([blocks[name]])
    expect(findFlaws(html)).toEqual([])
    expect(html).not.toMatch(/<(video|iframe|script|div|style|button)|class=|id=/)
  })

  it('all together keep the limits and the order of their pictures', () => {
    const { html, pictures, remarks } = write(Object.values(blocks), {}, true)
    expect(findFlaws(html)).toEqual([])
    expect(pictures.map(({ key }) => key)).toEqual([
      ...['media:m1', 'media:m2', 'media:m3', 'media:c1', 'review-photos:f1', 'media:c2'],
      ...['videos/kan', 'live/spring'].map((path) => `code:https://hub.example.com/${path}?ch=official-account`),
    ])
    expect(remarks).toEqual([
      { code: 'gone', detail: '图集里的图片' },
      { code: 'copy-stays', detail: '香气清，\n回甘快。' },
    ])
    expect(html).toContain('本文含 AI 生成内容')
    for (const words of [
      '清明前采的 / 林小满',
      '¥129',
      '广告',
      '有奖评价 · 样品',
      '★★★★☆',
      '▶ 三分钟看懂龙井',
      '直播预告 · 2026年11月26日 20:00',
    ])
      expect(html).toContain(words)
  })

  it('show the JPEG copy of a picture', () => {
    expect(write([blocks.picture], { addressOf: ({ shown }) => shown }).html).toContain('src="/api/media/file/m1-share.jpg"')
  })

  it('open products in the mini program where there is one', () => {
    const miniProgram = { appId: 'wx1234567890abcdef', productPath: 'pages/goods/detail?sku={sku}' }
    const { html } = write([blocks.productCard], { miniProgram })
    expect(html).toContain('data-miniprogram-path="pages/goods/detail?sku=lj-50" data-miniprogram-title="明前龙井"')
    expect(html).not.toContain('引用链接')
    expect(findFlaws(html)).toEqual([])
    const delisted = write([block('productCard', { product: { ...product, delisted: true } })], { miniProgram })
    expect(delisted.html).not.toContain('mp-miniprogram')
    expect(delisted.remarks).toEqual([{ code: 'delisted', detail: '明前龙井' }])
  })

  it('leave out what may not stand in a copy that stays, and say so', () => {
    const { html, remarks } = write(
      [
        blocks.reviewQuote,
        block('offer', { title: '双十一', endsAt: '2026-11-12T00:00:00Z' }),
        block('videoEmbed', { video: { ...video, _status: 'draft' } }),
        block('productCard', { product: 'deleted' }),
        block('picture', { media: picture('m9') }),
      ],
      { mayQuote: () => false, addressOf: () => null },
    )
    expect(remarks.map(({ code }) => code)).toEqual([
      'quote-not-allowed',
      'offer-over',
      'not-published',
      'gone',
      'picture-missing',
    ])
    expect(findFlaws(html)).toEqual([{ code: 'empty', detail: '' }])
  })
})
