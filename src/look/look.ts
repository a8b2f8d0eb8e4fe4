import { type LookChoices, readChoices } from './choices.ts'
import { type Colours, derivePalettes, type Mode, type Palette, readColours } from './palette.ts'
import { readSeals, type SealName } from './seals.ts'

/** Everything that pages and posters derive from what a brand chose. */
export type Look = {
  colours: Colours
  choices: LookChoices
  palettes: Record<Mode, Palette>
  seals: Record<SealName, string>
}

/** The look of a brand's document, stored or as it stands in the form. Whatever is missing or odd is what a hub begins with. */
export function readLook(document: Record<string, unknown>): Look {
  const colours = readColours(document)
  const choices = readChoices(document)
  return { colours, choices, palettes: derivePalettes(colours, choices.neutrals), seals: readSeals(document.seals) }
}
