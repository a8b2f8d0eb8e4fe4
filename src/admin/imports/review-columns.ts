export type ReviewField = 'sourceId' | 'product' | 'sku' | 'rating' | 'title' | 'text' | 'nickname' | 'writtenAt' | 'bought'
type ReviewColumn = { field: ReviewField; zh: string; names: readonly string[]; example: string }

/**
 * The columns of a table of reviews: the heading of our own template and export, and what Okendo, PowerReviews, Shopify, Judge.me,
 * Yotpo and Site Reviews call the same.
 */
export const reviewColumns: readonly ReviewColumn[] = [
  { field: 'sourceId', zh: '编号', names: ['review id', 'id', 'external_id', 'review_id'], example: 'R-1024' },
  {
    field: 'product',
    zh: '商品',
    names: [
      'product_handle',
      'handle',
      'productid',
      'product_id',
      'page id',
      'product_title',
      'product',
      '商品名',
      '商品编码',
      '商品名称',
    ],
    example: 'longjing',
  },
  { field: 'sku', zh: '规格（SKU）', names: ['sku', 'variant_sku', '规格', 'sku编码'], example: 'LJ-50' },
  { field: 'rating', zh: '评分', names: ['rating', 'review_score', 'score', 'stars', '星级', '打分'], example: '4' },
  { field: 'title', zh: '标题', names: ['title', 'review_title', 'review title'], example: '' },
  {
    field: 'text',
    zh: '评价内容',
    names: ['body', 'review_content', 'review text', 'content', 'text', '内容', '评论内容', '评价'],
    example: '香气清，回甘快，包装严实。',
  },
  {
    field: 'nickname',
    zh: '昵称',
    names: ['name', 'author', 'reviewer_name', 'display_name', 'nickname', '用户昵称', '买家昵称'],
    example: '茶友',
  },
  {
    field: 'writtenAt',
    zh: '提交时间',
    names: ['datecreated', 'date', 'review_date', 'review date', 'created_at', '评价时间', '时间', '评论时间'],
    example: '2026-08-12 20:15',
  },
  {
    field: 'bought',
    zh: '自称已购',
    names: ['verified', 'verified buyer', 'is_verified', 'verified_buyer', '已购'],
    example: '是',
  },
]

const byName = new Map(reviewColumns.flatMap(({ field, zh, names }) => [zh.toLowerCase(), ...names].map((name) => [name, field])))

/** Which field a heading names, whatever its case; `undefined` for a column that is left out. */
export const fieldOf = (heading: string): ReviewField | undefined =>
  byName.get(heading.trim().toLowerCase().replaceAll('(', '（').replaceAll(')', '）'))

/** Under these the same services export links to photos. They are not followed: nobody here could say whose pictures those are. */
const PICTURES = /^(picture_?urls?|image_?urls?|published_image_url|photos?|images?|media|图片|晒图|评价图片|照片)$/i

/** Whether a line has photos where it comes from. */
export const hasPictures = (cells: Record<string, unknown>): boolean =>
  Object.entries(cells).some(([heading, cell]) => PICTURES.test(heading.trim()) && cell !== null && String(cell).trim() !== '')

/** The template that colleagues download: the headings in Chinese and one example line. UTF-8 with BOM for Excel. */
export const writeReviewTemplate = (): string =>
  `\ufeff${reviewColumns.map(({ zh }) => zh).join(',')}\r\n${reviewColumns.map(({ example }) => example).join(',')}\r\n`

/** What whoever imports vouches for; it is kept with every line of the log. */
export const vouching = {
  zh: '我确认：这些评价由真实买家写下，未经挑选或改写，本品牌有权展示。',
  en: 'I vouch that buyers wrote these reviews, that none was picked or changed, and that the brand may show them.',
}
