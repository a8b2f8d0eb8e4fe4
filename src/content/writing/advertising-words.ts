import type { Bilingual } from '#platform/bilingual.ts'

/** Words that an advertisement may not say, by the article of the Advertising Law (广告法) that forbids them. */
export type AdvertisingRule = { article: '9' | '16' | '17'; pattern: RegExp; why: Bilingual }

/**
 * Article 9 forbids ranks, 16 promises of medicine, 17 the language of medicine for goods that are none. 最近, 最后, 第一次 mean
 * no rank, and 最喜欢 is a feeling (广告绝对化用语执法指南).
 */
export const advertisingRules: readonly AdvertisingRule[] = [
  {
    article: '9',
    why: {
      zh: '绝对化用语，广告里不能用（广告法第九条）。换成可以核实的说法，例如数据、时间和范围。',
      en: 'An absolute claim, forbidden in advertising (Art. 9). Say what can be checked: a figure, a date, a range.',
    },
    pattern:
      /最(?:佳|优|强|棒|美|牛|大牌|高级|便宜|低价|有效|安全|先进|好用|好喝|好吃|好闻|好看|好的|舒服|值得|划算|值|正宗|新鲜|靠谱)|最好(?!是|先|别|不|再|在|把|还|等|用|能|要|早|晚|自己|避|搭|提|冷|放|选|趁|配|让|买|问|看|加|多|少|隔|每)|第一(?:名|品牌|位的|好)|(?:全国|全网|世界|行业|天下|销量|口碑|排名|国货|同类)第一|国家级|世界级|宇宙级|最高级|全网最|史上最|全球(?:首|最|顶)|独一无二|绝无仅有|无与伦比|无人能[敌及]|顶级|顶尖|极品|极致|万能|神器|天花板|百分之?百(?:有效|纯|安全|天然)?|100%?(?:有效|纯天然|天然|安全|无添加)|永久|零风险|特效|唯一(?!的?(?:缺点|不足|遗憾|不好|不满|问题|槽点|一点|毛病|就是))/g,
  },
  {
    article: '16',
    why: {
      zh: '疗效或安全性的断言、推荐证明，广告里不能用（广告法第十六条）。',
      en: 'A promise of cure or safety, or a recommendation by experts: forbidden in advertising (Art. 16).',
    },
    pattern: /治愈率|有效率|无副作用|没有副作用|零副作用|药到病除|安全无毒|包治|医生推荐|专家推荐/g,
  },
  {
    article: '17',
    why: {
      zh: '涉及疾病治疗或医疗用语；普通商品和普通化妆品的广告不能用（广告法第十七条）。说使用感受，不说治什么。',
      en: 'The language of medicine, forbidden for goods that are none (Art. 17). Say how it feels, not what it cures.',
    },
    pattern:
      /治疗|治好|治愈|根治|疗效|药效|消炎|杀菌|抗菌|抑菌|消肿止|止痛|镇痛|解毒|排毒|美白祛斑|美白|祛斑|淡斑|去斑|祛疤|去疤|祛痘印|生发|防脱|减肥|瘦身|瘦脸|丰胸|降血压|降血脂|降血糖|降三高|抗癌|防癌|抗肿瘤|湿疹|皮炎|痤疮|玫瑰痤疮|脚气|灰指甲|银屑病|荨麻疹|医用|药用|药妆|医学护肤|脱敏|抗过敏|细胞再生|干细胞|增强免疫|提高免疫|增强抵抗力|提高抵抗力|治失眠|壮阳|补肾|调理(?:气血|内分泌|月经|肠胃)/g,
  },
]

/** `from` up to `to` are code units of the text. */
export type AdvertisingWord = { from: number; to: number; words: string; rule: AdvertisingRule }

/** What the brand's own text says that an advertisement may not, in the order of the text. Runs in the browser as well. */
export function findAdvertisingWords(text: string): AdvertisingWord[] {
  return advertisingRules
    .flatMap((rule) =>
      [...text.matchAll(rule.pattern)].map(({ index, 0: words }) => ({ from: index, to: index + words.length, words, rule })),
    )
    .sort((a, b) => a.from - b.from)
}
