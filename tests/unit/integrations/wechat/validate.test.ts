import { describe, expect, it } from 'vitest'
import { findFlaws } from '#integrations/wechat/article-html/validate.ts'

const codes = (inside: string, style = '') => findFlaws(`<section style="${style}">${inside}</section>`).map(({ code }) => code)

describe('the validator', () => {
  it('finds nothing in what WeChat keeps', () => {
    expect(
      codes(
        '<p style="margin:0 0 20px;color:#333333">好茶<br>趁新&nbsp;&amp;热</p><img src="http://mmbiz.qpic.cn/mmbiz/a/0?wx_fmt=jpeg" alt="茶">',
      ),
    ).toEqual([])
  })

  it.each([
    ['form', '<p>没有关上'],
    ['form', '<p>a</section></p>'],
    ['form', '<p class=a>无引号</p>'],
    ['form', 'a < b'],
    ['form', 'R&D'],
    ['form', '<!-- 注释 -->茶'],
    ['form', '<P>大写</P>'],
    ['form', '<img src="a" src="b">茶'],
    ['tag', '<div>茶</div>'],
    ['tag', '<script>alert(1)</script>'],
    ['tag', '<video>茶</video>'],
    ['tag', '<iframe>茶</iframe>'],
    ['tag', '<svg>茶</svg>'],
    ['attribute', '<p class="a">茶</p>'],
    ['attribute', '<p id="a">茶</p>'],
    ['attribute', '<p onclick="a()">茶</p>'],
    ['attribute', '<p data-x="a">茶</p>'],
    ['style', '<p style="position:fixed">茶</p>'],
    ['style', '<p style="background:linear-gradient(#fff,#000)">茶</p>'],
    ['style', '<p style="color:var(--ink)">茶</p>'],
    ['style', '<p style="color:rgb(0,0,0)">茶</p>'],
    ['style', '<p style="font-size:1rem">茶</p>'],
    ['style', '<p style="background-color:url(x)">茶</p>'],
    ['style', '<p style="margin:0;width:expression(1)">茶</p>'],
    ['link', '<a href="https://a.example">茶</a>'],
    ['link', '<a href="javascript:a">茶</a>'],
    ['link', '<a href="https://mp.weixin.qq.com.evil.example/">茶</a>'],
    ['nested-list', '<ul><li><ul><li>茶</li></ul></li></ul>'],
    ['place', '<ul>茶</ul>'],
    ['place', '<p><section>茶</section></p>'],
    ['faint', '<p style="color:#dddddd">茶</p>'],
    ['faint', '<section style="background-color:#333333"><p style="color:#444444">茶</p></section>'],
    [
      'mini-program',
      '<mp-miniprogram data-miniprogram-appid="x" data-miniprogram-path="p" data-miniprogram-title="t"></mp-miniprogram>茶',
    ],
    ['empty', '<p><br></p>'],
  ])('finds %s in %s', (code, html) => {
    expect(codes(html)).toContain(code)
  })

  it.each([
    'https://a.example/x.jpg',
    'data:image/png;base64,AAAA',
    '//mmbiz.qpic.cn/a',
    'https://mmbiz.qpic.cn.evil.example/a',
    '',
  ])('does not take a picture from %s', (src) => expect(codes(`<img src="${src}" alt="茶">`)).toEqual(['image-host']))

  it('finds a text that dark mode makes one with its ground', () => {
    expect(codes('<section style="background-color:#f5f5f5"><p style="color:#0a0a0a">茶</p></section>')).toEqual([])
    expect(codes('<section style="background-color:#777777"><p style="color:#ffffff">茶</p></section>')).toEqual([])
    expect(codes('<section style="background-color:#1a1a1a"><p style="color:#8a8a8a">茶</p></section>')).toEqual([])
    expect(codes('<section style="background-color:#2b2b2b"><p style="color:#c8c8c8">茶</p></section>')).toEqual([])
    expect(codes('<section style="background-color:#ffd700"><p style="color:#000000">茶</p></section>')).toEqual([
      'gone-at-night',
    ])
  })

  it('counts characters, not their bytes, and says when there are too many of either', () => {
    expect(codes('茶'.repeat(19_000))).toEqual([])
    expect(codes('𠮷'.repeat(19_900))).toEqual([])
    expect(codes('茶'.repeat(20_000))).toEqual(['characters'])
    expect(codes('𠮷'.repeat(300_000))).toEqual(['characters', 'bytes'])
  })
})
