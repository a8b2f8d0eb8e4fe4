import { toHalfWidth } from '../personal-number.ts'
import { type Evidence, look } from './finding.ts'
import { findPassages, type Rule } from './passages.ts'
import type { WordStep, Words } from './screened-review.ts'

/** Ways out of the shop: links, codes, groups, resale, and money for praise. A complaint that names one is read like any other. */
const rules: readonly Rule[] = [
  {
    name: '二维码',
    pattern: /扫(?:一扫|描)?(?:下方|下面|图中|我的?)?(?:二维码|码)?(?:加我|进群|加群|领取?红包|关注我|添加)|加.{0,2}二维码/g,
  },
  { name: '加群', pattern: /(?:加|进|拉|入)(?:我的?|你|个)?(?:微信|qq|福利|粉丝|内购|交流)?群(?!山|岛|众|体)|建了个群|群号/g },
  {
    name: '私下联系',
    pattern:
      /私(?:聊|信|我)我?(?=下单|购买|拿货|便宜|优惠|有货)|(?:加|联系|滴滴|dd|戳|找)我(?:微信|薇信|拿货|下单|购买|优惠|便宜|领)|加(?:v|vx|wx|微信|薇信|威信|微心)(?!小程序|公众号|客服|会员)/g,
  },
  { name: '代购', pattern: /(?:接|做|专业|长期|可|提供)代购|代购(?:联系|加我|找我|私)|拿货价|一手货源|招代理|代理加/g },
  {
    name: '返现',
    pattern:
      /(?:好评|五星|晒图|评价|评论|截图)(?:后|就|可|能|即|给|送|有)*(?:返|领|得|送)(?:现|钱|红包|\d)|返现|返利|刷单|刷好评/g,
  },
  {
    name: '兼职引流',
    pattern: /兼职(?:加|日结|招|赚)|日赚\d|躺赚|点击(?:链接|主页)|主页有(?:链接|惊喜)|去我(?:主页|店)|来我(?:家|店)(?:买|下单)/g,
  },
]

const LINK =
  /(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff]{3,}|(?<![\w@.-])[a-z0-9][a-z0-9-]{0,40}\.(?:com|cn|net|org|top|xyz|shop|vip|cc|club|ltd|site|me)(?:\/[^\s\u4e00-\u9fff]*)?(?![\w.-])|[￥$€][a-z0-9]{9,13}[￥$€]/gi

export const readContactOrAdvertising: WordStep = ({ content }) => {
  const evidence = [...findLinks(content), ...findPassages(content, rules)]
  if (evidence.length === 0) return []
  const names = [...new Set(evidence.flatMap((one) => (one.kind === 'passage' ? [one.rule] : [])))]
  const words = {
    zh: `疑似留联系方式、引流或返现：${names.join('、')}。`,
    en: `It may lead elsewhere, advertise or tell of money for praise: ${names.map((name) => english[name] ?? name).join(', ')}.`,
  }
  return [look(words, 25, evidence)]
}

const findLinks = (content: Words): Evidence[] =>
  (['text', 'nickname'] as const).flatMap((field) =>
    [...toHalfWidth(content[field]).matchAll(LINK)].map(
      ({ index, 0: hit }): Evidence => ({ kind: 'passage', field, from: index, to: index + hit.length, rule: '链接' }),
    ),
  )

const english: Record<string, string> = {
  链接: 'link',
  二维码: 'QR code',
  加群: 'group',
  私下联系: 'contact',
  代购: 'resale',
  返现: 'cash back',
  兼职引流: 'solicitation',
}
