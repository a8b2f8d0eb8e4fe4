import type { Locale } from '../locale.ts'
import { FilterRows } from '../parts/FilterRows.tsx'
import { type WallChoices, type WallFilter, wallAddress } from '../reading/wall-filter.ts'
import { reviewWords } from '../words/reviews.ts'
import { wallWords } from '../words/wall.ts'

/** What the wall can be narrowed down to, and its two orders, each an address. */
export function WallFilters({ filter, choices, locale }: { filter: WallFilter; choices: WallChoices; locale: Locale }) {
  const words = wallWords(locale)
  const about = reviewWords(locale)
  const { counts, products } = choices
  const to = (more: Partial<WallFilter>) => wallAddress({ ...filter, page: 1, ...more }, locale)
  const rows = [
    {
      label: words.show,
      chips: [
        {
          label: about.withPhotos,
          href: to({ withPhotos: filter.withPhotos ? undefined : true }),
          isOn: Boolean(filter.withPhotos),
          count: counts.withPhotos,
        },
        {
          label: words.followedUp,
          href: to({ followedUp: filter.followedUp ? undefined : true }),
          isOn: Boolean(filter.followedUp),
          count: counts.followedUp,
        },
      ],
    },
    {
      label: words.stars,
      chips: [
        { label: words.anyStars, href: to({ stars: undefined }), isOn: !filter.stars, count: counts.all },
        ...[5, 4, 3, 2, 1].map((stars) => ({
          label: about.stars(stars),
          href: to({ stars }),
          isOn: filter.stars === stars,
          count: counts.stars[stars - 1],
        })),
      ],
    },
    {
      label: about.order,
      chips: (['newest', 'useful'] as const).map((order) => ({
        label: about[order],
        href: to({ order }),
        isOn: filter.order === order,
      })),
    },
    {
      label: words.product,
      chips: [
        { label: words.anyProduct, href: to({ product: undefined }), isOn: !filter.product },
        ...products.map(({ slug, name, count }) => ({
          label: name,
          href: to({ product: slug }),
          isOn: filter.product === slug,
          count,
          lang: 'zh-Hans-CN',
        })),
      ],
    },
  ]
  return <FilterRows label={about.filters} rows={rows} />
}
