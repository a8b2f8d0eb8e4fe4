import type { AdminViewServerProps, TypedUser } from 'payload'
import { judgeHead } from '#integrations/wechat/article-html/article-head.ts'
import { countCharacters } from '#integrations/wechat/article-html/text.ts'
import { findFlaws } from '#integrations/wechat/article-html/validate.ts'
import { type Finding, sayFlaw, sayRemark } from '#integrations/wechat/article-html/words.ts'
import { isPushable, readArticle, writeArticle } from '#integrations/wechat/articles.ts'
import { findOfficialAccount } from '#integrations/wechat/official-account.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { AdminPage } from '../AdminPage.tsx'
import { isUuid } from '../guard.ts'
import { ArticlePreview } from './ArticlePreview.client.tsx'
import { pushers } from './roles.ts'

/** `/admin/wechat/<collection>/<id>`: the article exactly as it goes to the official account, what is wrong with it, and a copy to paste. */
export function ArticlePreviewPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={pushers}
      lead={{
        zh: '这就是复制或推送到公众号的排版。先看提示，再复制到公众号后台的编辑器里。',
        en: 'Exactly what is copied or pushed to the official account. Read the findings, then paste it into WeChat’s editor.',
      }}
      props={props}
      title={{ zh: '公众号排版', en: 'Official-account layout' }}
    >
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ params, i18n: { language }, initPageResult }: AdminViewServerProps) {
  const [collection, id = ''] = [params?.segments ?? []].flat().slice(-2)
  const { payload, user } = initPageResult.req
  const now = new Date()
  const article =
    isPushable(collection) && isUuid(id) ? await readArticle(payload, { collection, id }, { user: user as TypedUser, now }) : null
  if (!article)
    return <p>{say({ zh: '没有这篇内容，或已被删除。', en: 'There is no such article; it may have been deleted.' }, language)}</p>
  const addressOf = ({ shown }: { shown: string }) => shown || null
  const account = await findOfficialAccount(sharedPool())
  const miniProgram = account?.miniProgram ?? null
  const written = await writeArticle(sharedPool(), article, { addressOf, miniProgram, isSpaced: account?.isSpaced ?? false, now })
  const flaws = findFlaws(written.html, (src) => /^(\/api\/|data:image\/png;base64,)/.test(src))
  const findings: Finding[] = [
    ...judgeHead(article.head),
    ...(article.cover ? [] : [noCover]),
    ...flaws.map(sayFlaw),
    ...written.remarks.map(sayRemark),
  ]
  return (
    <ArticlePreview
      bytes={Buffer.byteLength(written.html)}
      characters={countCharacters(written.html)}
      editAt={`/admin/collections/${article.collection}/${article.id}`}
      findings={findings.map(({ grave, text }) => ({ grave, text: say(text, language) }))}
      footnotes={written.footnotes.length}
      head={article.head}
      html={written.html}
      isPublished={article.isPublished}
      origin={hubOrigin()}
      pictures={written.pictures.length}
      pushAt={account && article.isPublished ? `/admin/wechat-pushes/new?article=${article.collection}:${article.id}` : null}
    />
  )
}

const noCover: Finding = {
  grave: false,
  text: { zh: '还没有封面，公众号的图文必须有封面。', en: 'There is no cover, and every article there needs one.' },
}
