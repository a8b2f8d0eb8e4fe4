import { expect, it } from 'vitest'
import { lookChoices } from '#look/choices.ts'
import { contrast } from '#look/colour.ts'
import { readLook } from '#look/look.ts'
import { oklchOf } from '#look/oklch.ts'
import { pageCss } from '#look/page-css.ts'
import { colourChanges } from '#look/palette.ts'
import { presets } from '#look/presets.ts'

const [desk, ...invented] = presets.map(({ values }) => values)

it('the first preset is how a hub begins', () => {
  expect(pageCss(readLook(desk!))).toBe(pageCss(readLook({})))
})

it('everything that a preset says is understood', () => {
  for (const values of presets.map((preset) => preset.values)) {
    const { colours, choices, seals } = readLook(values)
    expect({ ...choices, ...values }).toEqual(values)
    expect(colours).toEqual({ primary: values.primaryColour, accent: values.accentColour })
    expect(Object.values(seals)).toEqual(expect.arrayContaining(Object.values(values.seals).filter(Boolean)))
  }
})

it('the two invented brands look nothing alike: no choice is shared, papers, hues and seals are far apart', () => {
  const [one, other] = invented
  for (const name of Object.keys(lookChoices) as (keyof typeof lookChoices)[]) expect(one![name], name).not.toBe(other![name])
  const [light, dark] = [readLook(one!).palettes.light, readLook(other!).palettes.dark]
  expect(contrast(light.paper, dark.paper)).toBeGreaterThan(12)
  const hues = [one!, other!].map(({ primaryColour }) => oklchOf(primaryColour).hue)
  expect(Math.abs(hues[0]! - hues[1]!)).toBeGreaterThan(60)
  const [seals, others] = [readLook(one!).seals, readLook(other!).seals]
  expect(Object.entries(one!.seals).filter(([name]) => one!.seals[name as 'offer'] === other!.seals[name as 'offer'])).toEqual([])
  expect(seals.articles).not.toBe(others.articles)
})

it('a preset’s own pages need no correction of its colours', () => {
  const [one, other] = invented
  const of = (values: typeof one, mode: string) => {
    const { colours, palettes } = readLook(values!)
    return colourChanges(colours, palettes).filter((change) => change.mode === mode)
  }
  expect([...of(one, 'light'), ...of(other, 'dark')]).toEqual([])
})
