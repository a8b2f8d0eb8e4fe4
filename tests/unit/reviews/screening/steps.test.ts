import { describe, expect, it } from 'vitest'
import { readAdvertisingLaw } from '#reviews/screening/advertising-law.ts'
import { readAiMark } from '#reviews/screening/ai-mark.ts'
import { readContactOrAdvertising } from '#reviews/screening/contact-or-advertising.ts'
import type { Found } from '#reviews/screening/finding.ts'
import { riskOf } from '#reviews/screening/finding.ts'
import { readLengthAndLanguage } from '#reviews/screening/length-and-language.ts'
import { judgeHaste, judgePace } from '#reviews/screening/pace.ts'
import { readPersonalData } from '#reviews/screening/personal-data-step.ts'
import type { Step } from '#reviews/screening/screened-review.ts'
import { readStarsAgainstText } from '#reviews/screening/stars-against-text.ts'
import { noTools, screened } from '../../../builders/screened.ts'

const run = async (step: Step, review: Parameters<typeof screened>[0]): Promise<Found[]> => step(screened(review), noTools)
const saidBy = (found: readonly Found[], text: string) =>
  found.flatMap(({ evidence }) => evidence.flatMap((one) => (one.kind === 'passage' ? [text.slice(one.from, one.to)] : [])))

const textSteps = [
  readLengthAndLanguage,
  readPersonalData,
  readContactOrAdvertising,
  readAdvertisingLaw,
  readStarsAgainstText,
  readAiMark,
]

describe('a complaint is as good as praise: nothing is found in', () => {
  it.each([
    [1, '1 星差评'],
    [1, '物流太慢了，等了 15 天才到，客服一直让我等。'],
    [1, '垃圾，再也不买了'],
    [2, '盖子裂了，补发等了六天，最后还是漏。'],
    [1, '说好的微信小程序下单第二天到，骗人的'],
    [1, '用了三天两颊发红，停了就好了，没退成因为拆了。'],
    [1, '不好用，不推荐，最近买的最失望的一次'],
    [5, '第一次买，最近天天喝，第一泡最后一口都香'],
    [5, '酒精过敏的人可以放心，这个没有。'],
    [5, '比代购便宜，扫码能查到批次。'],
    [5, '最好先冷藏再喝，自己看说明书'],
    [4, '唯一的缺点是盖子太紧'],
    [5, 'Tastes fine, arrived on time.'],
    [3, '还行，群山出来的茶就是这个味'],
  ])('%i stars: %s', async (rating, text) => {
    for (const step of textSteps) expect(await run(step, { rating, text })).toEqual([])
  })
})

describe('length and language', () => {
  it.each(['好', '好用', '😀😀😀', '12345', '好好好好好好', '哈哈哈哈哈哈哈哈哈', '很好很好很好很好很好', 'Очень хороший чай'])(
    '%s is looked at',
    async (text) => {
      expect(await run(readLengthAndLanguage, { text })).toMatchObject([{ verdict: 'look' }])
    },
  )
})

describe('contact or advertising', () => {
  it.each([
    ['详情看 https://tea.example.com/x?a=1', 'https://tea.example.com/x?a=1'],
    ['去 cheaptea.top 买更便宜', 'cheaptea.top'],
    ['想要的加－微－信 拿货', '加－微－信'],
    ['想要便宜加微信', '加微信'],
    ['進群領紅包', '進群'],
    ['专业代购，懂的来', '专业代购'],
    ['好评返现5元，大家都来', '好评返现'],
    ['扫码加我拿优惠', '扫码加我'],
    ['￥AbC123xYz9￥打开淘宝', '￥AbC123xYz9￥'],
  ])('%s: %s', async (text, said) => {
    const found = await run(readContactOrAdvertising, { text })
    expect(found).toMatchObject([{ verdict: 'look' }])
    expect(saidBy(found, text)).toContain(said)
  })

  it('a nickname is read too', async () => {
    expect(await run(readContactOrAdvertising, { text: '茶很好喝', nickname: '加V信进群' })).toMatchObject([{ verdict: 'look' }])
  })
})

describe('efficacy and absolute words are shown and not promoted', () => {
  it.each([
    ['这是全网最好用的精华', '9', '全网最'],
    ['国 家 级 的品质', '9', '国 家 级'],
    ['我觉得是國貨第一', '9', '國貨第一'],
    ['用了一周，痘印淡了，美白祛斑有效', '17', '美白祛斑'],
    ['把我的湿疹治好了', '17', '湿疹'],
    ['无副作用，放心', '16', '无副作用'],
  ])('%s: article %s, %s', async (text, article, said) => {
    const found = await run(readAdvertisingLaw, { text })
    const ours = found.filter(({ evidence }) =>
      evidence.some((one) => one.kind === 'passage' && one.rule === `广告法 ${article}`),
    )
    expect(ours).toMatchObject([{ verdict: 'stop-promotion', risk: 0 }])
    expect(ours[0]?.words.zh).toContain(`第 ${article} 条`)
    expect(saidBy(ours, text)).toContain(said)
  })
})

describe('stars against text', () => {
  it.each([
    [1, '很好用，会回购'],
    [5, '垃圾，用一次就烂脸'],
    [5, '不好喝，不值这个价'],
  ])('%i stars: %s', async (rating, text) => {
    expect(await run(readStarsAgainstText, { rating, text })).toMatchObject([{ verdict: 'look' }])
  })

  it.each([
    [1, '茶很好喝，但是瓶子碎了'],
    [1, '不推荐'],
    [5, '快递太差，茶很好喝'],
    [5, '没有失望，不后悔'],
    [4, '垃圾'],
    [null, '追评：垃圾'],
  ])('%s stars is no contradiction: %s', async (rating, text) => {
    expect(await run(readStarsAgainstText, { rating, text })).toEqual([])
  })
})

describe('what AI made', () => {
  const photo = {
    id: '01994c00-0000-7000-8000-0000000000f1',
    filename: 'a.webp',
    sha256: null,
    perceptualHash: null,
    aiMark: true,
  }

  it('weighs more when a file says so and its author does not', async () => {
    const marked = screened({ text: '茶很好喝', photos: [photo] })
    const declared = { ...marked, content: { ...marked.content, aiMade: true } }
    expect(riskOf(await readAiMark(marked, noTools))).toBeGreaterThan(riskOf(await readAiMark(declared, noTools)))
    expect(await readAiMark(declared, noTools)).toMatchObject([{ verdict: 'look' }])
  })
})

describe('pace', () => {
  it.each([
    [{ ofProduct: 1, usual: 0, ofAuthor: 1 }, 0],
    [{ ofProduct: 9, usual: 0, ofAuthor: 3 }, 0],
    [{ ofProduct: 12, usual: 2, ofAuthor: 1 }, 1],
    // A product that always gets as many.
    [{ ofProduct: 12, usual: 2000, ofAuthor: 1 }, 0],
    [{ ofProduct: 12, usual: 2, ofAuthor: 4 }, 2],
  ])('%o: %i findings', (pace, count) => {
    expect(judgePace(pace)).toHaveLength(count)
  })

  it('a review within an hour of payment is early, one without an order is not', () => {
    const submittedAt = new Date('2026-11-20T08:00:00Z')
    expect(judgeHaste({ submittedAt, paidAt: new Date('2026-11-20T07:00:01Z') })).toHaveLength(1)
    expect(judgeHaste({ submittedAt, paidAt: new Date('2026-11-20T07:00:00Z') })).toHaveLength(0)
    expect(judgeHaste({ submittedAt, paidAt: null })).toHaveLength(0)
  })
})

it('the risk of all findings is at most 100', () => {
  expect(riskOf([{ risk: 40 }, { risk: 25 }])).toBe(65)
  expect(riskOf([{ risk: 60 }, { risk: 70 }])).toBe(100)
})
