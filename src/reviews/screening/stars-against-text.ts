import { look } from './finding.ts'
import { foldText } from './folded-text.ts'
import type { Step } from './screened-review.ts'

const PRAISE =
  /很好|真好|太好了|好用|好喝|好吃|好闻|好看|喜欢|满意|不错|推荐|回购|超棒|很棒|太棒|好评|五星|完美|值得|放心|惊喜|舒服|开心|点赞|物超所值|没毛病|没得说|无可挑剔/g
const COMPLAINT =
  /垃圾|差评|差劲|太差|很差|难用|难喝|难吃|难闻|失望|后悔|上当|过敏|烂脸|泛红|刺痛|假货|假的|漏液|漏了|破了|碎了|破损|坏了|臭|坑人|太坑|被坑|骗|不值|别买|智商税|踩雷|退货|退款|投诉|没用|态度|恶心|发霉|变质|过期|再也不/g
/** What turns a word round when it stands just before it. */
const NEGATION = /(?:不|没|没有|别|未|无|毫无|不太|不怎么|不是很|谈不上|算不上|并不|没那么|非)$/

/** One star with nothing but praise, or five with nothing but complaint: perhaps a slip. Both are the author's; nobody corrects them. */
export const readStarsAgainstText: Step = ({ content }) => {
  const { rating } = content
  if (rating === null || (rating !== 1 && rating !== 5)) return []
  const { text } = foldText(content.text)
  const [praise, complaint] = countMoods(text)
  if (rating === 1 && praise > 0 && complaint === 0)
    return [look({ zh: '1 星，文字却只有好评，可能点错了。', en: 'One star and nothing but praise: perhaps a slip.' }, 15)]
  if (rating === 5 && complaint > 0 && praise === 0)
    return [look({ zh: '5 星，文字却只有抱怨，可能点错了。', en: 'Five stars and nothing but complaint: perhaps a slip.' }, 15)]
  return []
}

/** A praise denied is a complaint; a complaint denied is neither. */
function countMoods(text: string): [praise: number, complaint: number] {
  let [praise, complaint] = [0, 0]
  for (const { index } of text.matchAll(PRAISE)) {
    if (NEGATION.test(text.slice(Math.max(0, index - 4), index))) complaint++
    else praise++
  }
  for (const { index } of text.matchAll(COMPLAINT)) if (!NEGATION.test(text.slice(Math.max(0, index - 4), index))) complaint++
  return [praise, complaint]
}
