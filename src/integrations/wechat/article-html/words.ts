import type { Bilingual } from '#platform/bilingual.ts'
import type { Remark, RemarkCode } from './desk.ts'
import { type Flaw, type FlawCode, LIMITS } from './validate.ts'

/** What an editor reads: how grave it is, what is wrong, and what to do. */
export type Finding = { grave: boolean; text: Bilingual }

/** Flaws keep WeChat from taking the article, or lose a part of it there; all but faint colours are grave. */
export const sayFlaw = ({ code, detail }: Flaw): Finding => ({
  grave: code !== 'faint' && code !== 'gone-at-night',
  text: flaws[code](detail),
})

/** Remarks say what the copy is without; none of them stops it. */
export const sayRemark = ({ code, detail = '' }: Remark): Finding => ({ grave: false, text: remarks[code](detail) })

const flaws: Record<FlawCode, (detail: string) => Bilingual> = {
  empty: () => ({ zh: '正文是空的，公众号不接受空文章。', en: 'The body is empty; WeChat takes no empty article.' }),
  characters: (detail) => ({
    zh: `排版后共 ${detail} 个字符，公众号要少于 ${LIMITS.characters} 个。请拆成两篇，或减少小标题、卡片和图片。`,
    en: `${detail} characters with its layout; WeChat wants fewer than ${LIMITS.characters}. Split it, or use fewer headings, cards and pictures.`,
  }),
  bytes: (detail) => ({
    zh: `排版后共 ${detail} 字节，公众号要小于 1 MB。请拆成两篇。`,
    en: `${detail} bytes with its layout; WeChat wants less than 1 MB. Split it.`,
  }),
  'image-host': (detail) => ({
    zh: `图片还不在公众号的图片库里，会被去掉：${detail || '没有地址'}`,
    en: `A picture is not in the account’s library and would be removed: ${detail || 'no address'}`,
  }),
  link: (detail) => ({ zh: `公众号里点不开这个链接：${detail}`, en: `This link cannot be opened there: ${detail}` }),
  'mini-program': (detail) => ({
    zh: `小程序卡片“${detail}”不完整，请检查公众号设置里的小程序 AppID 和路径。`,
    en: `The mini-program card “${detail}” is not whole: check its AppID and path in the account’s settings.`,
  }),
  faint: (detail) => ({ zh: `文字颜色太浅，看不清：${detail}`, en: `A text colour is too faint: ${detail}` }),
  'gone-at-night': (detail) => ({ zh: `深色模式下文字会看不见：${detail}`, en: `A text vanishes in dark mode: ${detail}` }),
  form: (detail) => ({ zh: `排版代码不完整：${detail}`, en: `The markup is broken at: ${detail}` }),
  tag: (detail) => ({ zh: `公众号不保留这种内容：${detail}`, en: `WeChat keeps no such element: ${detail}` }),
  attribute: (detail) => ({ zh: `公众号不保留这个属性：${detail}`, en: `WeChat keeps no such attribute: ${detail}` }),
  style: (detail) => ({ zh: `公众号不保留这个样式：${detail}`, en: `WeChat keeps no such style: ${detail}` }),
  'nested-list': () => ({ zh: '列表里还有列表，公众号会多出圆点。', en: 'A list inside a list gets bullets of its own there.' }),
  place: (detail) => ({ zh: `内容放错了位置：${detail}`, en: `An element stands where it may not: ${detail}` }),
}

const remarks: Record<RemarkCode, (detail: string) => Bilingual> = {
  'unknown-node': (detail) => ({ zh: `有一种内容带不过去：${detail}`, en: `A kind of content was left out: ${detail}` }),
  'unknown-block': (detail) => ({ zh: `有一种内容块带不过去：${detail}`, en: `A kind of block was left out: ${detail}` }),
  gone: (detail) => ({
    zh: `正文引用的${detail}已被删除，没有带上。`,
    en: `Something in the body was deleted and is left out: ${detail}`,
  }),
  'not-published': (detail) => ({
    zh: `《${detail}》还没有发布，没有带上。`,
    en: `“${detail}” is not published and is left out.`,
  }),
  'picture-missing': (detail) => ({
    zh: `图片“${detail}”取不到，没有带上。`,
    en: `The picture “${detail}” is missing and left out.`,
  }),
  'quote-not-allowed': (detail) => ({
    zh: `评价“${detail}…”没有带上：发到公众号要作者同意“广告使用”，因为发出后撤不回来。`,
    en: `The review “${detail}…” is left out: its author must agree to advertising, since a pushed copy cannot be taken back.`,
  }),
  'copy-stays': (detail) => ({
    zh: `评价“${detail}…”会留在公众号里：作者收回授权后，请到公众号后台手动删改。`,
    en: `The review “${detail}…” stays in the account: when its author takes the consent back, change the article there by hand.`,
  }),
  'offer-over': (detail) => ({ zh: `优惠“${detail}”已经结束，没有带上。`, en: `The offer “${detail}” is over and left out.` }),
  delisted: (detail) => ({
    zh: `商品“${detail}”已下架，请换一个或去掉。`,
    en: `“${detail}” is delisted: replace it or take it out.`,
  }),
  'no-mini-path': (detail) => ({
    zh: `商品“${detail}”没有 SKU，做不成小程序卡片。`,
    en: `“${detail}” has no SKU and becomes no mini-program card.`,
  }),
}
