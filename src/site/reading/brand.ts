import { type Look, readLook } from '#look/look.ts'
import { type Picture, toPicture } from './picture.ts'
import { mediaFields, type Reader } from './reader.ts'

export type Brand = {
  name: string
  tagline?: string
  logo: Picture | null
  /** On dark pages; without it `logo` stands there too. */
  logoDark?: Picture | null
  mark?: Picture | null
  serviceQr?: Picture | null
  look: Look
  /** The id of a face that the brand uploaded. */
  ownFace?: string
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
    logoDark: toPicture(stored.logoDark),
    mark: toPicture(stored.mark),
    serviceQr: toPicture(stored.serviceQr),
    look: readLook({ ...stored }),
    ownFace: stored.ownFace ?? undefined,
    icp: stored.icp ?? undefined,
    police: stored.police ?? undefined,
    contact: stored.contact ?? undefined,
    isDemo: Boolean(stored.isDemo),
  }
}
