import type { orderModes, orderStatuses } from '#orders/order.ts'

type Reading = 'text' | 'whole' | 'fen' | 'yuan' | 'time' | 'version' | 'status' | 'kind' | 'mode' | 'items'
export type OrderColumn = { field: string; reading: Reading; zh: string; example?: string }

/** The columns of an order table: the contract's field, how its cells are read, and its Chinese heading. */
export const orderColumns: readonly OrderColumn[] = [
  { field: 'orderId', reading: 'text', zh: '订单号', example: 'T2026112000012345' },
  { field: 'version', reading: 'whole', zh: '版本', example: '1' },
  { field: 'version', reading: 'version', zh: '更新时间' },
  { field: 'status', reading: 'status', zh: '状态', example: '已付款' },
  { field: 'orderKind', reading: 'kind', zh: '订单类型', example: '普通订单' },
  { field: 'paidAt', reading: 'time', zh: '支付时间', example: '2026-11-20 20:31:05' },
  { field: 'amountFen', reading: 'yuan', zh: '实付金额（元）', example: '129.00' },
  { field: 'amountFen', reading: 'fen', zh: '实付金额（分）' },
  { field: 'freightFen', reading: 'yuan', zh: '运费（元）', example: '0' },
  { field: 'freightFen', reading: 'fen', zh: '运费（分）' },
  { field: 'refundedFen', reading: 'yuan', zh: '退款金额（元）', example: '0' },
  { field: 'refundedFen', reading: 'fen', zh: '退款金额（分）' },
  { field: 'discountFen', reading: 'yuan', zh: '优惠金额（元）', example: '15.00' },
  { field: 'discountFen', reading: 'fen', zh: '优惠金额（分）' },
  { field: 'buyer.memberId', reading: 'text', zh: '会员号', example: 'M10086' },
  { field: 'buyer.unionid', reading: 'text', zh: 'UnionID' },
  { field: 'buyer.openid', reading: 'text', zh: 'OpenID' },
  { field: 'buyer.phoneHash', reading: 'text', zh: '手机号摘要' },
  { field: 'buyer.visitor', reading: 'text', zh: '访客号' },
  { field: 'buyer.firstPaidAt', reading: 'time', zh: '首次支付时间' },
  { field: 'hub', reading: 'text', zh: '回传码' },
  { field: 'scene.liveId', reading: 'text', zh: '直播场次' },
  { field: 'scene.subject', reading: 'text', zh: '内容对象' },
  { field: 'items', reading: 'items', zh: '商品明细', example: 'LJ-50*1*12900' },
  { field: 'campaign', reading: 'text', zh: '活动' },
  { field: 'programme', reading: 'text', zh: '裂变活动' },
  { field: 'inviter', reading: 'text', zh: '邀请人' },
  { field: 'team.id', reading: 'text', zh: '团号' },
  { field: 'team.state', reading: 'text', zh: '成团状态' },
  { field: 'group', reading: 'text', zh: '社群' },
  { field: 'mode', reading: 'mode', zh: '供货方式', example: '现货' },
]

export const statusWords: Record<string, (typeof orderStatuses)[number]> = {
  待付款: 'created',
  未付款: 'created',
  已付款: 'paid',
  已支付: 'paid',
  待发货: 'paid',
  已发货: 'paid',
  已完成: 'paid',
  交易成功: 'paid',
  已取消: 'cancelled',
  已关闭: 'cancelled',
  交易关闭: 'cancelled',
  已退款: 'refunded',
  部分退款: 'refunded',
}

export const kindWords: Record<string, string> = {
  普通订单: 'sale',
  销售: 'sale',
  赠品: 'gift',
  补发: 'replacement',
  试用: 'sample',
}

export const modeWords: Record<string, (typeof orderModes)[number]> = {
  现货: 'in-stock',
  预售: 'pre-sale',
  本地仓: 'local-warehouse',
}

/** The template that colleagues download: the usual columns in Chinese and one example line. UTF-8 with BOM for Excel. */
export function writeOrderTemplate(): string {
  const columns = orderColumns.filter(({ example }) => example !== undefined)
  return `\ufeff${columns.map(({ zh }) => zh).join(',')}\r\n${columns.map(({ example }) => example).join(',')}\r\n`
}

/** The Chinese heading of a field of the contract, for messages. */
export const headingOf = (field: string): string => orderColumns.find((column) => column.field === field)?.zh ?? field
