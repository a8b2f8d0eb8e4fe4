/** A product as a field offers it. */
export type ProductChoice = { value: string; label: string }

/** Products by a part of their name or of a SKU, 20 at most. */
export async function findProducts(search: string): Promise<ProductChoice[]> {
  const query = new URLSearchParams({ depth: '0', limit: '20', sort: 'name', 'select[name]': 'true' })
  if (search) {
    query.set('where[or][0][name][like]', search)
    query.set('where[or][1][skus.sku][like]', search)
  }
  const answer = await fetch(`/api/products?${query}`, { credentials: 'same-origin' })
  if (!answer.ok) return []
  const found = (await answer.json()) as { docs: { id: string; name: string }[] }
  return found.docs.map((product) => ({ value: product.id, label: product.name }))
}

/** The name of a chosen product. */
export async function nameProduct(id: string, english: boolean): Promise<ProductChoice> {
  const answer = await fetch(`/api/products/${encodeURIComponent(id)}?depth=0&select[name]=true`, { credentials: 'same-origin' })
  const product = answer.ok ? ((await answer.json()) as { name?: string }) : null
  return { value: id, label: product?.name ?? (english ? `Missing product (${id})` : `商品已不存在（${id}）`) }
}
