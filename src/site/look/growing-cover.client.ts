// A cover grows into its article, where browsers carry elements over to the next page (and motion is welcome: page.css).
document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest?.('a')
  const picture = link?.closest('[data-subject^="articles:"]')?.querySelector('img')
  if (!picture) return
  // Of two elements with one name neither is carried over.
  for (const other of document.querySelectorAll<HTMLElement>('[data-cover] img,[data-grows]')) carryAs(other, 'none')
  picture.setAttribute('data-grows', '')
  carryAs(picture, 'cover')
})

const carryAs = (element: HTMLElement, name: string): void => element.style.setProperty('view-transition-name', name)
