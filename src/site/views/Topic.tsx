import { breadcrumbs } from '../heads/json-ld.ts'
import { inLocale } from '../locale.ts'
import { Crumbs } from '../parts/Crumbs.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import { countFound, listTopic } from '../reading/found.ts'
import type { Reader } from '../reading/reader.ts'
import type { TopicPage } from '../reading/topics.ts'
import { wordsOf } from '../words/of.ts'
import { topicWords } from '../words/topics.ts'
import { Mixed } from './Mixed.tsx'

export async function Topic({ reader, item }: { reader: Reader; item: TopicPage }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const above = [{ label: topicWords(locale).title, path: '/topics' }]
  const found = await listTopic(reader, item.id)
  return (
    <Page data={[breadcrumbs([...above, { label: item.name, path: item.path }])]} reader={reader}>
      <Sheet margin={{ seal: 'topics', label: words.topic.label }}>
        <Crumbs above={above} locale={locale} />
        <Title text={item.dek} title={`# ${item.name}`} />
        {countFound(found) === 0 ? (
          <Empty action={{ href: inLocale(locale, '/articles'), label: words.nav.articles }}>{words.topic.empty}</Empty>
        ) : null}
      </Sheet>
      <Mixed found={found} locale={locale} />
    </Page>
  )
}
