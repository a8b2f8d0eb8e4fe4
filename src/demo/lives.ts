/**
 * The live streams, in order. `dayOffset` counts calendar days from the day of loading; those of the past and the next
 * ones are moved on to the next Friday and begin at 20:00, the one with offset 0 began 25 minutes before the load.
 */
export type DemoLive = {
  slug: string
  title: string
  host: string
  dayOffset: number
  products: readonly string[]
  notice: string
}

export const lives: readonly DemoLive[] = [
  {
    slug: 'friday-lamp-01',
    title: '清洁专场：洗对比洗勤要紧',
    host: '阿汀',
    dayOffset: -205,
    products: ['green-leaf-cleanser', 'camellia-cleansing-oil', 'tea-grounds-mask'],
    notice: '预约后开播前十分钟提醒。货盘见下，价格以付款页为准。',
  },
  {
    slug: 'friday-lamp-02',
    title: '周五灯下：清洁三件怎么搭',
    host: '小满',
    dayOffset: -192,
    products: ['green-leaf-cleanser', 'camellia-cleansing-oil', 'morning-dew-mist'],
    notice: '八点准时开灯，先讲用法，再讲价格。问题可以提前写在评论里。',
  },
  {
    slug: 'friday-lamp-03',
    title: '春茶品鉴：三年前的那一批',
    host: '阿公与阿汀',
    dayOffset: -178,
    products: ['islet-white-tea', 'four-seasons-gift-box', 'tea-branch-hand-cream'],
    notice: '这一场慢慢讲，适合想问清楚的人。没赶上可以看回放，直播价保留到零点。',
  },
  {
    slug: 'friday-lamp-04',
    title: '老许答疑：烟酰胺怎么用不脸热',
    host: '老许',
    dayOffset: -164,
    products: ['cold-brew-serum', 'second-steep-toner', 'one-leaf-sheet-mask'],
    notice: '预约后开播前十分钟提醒。货盘见下，价格以付款页为准。',
  },
  {
    slug: 'friday-lamp-05',
    title: '水、精华、霜，顺序和用量',
    host: '小满',
    dayOffset: -150,
    products: ['second-steep-toner', 'cold-brew-serum', 'night-roast-cream'],
    notice: '八点准时开灯，先讲用法，再讲价格。问题可以提前写在评论里。',
  },
  {
    slug: 'friday-lamp-06',
    title: '空调房里的护肤，小满的办公桌',
    host: '小满',
    dayOffset: -137,
    products: ['morning-dew-mist', 'tea-branch-hand-cream', 'one-leaf-sheet-mask'],
    notice: '这一场慢慢讲，适合想问清楚的人。没赶上可以看回放，直播价保留到零点。',
  },
  {
    slug: 'friday-lamp-07',
    title: '补水专场：膜布为什么要薄',
    host: '阿汀',
    dayOffset: -124,
    products: ['one-leaf-sheet-mask', 'morning-dew-mist', 'second-steep-toner'],
    notice: '预约后开播前十分钟提醒。货盘见下，价格以付款页为准。',
  },
  {
    slug: 'friday-lamp-08',
    title: '送礼专场：给长辈的那一盒',
    host: '阿汀',
    dayOffset: -111,
    products: ['four-seasons-gift-box', 'islet-white-tea', 'rock-tea-body-wash'],
    notice: '八点准时开灯，先讲用法，再讲价格。问题可以提前写在评论里。',
  },
  {
    slug: 'friday-lamp-09',
    title: '夜里的二十分钟',
    host: '老许',
    dayOffset: -98,
    products: ['night-roast-cream', 'cold-brew-serum', 'camellia-cleansing-oil'],
    notice: '这一场慢慢讲，适合想问清楚的人。没赶上可以看回放，直播价保留到零点。',
  },
  {
    slug: 'friday-lamp-10',
    title: '夏末清仓？没有，只有补货',
    host: '阿汀',
    dayOffset: -84,
    products: ['rock-tea-body-wash', 'morning-dew-mist', 'green-leaf-cleanser'],
    notice: '预约后开播前十分钟提醒。货盘见下，价格以付款页为准。',
  },
  {
    slug: 'friday-lamp-11',
    title: '手和指甲边，一小时讲透',
    host: '小满',
    dayOffset: -68,
    products: ['tea-branch-hand-cream', 'night-roast-cream', 'camellia-cleansing-oil'],
    notice: '八点准时开灯，先讲用法，再讲价格。问题可以提前写在评论里。',
  },
  {
    slug: 'friday-lamp-12',
    title: '秋茶开罐，当场泡给你看',
    host: '阿公与阿汀',
    dayOffset: -54,
    products: ['islet-white-tea', 'four-seasons-gift-box', 'tea-grounds-mask'],
    notice: '这一场慢慢讲，适合想问清楚的人。没赶上可以看回放，直播价保留到零点。',
  },
  {
    slug: 'friday-lamp-13',
    title: '老许答疑：看不懂的成分都来问',
    host: '老许',
    dayOffset: -36,
    products: ['cold-brew-serum', 'second-steep-toner', 'night-roast-cream'],
    notice: '预约后开播前十分钟提醒。货盘见下，价格以付款页为准。',
  },
  {
    slug: 'friday-lamp-14',
    title: '秋茶季主场：四种凑单法',
    host: '阿汀',
    dayOffset: -20,
    products: ['night-roast-cream', 'second-steep-toner', 'camellia-cleansing-oil', 'islet-white-tea'],
    notice: '八点准时开灯，先讲用法，再讲价格。问题可以提前写在评论里。',
  },
  {
    slug: 'friday-lamp-15',
    title: '今晚灯下：年底囤货，只囤用得完的',
    host: '阿汀',
    dayOffset: 0,
    products: ['second-steep-toner', 'night-roast-cream', 'one-leaf-sheet-mask', 'islet-white-tea'],
    notice: '这一场慢慢讲，适合想问清楚的人。没赶上可以看回放，直播价保留到零点。',
  },
  {
    slug: 'friday-lamp-16',
    title: '冬日面霜专场：厚与不厚之间',
    host: '小满',
    dayOffset: 6,
    products: ['night-roast-cream', 'cold-brew-serum', 'tea-branch-hand-cream'],
    notice: '预约后开播前十分钟提醒。货盘见下，价格以付款页为准。',
  },
  {
    slug: 'friday-lamp-17',
    title: '茶山现场：修剪之后的茶园',
    host: '小满与阿公',
    dayOffset: 13,
    products: ['islet-white-tea', 'tea-grounds-mask'],
    notice: '八点准时开灯，先讲用法，再讲价格。问题可以提前写在评论里。',
  },
  {
    slug: 'friday-lamp-18',
    title: '年节礼盒专场：代写信笺开放',
    host: '阿汀',
    dayOffset: 20,
    products: ['four-seasons-gift-box', 'tea-branch-hand-cream', 'islet-white-tea'],
    notice: '这一场慢慢讲，适合想问清楚的人。没赶上可以看回放，直播价保留到零点。',
  },
]

/** How long a stream runs, ms, and the hour (local) at which it begins. */
export const LIVE_LENGTH_MS = 2 * 3_600_000
export const LIVE_HOUR = 20
/** The stream of today began this long before the load. */
export const ON_AIR_SINCE_MS = 25 * 60_000
