import { describe, expect, it } from 'vitest'
import { readLook } from '#look/look.ts'
import { pageCss } from '#look/page-css.ts'
import { themeColours } from '#site/look/theme-colours.ts'

const css = (document: Record<string, unknown>) => pageCss(readLook(document))
const NIGHT = '--dark:initial;--light: ;color-scheme:dark'

describe('the tokens of a brand', () => {
  it('name each colour once, with what it is by day, by night and in care mode', () => {
    const text = css({})
    expect(text).toContain('--paper:var(--light,#FAF8F4)var(--dark,#14130F)')
    expect(text).toMatch(/--brand:var\(--light,var\(--plain,#B93A26\)var\(--strong,#\w{6}\)\)var\(--dark,/)
    expect(text.match(/--brand:/g)).toHaveLength(1)
  })

  it('say nothing of corners, air and motif while these are the usual ones', () => {
    expect(css({})).not.toMatch(/--radius|--space|--motif|--rule/)
  })

  it('carry what a brand chose', () => {
    const text = css({ radius: '10', density: 'airy', motif: 'dots', titleFace: 'hei', textFace: 'serif' })
    expect(text).toContain('--radius:10px;--radius-small:6px;--radius-media:10px')
    expect(text).toContain('--space-24:32px')
    expect(text).toContain('--rule:0px;--motif:radial-gradient')
    expect(text).toMatch(/--title-face:-apple-system[^;]*;--title-weight:800/)
    expect(text).toMatch(/--text-face:"Songti SC"/)
  })

  it('hold the brand’s own seals, and never what could leave its place', () => {
    expect(css({ seals: { articles: '读' } })).toContain('--seal-articles:"读"')
    for (const seal of ['"', '}', '</style>', '读读', ' '])
      expect(css({ seals: { articles: seal } })).toContain('--seal-articles:"文"')
    expect(css({ primaryColour: '#fff}html{', neutrals: '}', radius: '99px' })).toBe(css({ primaryColour: '#B93A26' }))
  })
})

describe('dark pages', () => {
  it('follow the phone unless the reader chose otherwise', () => {
    const text = css({})
    expect(text).toContain(`@media(prefers-color-scheme:dark){html:root:not([data-look=light]){${NIGHT}}}`)
    expect(text).toContain(`html:root[data-look=dark]{${NIGHT}}`)
  })

  it('stay away from a brand that is always light, and stand on one that is always dark; the reader’s choice goes before', () => {
    const light = css({ darkPolicy: 'light' })
    expect(light).not.toContain('prefers-color-scheme')
    expect(light).toContain(`html:root[data-look=dark]{${NIGHT}}`)
    const dark = css({ darkPolicy: 'dark' })
    expect(dark.startsWith(`html:root{${NIGHT}`)).toBe(true)
    expect(dark).toContain('html:root[data-look=light]{--light:initial;--dark: ;color-scheme:light}')
  })

  it('give the browser’s bars their paper', () => {
    expect(themeColours(readLook({}))).toHaveLength(2)
    expect(themeColours(readLook({ darkPolicy: 'light' }))).toBe('#FAF8F4')
    expect(themeColours(readLook({ darkPolicy: 'dark', neutrals: 'neutral' }))).toMatch(/^#(..)\1\1$/)
  })
})

it('is short enough to stand in every page', () => {
  expect(css({ radius: '0', density: 'airy', motif: 'grid', neutrals: 'cool', darkPolicy: 'dark' }).length).toBeLessThan(3600)
})
