/** Shows the products of a clip in the sheet; they go back to their place when it closes. */
export function openSheet(page: Document, article: HTMLElement): void {
  const sheet = page.querySelector<HTMLDialogElement>('[data-sheet]')
  const products = article.querySelector<HTMLElement>('[data-products]')
  if (!sheet || !products || sheet.open) return
  const place = page.createComment('')
  products.replaceWith(place)
  sheet.append(products)
  sheet.showModal()
  sheet.onclose = () => place.replaceWith(products)
  // A tap beside the sheet closes it.
  sheet.onclick = ({ target }) => target === sheet && sheet.close()
}
