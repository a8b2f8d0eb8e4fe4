/** A buyer's review of an order, as WeChat's own system holds it; `stars` 1 to 5, `at` in seconds. */
export type SimulatedComment = {
  commentId: string
  wxPayId: string
  busiOrderId: string
  stars: number
  text: string
  nickName: string
  at: number
  images?: number
}

/** `GET /wxaapi/comment/mpcommentlist/get`: newest first; `filterType` 1 bad, 2 good, 6 all. */
export function answerTradeReviews(comments: readonly SimulatedComment[], query: URLSearchParams): object {
  const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise)
  const [from, to] = [number('startTime', Number.NaN), number('endTime', Number.NaN)]
  if (Number.isNaN(from) || Number.isNaN(to)) return { errcode: 10000, errmsg: '参数不合法 rid: 68f0517e-4e11c0a6-16f1604b' }
  const filter = number('filterType', 6)
  const found = comments
    .filter(({ at }) => at >= from && at <= to)
    .filter(({ stars }) => filter === 6 || (filter === 1 ? stars <= 2 : stars >= 4))
    .sort((a, b) => b.at - a.at)
  const offset = number('offset', 0)
  const page = found.slice(offset, offset + number('limit', 8))
  return { errcode: 0, success: true, offset: offset + page.length, total: found.length, commentList: page.map(toEntry) }
}

const toEntry = ({ commentId, wxPayId, busiOrderId, stars, text, nickName, at, images = 0 }: SimulatedComment) => ({
  commentId,
  amount: 12_900,
  orderId: `payorder@_${wxPayId}`,
  createTime: String(at),
  payTime: String(at - 86_400),
  wxPayId,
  orderInfo: { busiOrderId },
  userInfo: { openid: 'o-simulated', headImg: '', nickName },
  bizInfo: { appid: 'wx1234567890abcdef', headImg: '', nickName: '演示' },
  score: stars * 100,
  content: {
    txt: text,
    media: Array.from({ length: images }, () => ({ img: 'https://mmbiz.qpic.cn/x', thumbImg: 'https://mmbiz.qpic.cn/y' })),
  },
})
