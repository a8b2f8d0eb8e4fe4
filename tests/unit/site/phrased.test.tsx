import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { phrased } from '#site/parts/phrased.tsx'

const shown = (title: string) => renderToStaticMarkup(phrased(title))

it('lets go of a phrase that is longer than a line, and of no other', () => {
  expect(shown('送礼指南：五个人，五种预算')).toBe('送礼指南：五个人，五种预算')
  expect(shown('茶渣不是噱头：泥膜从下脚料到罐子里的半年')).toBe(
    '茶渣不是噱头：<span data-long="">泥膜从下脚料到罐子里的半年</span>',
  )
  expect(shown('把三支卸妆油放在一起，用了整整两个星期多')).toBe(
    '<span data-long="">把三支卸妆油放在一起</span>，<span data-long="">用了整整两个星期多</span>',
  )
})

it('keeps every sign of a title that is none', () => {
  for (const title of ['', '<b>粗体</b>', 'A plain English title', '第 3 期\n换行 🍵'])
    expect(shown(title).replaceAll(/<\/?span[^>]*>/g, '')).toBe(renderToStaticMarkup(title))
})
