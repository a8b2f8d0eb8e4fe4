import { expect, it } from 'vitest'
import { ArticleCard } from '#site/cards/ArticleCard.tsx'
import { facedText } from '#site/parts/faced-text.ts'
import { Sheet } from '#site/parts/Sheet.tsx'
import { Title } from '#site/parts/Title.tsx'
import { Written } from '#site/views/Written.tsx'

const card = { title: '头条' } as never
const none = {} as never

it('large titles are read from what a view hands over, however deep, and nothing else', () => {
  const page = (
    <>
      <h1 data-face="">
        第<span>一</span>题{2}
      </h1>
      <Sheet margin={{ label: '页边' }} title="小题">
        {[<Title key="t" text="说明" title="列表" />, null, false]}
        <ArticleCard card={card} locale="zh" look="lead" />
        <ArticleCard card={{ title: '其余' } as never} locale="zh" />
      </Sheet>
      <Written above={[]} label="" of="articles" page={{ title: '文章' } as never} reader={none} />
    </>
  )
  expect(facedText(page)).toBe('第一题2列表头条文章')
})

it('a page without a large title asks for nothing', () => {
  expect([facedText(null), facedText('字'), facedText(<p>字</p>)]).toEqual(['', '', ''])
})
