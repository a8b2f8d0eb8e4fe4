'use client'
import type { Ref } from 'react'
import type { ArticleHead } from '#integrations/wechat/article-html/article-head.ts'
import { escapeText } from '#integrations/wechat/article-html/text.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import css from './preview.module.css'

type Props = { html: string; head: ArticleHead; ref: Ref<HTMLIFrameElement>; t: (text: Bilingual) => string }

/** What WeChat's own page adds around an article: its column, and the breaking of long words. */
const PAGE = `body{margin:0;padding:20px 16px 40px;font-family:-apple-system,"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei",sans-serif;color:#333;background:#fff;word-wrap:break-word;overflow-wrap:anywhere}
h1.t{margin:0 0 14px;font-size:22px;line-height:1.4;font-weight:500;color:#000}.by{margin:0 0 22px;font-size:15px;color:rgba(0,0,0,.5)}
mp-miniprogram{display:block;margin:0 0 24px;padding:16px;border:1px solid #e5e5e5;font-size:14px;color:#6b6b6b}mp-miniprogram::before{content:attr(data-miniprogram-title)}`

/** The article as the account shows it. Nothing in it runs: the frame allows no script, no form and no way out. */
export function PhoneFrame({ html, head, ref, t }: Props) {
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${PAGE}</style><h1 class="t">${escapeText(head.title)}</h1><p class="by">${escapeText(head.author)}</p>${html}`
  return (
    <div className={css.phone}>
      <iframe
        // Pictures of this hub are for this origin only; without scripts it gains nothing by being of it.
        ref={ref}
        sandbox="allow-same-origin"
        srcDoc={page}
        title={t({ zh: '公众号里的样子', en: 'As it looks in the account' })}
      />
    </div>
  )
}
