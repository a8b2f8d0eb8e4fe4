import type { ReactNode } from 'react'
import { pageCss } from '#look/page-css.ts'
import { type Locale, languageTag } from '../locale.ts'
import { latinMarks } from '../look/latin-marks.ts'
import { lookScript } from '../page-scripts.ts'
import { Footer } from '../parts/Footer.tsx'
import { Header } from '../parts/Header.tsx'
import { sealIcon } from '../parts/seal-icon.ts'
import type { Brand } from '../reading/brand.ts'
import '../look/page.css'

/** The frame of every public page; the brand's colours stand as derived tokens before anything is painted. */
export function SiteLayout({ brand, locale, children }: { brand: Brand; locale: Locale; children: ReactNode }) {
  return (
    <html lang={languageTag[locale]} suppressHydrationWarning>
      <head>
        <style id="look">{pageCss(brand.look)}</style>
        {locale === 'en' ? <style>{latinMarks}</style> : null}
        <script src={lookScript.src} />
        {brand.mark ? (
          <link href={brand.mark.url} rel="icon" />
        ) : (
          <link href={sealIcon(brand.name, brand.look.palettes.light)} rel="icon" type="image/svg+xml" />
        )}
      </head>
      <body>
        <Header brand={brand} locale={locale} />
        {children}
        <Footer brand={brand} locale={locale} />
      </body>
    </html>
  )
}
