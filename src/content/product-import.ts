import { commitTransaction, createLocalReq, initTransaction, killTransaction, type PayloadRequest, type Where } from 'payload'
import type { Product } from '#generated/payload-types.ts'
import { keepChange } from './product-import-undo.ts'
import type { ProductRow } from './product-rows.ts'
import { makeSlug } from './slug.ts'

export type NumberedRow = { line: number; row: ProductRow }

export type ImportOutcome = { accepted: number; duplicates: number; rejected: { line: number; reason: string }[] }

type Sku = NonNullable<Product['skus']>[number]

/**
 * Brings SKUs and their products up to the given lines, each product in a transaction of its own, so that one that is
 * refused takes nothing good with it. A repeated SKU replaces what was there, later lines last; a SKU named under another
 * product moves there. `product` is the product's code in the mall; a product without a code is known by its slug, id, name
 * or SKU and keeps the code from then on; an unknown one is made, and a code in ASCII becomes its address. Lines that change nothing are duplicates. Products in the trash are
 * refused (`deleted`): deleting one is a decision an import does not undo. With an `importId` it keeps what every touched
 * product was before, in the same transaction.
 */
export async function importProducts(req: PayloadRequest, rows: NumberedRow[], importId?: string): Promise<ImportOutcome> {
  const outcome: ImportOutcome = { accepted: 0, duplicates: 0, rejected: [] }
  for (const lines of groupByProduct(rows).values()) {
    const result = await importOne(req, lines, importId)
    outcome.accepted += result.accepted
    outcome.duplicates += result.duplicates
    outcome.rejected.push(...result.rejected)
  }
  outcome.rejected.sort((a, b) => a.line - b.line)
  return outcome
}

function groupByProduct(rows: NumberedRow[]): Map<string, NumberedRow[]> {
  const groups = new Map<string, NumberedRow[]>()
  for (const numbered of rows) {
    const lines = groups.get(numbered.row.product)
    if (lines) lines.push(numbered)
    else groups.set(numbered.row.product, [numbered])
  }
  return groups
}

async function importOne(outer: PayloadRequest, lines: NumberedRow[], importId: string | undefined): Promise<ImportOutcome> {
  const req = await createLocalReq({ user: outer.user ?? undefined, context: {} }, outer.payload)
  const refuse = (reason: string) => ({ accepted: 0, duplicates: 0, rejected: lines.map(({ line }) => ({ line, reason })) })
  const owns = await initTransaction(req)
  try {
    const product = await findProduct(req, lines[0]!.row)
    if (product?.deletedAt) {
      if (owns) await killTransaction(req)
      return refuse('deleted: this product is in the trash')
    }
    const changed = await writeProduct(req, { product, lines, importId })
    if (owns) await commitTransaction(req)
    return { accepted: changed, duplicates: lines.length - changed, rejected: [] }
  } catch (error) {
    if (owns) await killTransaction(req)
    outer.payload.logger.warn({ err: error, product: lines[0]?.row.product }, 'product import refused')
    return refuse(`refused: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}`)
  }
}

/** By its code in the mall; else one without a code, by slug, id, name or a SKU that it has. */
async function findProduct(req: PayloadRequest, row: ProductRow): Promise<Product | undefined> {
  const known: Where[] = [
    { slug: { in: [row.product, makeSlug(row.product)] } },
    { name: { equals: row.product } },
    ...(isUuid(row.product) ? [{ id: { equals: row.product } }] : []),
  ]
  const hasNoCode = { or: [{ mallKey: { exists: false } }, { mallKey: { equals: '' } }] }
  const questions: Where[] = [
    { mallKey: { equals: row.product } },
    { and: [hasNoCode, { or: known }] },
    { and: [hasNoCode, { 'skus.sku': { equals: row.sku } }] },
  ]
  for (const where of questions) {
    const { docs } = await req.payload.find({
      collection: 'products',
      where,
      sort: '-deletedAt',
      limit: 1,
      depth: 0,
      pagination: false,
      trash: true,
      overrideAccess: true,
      req,
    })
    if (docs[0]) return docs[0]
  }
  return undefined
}

/** Writes the lines into the product; gives how many of them changed something. */
async function writeProduct(
  req: PayloadRequest,
  { product, lines, importId }: { product: Product | undefined; lines: NumberedRow[]; importId: string | undefined },
): Promise<number> {
  const skus = new Map<string, Sku>((product?.skus ?? []).map((sku) => [sku.sku, sku]))
  let facts = product ? factsOf(product) : ''
  let changed = 0
  let last = lines[0]!.row
  for (const { row } of lines) {
    const sku = skuOf(row, skus.get(row.sku))
    const isSame = isSameSku(sku, skus.get(row.sku)) && factsOf({ ...last, ...row }) === facts
    skus.set(row.sku, sku)
    if (!isSame) changed += 1
    last = { ...last, ...row }
    facts = factsOf(last)
  }
  if (changed === 0) return 0
  const data = {
    mallKey: last.product,
    skus: [...skus.values()],
    mode: last.mode,
    mallUrl: last.mallUrl,
    marginFen: last.marginFen ?? null,
  }
  const common = { collection: 'products', depth: 0, overrideAccess: true, req } as const
  const saved = product
    ? await req.payload.update({ ...common, id: product.id, data })
    : await req.payload.create({ ...common, data: { ...data, ...newProduct(lines[0]!.row) } })
  if (importId) await keepChange(req, importId, { before: product, after: saved })
  await takeFromOthers(req, { id: saved.id, skus: lines.map(({ row }) => row.sku), importId })
  return changed
}

const factsOf = (product: Pick<Product, 'mode' | 'mallUrl' | 'marginFen'>): string =>
  JSON.stringify([product.mode, product.mallUrl, product.marginFen ?? null])

const skuOf = (row: ProductRow, before: Sku | undefined): Sku => ({
  ...(before?.id ? { id: before.id } : {}),
  sku: row.sku,
  name: row.name,
  priceFen: row.priceFen,
  stock: row.stock ?? null,
})

const isSameSku = (a: Sku, b: Sku | undefined): boolean =>
  a.name === b?.name && a.priceFen === b?.priceFen && (a.stock ?? null) === (b?.stock ?? null)

/** A product key in ASCII is a code, which becomes the address; any other is already the product's name. */
const newProduct = ({ product, name }: ProductRow) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole range of ASCII is meant
  /^[\x00-\x7f]+$/.test(product) ? { name, slug: makeSlug(product) || null } : { name: product }

async function takeFromOthers(
  req: PayloadRequest,
  { id, skus, importId }: { id: string; skus: string[]; importId: string | undefined },
): Promise<void> {
  const common = { collection: 'products', depth: 0, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({
    ...common,
    where: { and: [{ id: { not_equals: id } }, { 'skus.sku': { in: skus } }] },
    pagination: false,
  })
  for (const other of docs) {
    const left = (other.skus ?? []).filter((sku) => !skus.includes(sku.sku))
    const saved = await req.payload.update({ ...common, id: other.id, data: { skus: left } })
    if (importId) await keepChange(req, importId, { before: other, after: saved })
  }
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
