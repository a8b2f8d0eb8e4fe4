import { type BrandColours, deriveBrandColours } from '#look/colour.ts'
import { type Picture, toPicture } from './picture.ts'
import { mediaFields, type Reader } from './reader.ts'

export type Brand = {
  name: string
  tagline?: string
  logo: Picture | null
  colours: BrandColours
  icp?: string
  police?: string
  contact?: string
  isDemo: boolean
}

/** The brand's face. A hub whose brand was never saved has the defaults of the global. */
export async function readBrand({ payload, locale }: Reader): Promise<Brand> {
  const stored = await payload.findGlobal({
    slug: 'brand',
    depth: 1,
    overrideAccess: false,
    populate: { media: mediaFields },
  })
  return {
    name: stored.name || (locale === 'zh' ? '我的品牌' : 'My brand'),
    tagline: stored.tagline ?? undefined,
    logo: toPicture(stored.logo),
    colours: deriveBrandColours(stored.primaryColour, stored.accentColour),
    icp: stored.icp ?? undefined,
    police: stored.police ?? undefined,
    contact: stored.contact ?? undefined,
    isDemo: Boolean(stored.isDemo),
  }
}
