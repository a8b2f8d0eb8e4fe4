/**
 * What a public page tells the beacon, as JSON in `<script id="hub">`. `say` is what one visible second of the page means
 * (a text is opened, a product viewed, a search made, a member seen); `on` is the span, ms, in which a live counts as on. A page with
 * neither only carries cards and clips.
 */
export type PageFacts = {
  token: string
  subject?: string
  say?: 'open' | 'product-view' | 'search' | 'identify'
  on?: readonly [from: number, to: number]
}
