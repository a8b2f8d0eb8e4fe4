import type { AdminViewServerProps } from 'payload'
import { type EngineStanding, readStandings } from '#integrations/search-engines/standing.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { indexReaders } from '../search-index/roles.ts'
import { dayOfQuota, howToSet, unreachable } from './words.ts'

/** `/admin/search-engines`: which addresses search engines were told of, and what is left of today's quota. */
export function SearchEnginesPage(props: AdminViewServerProps) {
  const language = props.initPageResult.req.i18n.language
  return (
    <AdminPage
      allowed={indexReaders}
      lead={{
        zh: '新发布、改过和下架的页面会自动告诉搜索引擎，不用手动提交。推送不等于收录：收录多少看“搜索指数”。',
        en: 'Pages that are new, changed or gone are told to search engines by themselves. Being told is not being indexed.',
      }}
      props={props}
      title={{ zh: '搜索推送', en: 'Search engines' }}
    >
      {async () => (
        <>
          {process.env.PUBLIC_URL ? null : <p className={desk.hint}>{say(unreachable, language)}</p>}
          {(await readStandings(sharedPool(), new Date())).map((standing) => (
            <Standing key={standing.engine.name} language={language} standing={standing} />
          ))}
        </>
      )}
    </AdminPage>
  )
}

function Standing({ standing, language }: { standing: EngineStanding; language: string }) {
  const t = (text: Bilingual) => say(text, language)
  const { engine, error, errorAt, pausedUntil, last } = standing
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>{t(engine.label)}</h2>
      {standing.isSet ? <p>{t(figuresOf(standing))}</p> : <p className={desk.hint}>{t(howToSet[engine.name])}</p>}
      {standing.isSet && error && errorAt ? (
        <p className={desk.error} role="status">
          {`${writeMoment(errorAt)} ${t(error)}`}
          {pausedUntil
            ? t({ zh: `，${writeMoment(pausedUntil)} 再推送。`, en: `; again at ${writeMoment(pausedUntil)}.` })
            : null}
        </p>
      ) : null}
      {last.length > 0 ? (
        <div className={desk.scroll}>
          <table className={desk.table}>
            <thead>
              <tr>
                <th scope="col">{t({ zh: '页面', en: 'Page' })}</th>
                <th scope="col">{t({ zh: '推送时间', en: 'Told at' })}</th>
                <th scope="col">{t({ zh: '结果', en: 'Result' })}</th>
              </tr>
            </thead>
            <tbody>
              {last.map((row) => (
                <tr key={row.path}>
                  <td data-label={t({ zh: '页面', en: 'Page' })}>
                    {row.told === 'gone' ? row.path : <a href={row.path}>{row.path}</a>}
                  </td>
                  <td data-label={t({ zh: '推送时间', en: 'Told at' })}>{writeMoment(row.pushed_at)}</td>
                  <td data-label={t({ zh: '结果', en: 'Result' })}>{t(resultOf(row))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : standing.isSet ? (
        <p className={desk.hint}>
          {t({
            zh: '还没有推送过：发布或修改一项内容，一分钟内就会推送。',
            en: 'Nothing yet: publish or change something, and it is told within a minute.',
          })}
        </p>
      ) : null}
    </section>
  )
}

function figuresOf({ engine, waiting, sentToday, remain, okAt }: EngineStanding): Bilingual {
  const quota = !engine.hasQuota
    ? { zh: '没有公布配额', en: 'no quota is published' }
    : remain === null
      ? {
          zh: '今天的配额还不知道（推送第一条后百度会说）',
          en: 'today’s quota is not known yet (Baidu says it after the first address)',
        }
      : { zh: `今天还能推送 ${remain} 条`, en: `${remain} more today` }
  const when = okAt ? writeMoment(okAt) : null
  return {
    zh: `今天推送 ${sentToday} 条，${quota.zh}；等待 ${waiting} 条。${when ? `上次成功：${when}。` : ''}${dayOfQuota.zh}`,
    en: `${sentToday} told today, ${quota.en}; ${waiting} waiting. ${when ? `Last success: ${when}. ` : ''}${dayOfQuota.en}`,
  }
}

const resultOf = ({ told, refused_at }: EngineStanding['last'][number]): Bilingual =>
  refused_at
    ? { zh: '不接受这个网址', en: 'the address is not taken' }
    : told === 'gone'
      ? { zh: '已告知下架', en: 'told as gone' }
      : { zh: '已接收', en: 'taken' }
