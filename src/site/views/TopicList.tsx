import { itemList } from '../heads/json-ld.ts'
import { inLocale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Reader } from '../reading/reader.ts'
import type { TopicLine } from '../reading/topics.ts'
import { wordsOf } from '../words/of.ts'
import { topicWords } from '../words/topics.ts'
import styles from './TopicList.module.css'

/** Every topic as a line of an index, with how much is filed under it. */
export function TopicList({ reader, topics }: { reader: Reader; topics: TopicLine[] }) {
  const { locale } = reader
  const words = topicWords(locale)
  return (
    <Page data={itemList(topics)} reader={reader}>
      <Sheet margin={{ seal: 'topics', label: words.title }}>
        <Title text={words.text} title={words.title} />
        {topics.length === 0 ? (
          <Empty action={{ href: inLocale(locale, '/articles'), label: wordsOf(locale).nav.articles }}>{words.empty}</Empty>
        ) : (
          <ul className={styles.topics}>
            {topics.map(({ id, path, name, dek, contents, products }) => (
              <li key={id}>
                <h2 lang="zh-Hans-CN">
                  <a href={inLocale(locale, path)}># {name}</a>
                </h2>
                {dek ? <p lang="zh-Hans-CN">{dek}</p> : null}
                <p className={styles.count}>{words.filed(contents, products)}</p>
              </li>
            ))}
          </ul>
        )}
      </Sheet>
    </Page>
  )
}
