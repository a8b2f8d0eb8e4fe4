import { buildBrowserScript, generatedFile } from './browser-script.ts'

export const lookChoiceFile = generatedFile('look-choice')

/** The text of `src/generated/look-choice.ts`: a reader's choice of light, dark or care mode, before a page is painted. */
export const buildLookChoice = (): Promise<string> =>
  buildBrowserScript({
    entry: 'src/site/look/look-choice.client.ts',
    madeBy: 'Made by scripts/build-look-choice.ts from src/site/look.',
    exported: 'lookChoice',
  })
