import type { Locale } from '../locale.ts'

type Rules = {
  decideWithinDays: number
  hiddenForDays: number
  returnedForDays: number
  uneven: { days: number; fewest: number; times: number }
}

/** The page that says how reviews are collected, checked and counted. */
const zh = {
  title: '评价透明度',
  text: '评价怎样收集、怎样核对、为什么可能不展示，以及到现在为止实际发生了什么。数字取自数据库与存证，每小时更新。',
  asOf: (when: string) => `截至 ${when}`,
  collected: {
    title: '怎样收集',
    paragraphs: [
      '评价只来自买家：在本站自己写，收货后收到邀请写，参加测评征集写。品牌和工作人员没有任何入口可以代写评价或改动星级；改星级只能由作者本人提交新的一稿。',
      '从别处导入的评价会写明「导入」，没有本站的已购徽章，不计入评分，也不提供给搜索引擎。',
      '奖励只为写评价这件事，与星级无关；有奖励的评价都写明「有奖评价」和奖励种类。',
    ],
  },
  checked: {
    title: '怎样核对',
    paragraphs: (rules: Rules) => [
      `每一条都先由机器检查，再由人阅读，${rules.decideWithinDays * 24} 小时内给出结果。机器只能放行到人，不能拒绝；检查服务出故障时一律等人。`,
      `能改的退回作者修改，${rules.returnedForDays} 天内改好重新审核；不通过会告诉作者原因，作者可以申诉，申诉由另一位审核人员处理。`,
      `被举报的评价照常展示、照常计分，直到有人核实。确有疑问才暂时隐藏，最多 ${rules.hiddenForDays} 天，到期没有结论自动恢复。`,
      `审核不看星级：每小时比对近 ${rules.uneven.days} 天的决定，1–2 星不通过达到 ${rules.uneven.fewest} 条、比例又超过 4–5 星的 ${rules.uneven.times} 倍，就提醒换人复看。`,
      '默认按时间排序，也可以按「最有用」排序：取有用票占比 95% 置信区间的下限。任何排序都不看星级。评分是全部已展示评价的平均，没有评价时不显示评分。',
    ],
  },
  grades: '购买证明的等级',
  gradesText: '由商城签名的订单逐单计算，不由任何人填写。',
  reasons: '不展示的原因：只有这些',
  reasonsText: '评分低、说产品不好、催发货、投诉客服都不在其中。',
  ground: '依据：',
  editable: '作者可以修改',
  final: '不能修改',
  figures: '到现在为止',
  item: '项目',
  figure: '数字',
  rows: {
    published: '已展示的评价（含追评）',
    rejectedLow: '1–2 星不通过的',
    rejectedMiddle: '3 星不通过的',
    rejectedHigh: '4–5 星不通过的',
    median: '从提交到人工决定，中位数',
    inADay: '24 小时内决定的',
    reports: '读者举报',
    upheld: '举报成立（隐藏、不通过或移除）',
    dismissed: '举报不成立',
    open: '还在核实',
    hidden: '暂时隐藏过',
    hiddenNow: '现在隐藏着',
    restored: '隐藏后恢复展示',
    byItself: '其中到期自动恢复',
    removed: '依法移除',
    incentivised: '有奖评价',
  },
  questionRows: {
    questions: '已展示的提问',
    answered: '其中有人回答的',
    answers: '已展示的回答',
    byBrand: '其中品牌回答的',
    rejected: '提问和回答不通过的',
  },
  share: (part: number, whole: number) => (whole === 0 ? '–' : `${part} / ${whole}（${percent(part, whole)}）`),
  duration: (seconds: number | null) =>
    seconds === null ? '–' : seconds < 5_400 ? `${Math.round(seconds / 60)} 分钟` : `${(seconds / 3_600).toFixed(1)} 小时`,
  log: {
    title: '存证',
    text: '每一个决定都写进一条只能追加的记录，每一行带着前一行的 SHA-256；数据库本身拒绝修改和删除。每天把最后一行的哈希另存到数据库之外。',
    head: '现在的最后一行',
    anchor: '最近一次另存',
    line: (seq: number) => `第 ${seq} 行`,
    none: '还没有记录',
    noAnchor: '还没有另存过，每天一次',
  },
}

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)}%`

type TransparencyWords = typeof zh

const en: TransparencyWords = {
  title: 'Transparency of reviews',
  text: 'How reviews are collected and checked, why one may not be shown, and what has really happened so far. Counted from the database and its log, renewed each hour.',
  asOf: (when) => `As of ${when}`,
  collected: {
    title: 'How they are collected',
    paragraphs: [
      'Reviews come from buyers only: written here, after an invitation that follows delivery, or for a collecting campaign. Neither the brand nor its staff can write one or change its stars; only its author can, by a new text.',
      'Reviews imported from elsewhere say so, carry no badge of ours, are in no rating and are not told to search engines.',
      'A reward is for writing, whatever the stars; every rewarded review says so and names the reward.',
    ],
  },
  checked: {
    title: 'How they are checked',
    paragraphs: (rules) => [
      `A machine looks at each, then people read it and decide within ${rules.decideWithinDays * 24} hours. The machine can pass it on but not reject it; when a check fails, people decide.`,
      `What its author can mend is returned for ${rules.returnedForDays} days and read anew. Who is rejected is told why and may appeal; an appeal goes to another person.`,
      `A reported review stays shown and counted until somebody has looked into it. Only a real doubt hides it, for ${rules.hiddenForDays} days at most; without a decision it comes back by itself.`,
      `Decisions know no stars: once an hour those of the last ${rules.uneven.days} days are compared, and when at least ${rules.uneven.fewest} of 1–2 stars were rejected, more than ${rules.uneven.times} times as often as of 4–5, somebody else is asked to look again.`,
      'The default order is by time. “Most useful” takes the lower bound of the 95% interval of the share of useful votes. No order knows the stars. The rating is the mean of all published reviews; without any there is none.',
    ],
  },
  grades: 'Grades of proof',
  gradesText: 'Computed for each order from orders the mall has signed; nobody types it.',
  reasons: 'The only reasons for not showing a review',
  reasonsText: 'Low stars, a fault of the product, a slow delivery or a complaint are not among them.',
  ground: 'Ground: ',
  editable: 'the author can mend it',
  final: 'cannot be mended',
  figures: 'So far',
  item: 'What',
  figure: 'Figure',
  rows: {
    published: 'Published reviews, follow-ups included',
    rejectedLow: 'Rejected with 1–2 stars',
    rejectedMiddle: 'Rejected with 3 stars',
    rejectedHigh: 'Rejected with 4–5 stars',
    median: 'From sending to a decision by people, median',
    inADay: 'Decided within 24 hours',
    reports: 'Reports of readers',
    upheld: 'Upheld (hidden, rejected or removed)',
    dismissed: 'Dismissed',
    open: 'Still open',
    hidden: 'Hidden for now, ever',
    hiddenNow: 'Hidden at this moment',
    restored: 'Shown again after hiding',
    byItself: 'Of these, by themselves when time was up',
    removed: 'Removed by legal order',
    incentivised: 'Rewarded reviews',
  },
  questionRows: {
    questions: 'Published questions',
    answered: 'Of these with an answer',
    answers: 'Published answers',
    byBrand: 'Of these by the brand',
    rejected: 'Questions and answers rejected',
  },
  share: (part, whole) => (whole === 0 ? '–' : `${part} of ${whole} (${percent(part, whole)})`),
  duration: (seconds) =>
    seconds === null ? '–' : seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`,
  log: {
    title: 'The log',
    text: 'Every decision is appended to a log in which each line holds the SHA-256 of the one before; the database itself refuses to change or delete any. Once a day the hash of its end is kept outside the database.',
    head: 'Its end now',
    anchor: 'Last kept outside',
    line: (seq) => `Line ${seq}`,
    none: 'No line yet',
    noAnchor: 'Not yet; it happens once a day',
  },
}

export const transparencyWords = (locale: Locale): TransparencyWords => (locale === 'zh' ? zh : en)
