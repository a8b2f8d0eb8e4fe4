/** The demonstration brand 茗汀. It is invented, like everybody and everything it tells of. */
export const brand = {
  name: '茗汀',
  tagline: '一叶入水，慢慢养',
  primaryColour: '#B93A26',
  accentColour: '#1F6B52',
  icp: '京ICP备00000000号（演示）',
  police: '京公网安备00000000000000号（演示）',
  contact: '客服时间：每天 9:00 至 21:00\n邮箱：desk@mingting.example',
} as const

export const topics = [
  { slug: 'season-change', name: '换季护理', dek: '冷热交替的几周，护肤做减法：少一步、轻一点、勤补水。', cover: 'topic-season' },
  {
    slug: 'five-minute-morning',
    name: '晨间五分钟',
    dek: '水还没烧开，脸已经洗好了。把早晨的护肤放进五分钟里。',
    cover: 'topic-morning',
  },
  { slug: 'evening-quiet', name: '夜里的修整', dek: '卸掉一天，涂好一层，关灯。给晚上的二十分钟。', cover: 'topic-evening' },
  { slug: 'cleansing', name: '卸妆与清洁', dek: '洗干净和洗过头之间只差一点点，这里讲那一点点。', cover: 'topic-cleansing' },
  { slug: 'ingredient-notes', name: '成分笔记', dek: '看懂配方表上的前几行，再决定要不要买。', cover: 'topic-notes' },
  { slug: 'letters-from-the-hill', name: '茶山来信', dek: '茶园、作坊和码头寄来的消息，按节气投递。', cover: 'topic-hill' },
  { slug: 'gifts', name: '送礼这件事', dek: '送得不贵重，但送得用心。', cover: 'topic-gifts' },
] as const

export const columns = [
  {
    slug: 'solar-terms',
    title: '节气茶会',
    dek: '每月一篇，跟着节气走一趟茶山。',
    rhythm: 'monthly',
    seal: '节',
    cover: 'column-terms',
  },
  {
    slug: 'makers',
    title: '做东西的人',
    dek: '配方师、制茶人、包装师傅，谁在做你手里的这一瓶。',
    rhythm: 'monthly',
    seal: '匠',
    cover: 'column-makers',
  },
  {
    slug: 'week-desk',
    title: '案头一周',
    dek: '一周里收到的来信、试过的样品、改掉的主意。',
    rhythm: 'weekly',
    seal: '案',
    cover: 'column-desk',
  },
] as const

/** `products` by slug. */
export const helpEntries = [
  {
    slug: 'which-serum',
    group: 'choosing',
    question: '头一回买，从哪一件开始？',
    answer:
      '先想清楚要解决哪一件事。脸颊常觉得干，从精华水开始；换季容易起皮，从面霜开始；只想喝茶，白茶不挑人。\n\n拿不准就买小规格，用完一支再决定要不要加第二件。',
    products: ['second-steep-toner', 'night-roast-cream', 'islet-white-tea'],
  },
  {
    slug: 'sensitive-skin',
    group: 'choosing',
    question: '敏感期能用吗？',
    answer: '化妆品不能代替药品。皮肤有明显不适时请先就医；平时换新品，建议先在耳后或手臂内侧试用两天。',
    products: [],
  },
  {
    slug: 'keep-tea',
    group: 'choosing',
    question: '茶叶怎么保存？',
    answer: '密封、避光、远离气味，常温即可。开罐之后建议三个月内喝完。',
    products: ['islet-white-tea'],
  },
  {
    slug: 'when-sent',
    group: 'delivery',
    question: '多久能发货？',
    answer: '现货在付款后 48 小时内发出；预售按商品页写明的日期发出；本地仓商品在仓库所在城市一般次日送达。',
    products: [],
  },
  {
    slug: 'change-address',
    group: 'delivery',
    question: '下单后还能改地址吗？',
    answer: '发货前可以。请在商城的订单页修改，或把订单尾号和新地址发给客服；已经发出的只能等快递联系时改派。',
    products: [],
  },
  {
    slug: 'arrived-broken',
    group: 'after-sales',
    question: '收到破损怎么办？',
    answer: '请在签收后 48 小时内拍下外箱和瓶身联系客服，我们直接补发，不需要寄回。',
    products: [],
  },
  {
    slug: 'returns',
    group: 'after-sales',
    question: '可以退货吗？',
    answer:
      '未拆封的商品签收后七天内可以退。\n\n已经拆封但用着不合适，请先停用并联系客服，我们按情况处理。退款在收到商品后两个工作日内原路退回。',
    products: [],
  },
  {
    slug: 'are-reviews-deleted',
    group: 'reviews',
    question: '评价会被删掉吗？',
    answer: '不会因为分数低而不展示。只有与商品无关、含广告、泄露隐私或违法的内容不予展示，并会告诉您原因。',
    products: [],
  },
  {
    slug: 'edit-review',
    group: 'reviews',
    question: '写完的评价还能改吗？',
    answer: '可以。提交后会得到一个只属于您的链接，修改、追评和撤回都在那里；修改后会重新审核。登录后也能在“我的”里找到。',
    products: [],
  },
  {
    slug: 'sign-in',
    group: 'account',
    question: '怎么登录，要设密码吗？',
    answer: '不用密码。下单后收到的订单消息里有登录链接，打开就能登录；在微信里也可以直接用微信登录。',
    products: [],
  },
] as const

export const campaigns = [
  { slug: 'autumn-tea-season', name: '秋茶季满 300 减 40', kind: 'promotion', startsDaysAgo: 62, lastsDays: 10 },
  { slug: 'first-snow-tea', name: '小雪暖茶周 满 200 减 20', kind: 'festival', startsDaysAgo: 3, lastsDays: 7 },
  { slug: 'member-day-18', name: '每月十八会员日', kind: 'promotion', startsDaysAgo: 4, lastsDays: 1 },
] as const

export const programmes = [
  { slug: 'bring-a-friend', name: '请朋友喝一杯', kind: 'invite' },
  { slug: 'three-for-tea', name: '三人同饮', kind: 'group-buy' },
] as const

export const groups = [
  { slug: 'ting-friends', name: '汀上茶友群', kind: 'wecom' },
  { slug: 'ting-vip', name: '汀边小院', kind: 'wecom' },
  { slug: 'ting-welfare', name: '周五福利群', kind: 'wechat' },
] as const
