'use client'

import { useRowLabel, useTranslation } from '@payloadcms/ui'
import { writeYuan } from '#platform/yuan.ts'

type Line = { title?: string | null; sku?: string | null; livePriceFen?: number | null; minute?: number | null }

/** What a closed line of the line-up says: its place, product, price and minute. */
export function LineUpLabel() {
  const { data, rowNumber } = useRowLabel<Line>()
  const english = useTranslation().i18n.language === 'en'
  const price = typeof data.livePriceFen === 'number' ? `¥${writeYuan(data.livePriceFen)}` : ''
  const minute = typeof data.minute === 'number' ? (english ? `minute ${data.minute}` : `第 ${data.minute} 分钟`) : ''
  const name = data.title || data.sku || (english ? 'New line' : '未选择商品')
  return <span>{[`${(rowNumber ?? 0) + 1}. ${name}`, price, minute].filter(Boolean).join(' · ')}</span>
}
