import type { Evidence, Found } from './finding.ts'
import { findPassages, type Rule } from './passages.ts'
import type { Step } from './screened-review.ts'

/**
 * Words that a buyer may say and an advertisement may not (广告法 9, 16, 17). Such a review is shown like any other; it is not
 * reused beside a buy button, where it would be advertising (互联网广告管理办法 9). 最近, 最后, 第一次 mean no rank, and
 * 最喜欢 is a feeling (广告绝对化用语执法指南).
 */
const rules: readonly Rule[] = [
  {
    name: '9',
    pattern:
      /最(?:佳|优|强|棒|美|牛|大牌|高级|便宜|低价|有效|安全|先进|好用|好喝|好吃|好闻|好看|好的|舒服|值得|划算|值|正宗|新鲜|靠谱)|最好(?!是|先|别|不|再|在|把|还|等|用|能|要|早|晚|自己|避|搭|提|冷|放|选|趁|配|让|买|问|看|加|多|少|隔|每)|第一(?:名|品牌|位的|好)|(?:全国|全网|世界|行业|天下|销量|口碑|排名|国货|同类)第一|国家级|世界级|宇宙级|最高级|全网最|史上最|全球(?:首|最|顶)|独一无二|绝无仅有|无与伦比|无人能[敌及]|顶级|顶尖|极品|极致|万能|神器|天花板|百分之?百(?:有效|纯|安全|天然)?|100%?(?:有效|纯天然|天然|安全|无添加)|永久|零风险|特效|唯一(?!的?(?:缺点|不足|遗憾|不好|不满|问题|槽点|一点|毛病|就是))/g,
  },
  { name: '16', pattern: /治愈率|有效率|无副作用|没有副作用|零副作用|药到病除|安全无毒|包治|医生推荐|专家推荐/g },
  {
    name: '17',
    pattern:
      /治疗|治好|治愈|根治|疗效|药效|消炎|杀菌|抗菌|抑菌|消肿止|止痛|镇痛|解毒|排毒|美白祛斑|美白|祛斑|淡斑|去斑|祛疤|去疤|祛痘印|生发|防脱|减肥|瘦身|瘦脸|丰胸|降血压|降血脂|降血糖|降三高|抗癌|防癌|抗肿瘤|湿疹|皮炎|痤疮|玫瑰痤疮|脚气|灰指甲|银屑病|荨麻疹|医用|药用|药妆|医学护肤|脱敏|抗过敏|细胞再生|干细胞|增强免疫|提高免疫|增强抵抗力|提高抵抗力|治失眠|壮阳|补肾|调理(?:气血|内分泌|月经|肠胃)/g,
  },
]

export const readAdvertisingLaw: Step = ({ content }): Found[] =>
  rules.flatMap((rule) => {
    const evidence = findPassages({ text: content.text, nickname: '' }, [rule])
    if (evidence.length === 0) return []
    const said = saidIn(content.text, evidence)
    return [
      {
        verdict: 'stop-promotion' as const,
        words: {
          zh: `含“${said.join('”“')}”（广告法第 ${rule.name} 条）：可以展示，不能用于推广。`,
          en: `It says “${said.join('”, “')}” (Advertising Law ${rule.name}): it may be shown, not used to promote.`,
        },
        evidence: evidence.map((one) => (one.kind === 'passage' ? { ...one, rule: `广告法 ${rule.name}` } : one)),
        risk: 0,
      },
    ]
  })

/** The words of the law's kind as they were said: none of them tells who said them. */
const saidIn = (text: string, evidence: readonly Evidence[]): string[] => [
  ...new Set(evidence.flatMap((one) => (one.kind === 'passage' ? [text.slice(one.from, one.to)] : []))),
]
