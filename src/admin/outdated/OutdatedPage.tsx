import type { AdminViewServerProps } from 'payload'
import { readOutdated } from '#content/outdated/outdated.ts'
import { contentTypes } from '#content-types.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from '../AdminPage.tsx'
import { writeMoment } from '../moment.ts'
import { factLabels } from '../writing/checks.ts'
import type { FactName } from '../writing/facts.ts'
import { DismissButton, LookButton } from './OutdatedButtons.client.tsx'
import styles from './outdated.module.css'
import { outdatedReaders } from './roles.ts'
import { whatToDo, whatToDoWithCopy } from './words.ts'

type Text = Awaited<ReturnType<typeof readOutdated>>['texts'][number]

/** `/admin/outdated`: what is published, or lies in the official account, and is no longer so. */
export function OutdatedPage(props: AdminViewServerProps) {
  const language = props.initPageResult.req.i18n.language
  const t = (text: Bilingual) => say(text, language)
  return (
    <AdminPage
      allowed={outdatedReaders}
      lead={{
        zh: '每天检查一遍已发布的内容和公众号里的副本：优惠、价格、链接、商品和日期还对不对。',
        en: 'Once a day what is published, and its copies in the official account, is held against offers, prices, links, products and dates.',
      }}
      props={props}
      title={{ zh: '过时内容', en: 'Out of date' }}
    >
      {async () => {
        const { texts, dismissed, lastLook } = await readOutdated(sharedPool())
        return (
          <>
            <p className={styles.look}>
              {lastLook
                ? t({ zh: `上次检查：${writeMoment(new Date(lastLook))}`, en: `Last look: ${writeMoment(new Date(lastLook))}` })
                : t({
                    zh: '还没有检查过：启动后一两分钟开始第一次。',
                    en: 'Not looked at yet: the first look begins a minute or two after the start.',
                  })}
            </p>
            {texts.length === 0 && lastLook && <p>{t({ zh: '都没有过时。', en: 'Everything still holds.' })}</p>}
            <Texts t={t} texts={texts} />
            {dismissed.length > 0 && (
              <details className={styles.dismissed}>
                <summary>{t({ zh: `已标“不用改” ${dismissed.length} 篇`, en: `${dismissed.length} may stay` })}</summary>
                <Texts isDismissed t={t} texts={dismissed} />
              </details>
            )}
          </>
        )
      }}
    </AdminPage>
  )
}

type Props = { texts: Text[]; t: (text: Bilingual) => string; isDismissed?: boolean }

function Texts({ texts, t, isDismissed = false }: Props) {
  return (
    <ul className={styles.texts}>
      {texts.map(({ collection, id, push, title, author, lines }) => (
        <li className={styles.text} key={`${id} ${push}`}>
          <h2 className={styles.title}>
            <a href={push ? '/admin/wechat-pushes' : `/admin/collections/${collection}/${id}`}>{title || id}</a>
          </h2>
          <p className={styles.of}>
            {push ? t({ zh: '公众号里的副本', en: 'Copy in the official account' }) : t(kindOf(collection))}
            {author && ` · ${author}`}
          </p>
          <ul className={styles.lines}>
            {lines.map(({ key, fact, says, foundAt }) => (
              <li key={key}>
                <strong>{t(factLabels[fact as FactName])}</strong>
                {says.map((one) => (
                  <span className={styles.says} key={one.zh}>
                    {t(one)}
                  </span>
                ))}
                <span className={styles.do}>
                  {t(push ? whatToDoWithCopy : whatToDo[fact as FactName])}{' '}
                  {t({ zh: `${writeMoment(new Date(foundAt))} 发现`, en: `Found ${writeMoment(new Date(foundAt))}` })}
                </span>
                <DismissButton isDismissed={isDismissed} lineKey={key} />
              </li>
            ))}
          </ul>
          {!push && !isDismissed && <LookButton collection={collection} id={id} />}
        </li>
      ))}
    </ul>
  )
}

const kindOf = (collection: string): Bilingual =>
  contentTypes.find(({ slug }) => slug === collection)?.label ?? { zh: '', en: '' }
