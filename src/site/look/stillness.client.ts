/** Whether nothing should move or play by itself here: the reader's system says so, or care mode is on. */
export const wantsStillness = (): boolean =>
  matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.hasAttribute('data-care')
