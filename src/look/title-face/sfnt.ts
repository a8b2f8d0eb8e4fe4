/** The tables of a TrueType or OpenType face, by their tags. */
export type Tables = Map<string, DataView>

const MOST_TABLES = 200
/** What a face needs so that anything can be drawn with it; its outlines are in one of `OUTLINES`. */
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp']
const OUTLINES = ['glyf', 'CFF ', 'CFF2']

/** `null` when the file is no face, was cut short, or lacks a table without which nothing can be drawn. */
export function readTables(bytes: Uint8Array): Tables | null {
  if (bytes.length < 12) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const count = view.getUint16(4)
  if (count === 0 || count > MOST_TABLES || bytes.length < 12 + 16 * count) return null
  const tables: Tables = new Map()
  for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
    const [at, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)]
    if (at + length > bytes.length) return null
    tables.set(tagAt(view, entry), new DataView(bytes.buffer, bytes.byteOffset + at, length))
  }
  const hasOutlines = OUTLINES.some((tag) => (tables.get(tag)?.byteLength ?? 0) > 0)
  return hasOutlines && NEEDED.every((tag) => tables.has(tag)) ? tables : null
}

/** The signs that a face has, as code points. Throws when its list of them points beyond itself. */
export function readSigns(tables: Tables): Set<number> {
  const cmap = tables.get('cmap')!
  const signs = new Set<number>()
  for (let n = 0; n < cmap.getUint16(2); n++) {
    const [platform, encoding, at] = [cmap.getUint16(4 + 8 * n), cmap.getUint16(6 + 8 * n), cmap.getUint32(8 + 8 * n)]
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))
    if (!isUnicode) continue
    const format = cmap.getUint16(at)
    if (format === 4) addSegments(cmap, at, signs)
    if (format === 12) addGroups(cmap, at, signs)
  }
  return signs
}

export type Axis = { tag: string; least: number; usual: number; most: number }

/** By what a variable face varies; none for any other. */
export function readAxes(tables: Tables): Axis[] {
  const fvar = tables.get('fvar')
  if (!fvar) return []
  const [first, count, size] = [fvar.getUint16(4), fvar.getUint16(8), fvar.getUint16(10)]
  return Array.from({ length: Math.min(count, 16) }, (_, n) => {
    const at = first + n * size
    const fixed = (offset: number) => fvar.getInt32(at + offset) / 65_536
    return { tag: tagAt(fvar, at), least: fixed(4), usual: fixed(8), most: fixed(12) }
  })
}

// Both lists go upwards; what begins again further down is passed over, so that a list of repetitions takes no longer than its signs.

function addSegments(cmap: DataView, at: number, signs: Set<number>): void {
  const doubled = cmap.getUint16(at + 6)
  const [ends, starts] = [at + 14, at + 16 + doubled]
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled]
  let last = -1
  for (let n = 0; n < doubled; n += 2) {
    const [end, start] = [cmap.getUint16(ends + n), cmap.getUint16(starts + n)]
    const [delta, range] = [cmap.getUint16(deltas + n), cmap.getUint16(ranges + n)]
    for (let sign = Math.max(start, last + 1); sign <= end && sign < 0xffff; sign++) {
      const listed = range === 0 ? sign : cmap.getUint16(ranges + n + range + 2 * (sign - start))
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) signs.add(sign)
    }
    last = Math.max(last, end)
  }
}

function addGroups(cmap: DataView, at: number, signs: Set<number>): void {
  const count = cmap.getUint32(at + 12)
  let last = -1
  for (let group = at + 16; group < at + 16 + 12 * count; group += 12) {
    const [start, end, glyph] = [cmap.getUint32(group), Math.min(cmap.getUint32(group + 4), 0x10ffff), cmap.getUint32(group + 8)]
    for (let sign = Math.max(start, last + 1); sign <= end; sign++) if (glyph + sign - start !== 0) signs.add(sign)
    last = Math.max(last, end)
  }
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
