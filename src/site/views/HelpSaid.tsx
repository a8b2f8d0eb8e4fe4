import { inLocale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Reader } from '../reading/reader.ts'
import { helpWords } from '../words/help.ts'

/** What a reader sees who said whether an answer was useful. */
export function HelpSaid({ reader }: { reader: Reader }) {
  const words = helpWords(reader.locale)
  return (
    <Page reader={reader}>
      <Sheet margin={{ label: words.title }}>
        <Title text={words.saidText} title={words.saidTitle} />
        <a className={buttons.outlined} href={inLocale(reader.locale, '/help')}>
          {words.all}
        </a>
      </Sheet>
    </Page>
  )
}
