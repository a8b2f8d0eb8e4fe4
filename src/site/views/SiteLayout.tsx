import type { ReactNode } from 'react'
import { type Locale, languageTag } from '../locale.ts'
import { Footer } from '../parts/Footer.tsx'
import { Header } from '../parts/Header.tsx'
import { sealIcon } from '../parts/seal-icon.ts'
import type { Brand } from '../reading/brand.ts'
import '../look/page.css'

/** The frame of every public page; the brand's colours stand as derived tokens before anything is painted. */
export function SiteLayout({ brand, locale, children }: { brand: Brand; locale: Locale; children: ReactNode }) {
  return (
    <html lang={languageTag[locale]}>
      <head>
        <style>{brandTokens(brand)}</style>
        <link href={sealIcon(brand.name, brand.colours.primary)} rel="icon" type="image/svg+xml" />
      </head>
      <body>
        <Header brand={brand} locale={locale} />
        {children}
        <Footer brand={brand} locale={locale} />
        <script dangerouslySetInnerHTML={{ __html: TWIN_SCRIPT }} />
      </body>
    </html>
  )
}

function brandTokens({ colours: { primary, accent } }: Brand): string {
  return `html:root{--brand:${primary.light};--on-brand:${primary.onLight};--brand-tint:${primary.tint};--accent:${accent.light};--on-accent:${accent.onLight}}
@media (prefers-color-scheme:dark){html:root{--brand:${primary.dark};--on-brand:${primary.onDark};--brand-tint:${primary.darkTint};--accent:${accent.dark};--on-accent:${accent.onDark}}}`
}

/** The link to the other language leads to the same page; a cached frame cannot know which one that is. */
const TWIN_SCRIPT = `(function(a,p){if(a)a.href=(/^\\/en(\\/|$)/.test(p)?p.slice(3)||'/':'/en'+(p==='/'?'':p))+location.search})(document.querySelector('[data-language]'),location.pathname)`
