import { parse } from 'csv-parse/sync'
import type { Bilingual } from '#platform/bilingual.ts'
import type { Shipment } from '#reviews/trials/places.ts'

const NAMES = {
  place: ['place', '编号'],
  carrier: ['carrier', '快递'],
  trackingNo: ['trackingNo', '快递单号'],
  cost: ['costYuan', '成本（元）', '成本'],
} as const

export type ShipmentLines = { ok: true; shipments: Shipment[] } | { ok: false; message: Bilingual }

/** Shipments out of the file that the desk gives out, filled in: lines without a number of the parcel are left for later. */
export function readShipmentLines(text: string): ShipmentLines {
  let lines: Record<string, string>[]
  try {
    lines = parse(text, { bom: true, columns: true, skip_empty_lines: true, trim: true, relax_column_count: true })
  } catch {
    return { ok: false, message: { zh: '不是有效的 CSV 文件。', en: 'This is no valid CSV file.' } }
  }
  const shipments: Shipment[] = []
  for (const [index, line] of lines.entries()) {
    const cell = (field: keyof typeof NAMES) => NAMES[field].map((name) => line[name]?.replace(/^'/, '')).find(Boolean) ?? ''
    if (!cell('trackingNo')) continue
    const shipment = readShipment({
      place: cell('place'),
      carrier: cell('carrier'),
      trackingNo: cell('trackingNo'),
      cost: cell('cost'),
    })
    if (!shipment) return { ok: false, message: { zh: `第 ${index + 2} 行有误。`, en: `Line ${index + 2} is wrong.` } }
    shipments.push(shipment)
  }
  return shipments.length > 0
    ? { ok: true, shipments }
    : { ok: false, message: { zh: '没有填了快递单号的行。', en: 'No line has the number of a parcel.' } }
}

/** One shipment as typed, with its cost in yuan; `null` when a part of it is wrong. */
export function readShipment(typed: { place: string; carrier: string; trackingNo: string; cost: string }): Shipment | null {
  const { place, carrier, trackingNo, cost } = typed
  if (!/^[0-9a-f-]{36}$/i.test(place) || carrier.length > 40 || trackingNo.length > 60) return null
  if (cost !== '' && !/^\d{1,6}(\.\d{1,2})?$/.test(cost)) return null
  return {
    place,
    carrier: carrier || null,
    trackingNo: trackingNo || null,
    costFen: cost === '' ? null : Math.round(Number(cost) * 100),
  }
}
