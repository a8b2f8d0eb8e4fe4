import { xml } from '../feeds/xml.ts'

/** The sign of a browser's tab: a seal in the brand's colour with the first character of its name, as a `data:` address. */
export function sealIcon(name: string, { brand, onBrand }: { brand: string; onBrand: string }): string {
  const character = xml([...name.trim()][0] ?? '')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="${brand}"/><text x="16" y="23" font-size="20" font-weight="700" font-family="serif" text-anchor="middle" fill="${onBrand}">${character}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
