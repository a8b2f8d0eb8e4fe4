import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPersonalData, maskPersonalData } from '#reviews/personal-data.ts'

const kindsIn = (text: string) => findPersonalData(text).map(({ kind }) => kind)
const saidIn = (text: string) => findPersonalData(text).map(({ from, to }) => text.slice(from, to))

describe('personal data is found', () => {
  it.each([
    ['phone', '有问题打13812345678找我', '13812345678'],
    ['phone', '电话138-1234-5678，白天在', '138-1234-5678'],
    ['phone', '１３８１２３４５６７８', '１３８１２３４５６７８'],
    ['phone', '1 3 8 1 2 3 4 5 6 7 8', '1 3 8 1 2 3 4 5 6 7 8'],
    ['phone', '我的号码幺三八一二三四五六七八', '幺三八一二三四五六七八'],
    ['phone', '+86 13912345678', '+86 13912345678'],
    ['id-card', '身份证11010519491231002X也给他们了', '11010519491231002X'],
    ['landline', '打0571-88123456没人接', '0571-88123456'],
    ['landline', '(010)62345678', '(010)62345678'],
    ['e-mail', '发到lin.yu@example.com吧', 'lin.yu@example.com'],
    ['wechat', '加微信：lin_xiaoyu88', 'lin_xiaoyu88'],
    ['wechat', 'vx linxiaoyu88 拿样', 'linxiaoyu88'],
    ['wechat', '薇信号 是xiaoyu_lin', 'xiaoyu_lin'],
    ['qq', 'QQ：12345678', '12345678'],
    ['qq', '扣扣号10001', '10001'],
    ['account', '谢谢@小雨爱喝茶', '@小雨爱喝茶'],
    ['account', '看我小红书号：9527001', '9527001'],
    ['order-number', '订单号：202611200001234', '202611200001234'],
    ['order-number', '快递SF1234567890123到了三天', 'SF1234567890123'],
    ['address', '寄到浙江省杭州市西湖区文三路123号5幢2单元301室', '浙江省杭州市西湖区文三路123号5幢2单元301室'],
  ])('%s in %s', (kind, text, said) => {
    expect(kindsIn(text)).toEqual([kind])
    expect(saidIn(text)[0]).toContain(said)
  })

  it('several in one text, in their order', () => {
    expect(kindsIn('微信：tea_lover，电话13812345678，邮箱a@b.cn')).toEqual(['wechat', 'phone', 'e-mail'])
  })
})

describe('nothing personal is seen in', () => {
  it.each([
    '1 星差评',
    '物流太慢了，等了15天，客服3次都没回',
    '30ml 卖 139 元，比 2025 年贵了 20',
    '1000000 个赞',
    '批号 20260315，保质期到 20290314',
    '身份证110105194912310021这种号是假的',
    '微信小程序下单的，微信支付很方便',
    '用了 13 天，每天 2 次，每次 3 泵',
    '3盒@99元',
    '在路上看到的，走了3号线',
    'qq糖一样的口感',
    '买了 150 30 200 三种规格',
    '成分表第 1 到 12 位都写了，pH 5.5',
    '400 客服没打通',
    '室友 2 号也说好',
  ])('%s', (text) => {
    expect(kindsIn(text)).toEqual([])
  })
})

describe('masking', () => {
  it('takes the data out and leaves the words', () => {
    expect(maskPersonalData('茶很好，电话13812345678，加微信 tea_lover1')).toBe('茶很好，电话***********，加微信 **********')
  })

  const parts = fc.constantFrom(
    '茶很好',
    '，',
    ' ',
    '13812345678',
    '１３８',
    '微信：tea_1234',
    'a@b.cn',
    '@小雨',
    '文三路12号',
    '😀',
    '11010519491231002X',
    'QQ10001',
    '订单号12345678',
  )
  it('whatever the text: passages lie in it, in order, apart; masked it has its length and nothing is found', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let after = 0
          for (const { from, to } of findPersonalData(text)) {
            expect(from).toBeGreaterThanOrEqual(after)
            expect(to).toBeGreaterThan(from)
            after = to
          }
          expect(after).toBeLessThanOrEqual(text.length)
          const masked = maskPersonalData(text)
          expect(masked).toHaveLength(text.length)
          expect(findPersonalData(masked)).toEqual([])
        },
      ),
    )
  })
})

it('reads in browsers of iOS 15, which know no look-behind and no places of groups', () => {
  for (const file of ['personal-data', 'personal-number']) {
    const source = readFileSync(new URL(`../../../src/reviews/${file}.ts`, import.meta.url), 'utf8')
    expect(source).not.toMatch(/\(\?<[=!]|\/[a-z]*d[a-z]*[,)]/)
  }
})
