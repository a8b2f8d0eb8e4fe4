/**
 * Where a colleague sees a document as it will look, published or not. The address names the document by id, so that a
 * changed slug does not break an open preview; the route checks the session itself. `null` before the first save.
 */
export const previewAddress = (collection: string, doc: Record<string, unknown>): string | null =>
  doc.id ? `/preview/${collection}/${String(doc.id)}` : null
