'use client'
import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { ArticleHead } from '#integrations/wechat/article-html/article-head.ts'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { copyRich } from './copy-rich.client.ts'
import { HeadLines } from './HeadLines.client.tsx'
import { PhoneFrame } from './PhoneFrame.client.tsx'
import css from './preview.module.css'

type Props = {
  html: string
  head: ArticleHead
  findings: { grave: boolean; text: string }[]
  characters: number
  bytes: number
  pictures: number
  footnotes: number
  isPublished: boolean
  /** Pictures are fetched from here when the copy is pasted. */
  origin: string
  editAt: string
  /** Where a push of it begins; `null` while there is no account, or nothing published to push. */
  pushAt: string | null
}

/** The article in a phone, with what is wrong with it beside, and the buttons that copy it. */
export function ArticlePreview(props: Props) {
  const { t } = useSend()
  const { html, head, findings, origin } = props
  const [copied, setCopied] = useState<boolean | null>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const grave = findings.filter((finding) => finding.grave)
  const copy = async () => {
    const complete = html.replaceAll('="/api/', `="${origin}/api/`)
    // biome-ignore lint/performance/useDomNodeTextContent: the plain copy keeps its paragraphs apart.
    setCopied(await copyRich(complete, frame.current?.contentDocument?.body.innerText ?? ''))
  }
  return (
    <div className={css.layout}>
      <PhoneFrame head={head} html={html} ref={frame} t={t} />
      <div className={css.side}>
        <section className={css.copy}>
          <div className={desk.actions}>
            <Button onClick={() => void copy()} size="medium" type="button">
              {t({ zh: '复制排版', en: 'Copy the layout' })}
            </Button>
            {props.pushAt && (
              <Button buttonStyle="secondary" el="link" size="medium" to={props.pushAt}>
                {t({ zh: '推送到草稿箱', en: 'Push it' })}
              </Button>
            )}
            <Button buttonStyle="secondary" el="link" size="medium" to={props.editAt}>
              {t({ zh: '回去修改', en: 'Back to the text' })}
            </Button>
          </div>
          <p aria-live="polite" className={copied === false ? desk.error : desk.hint}>
            {copied === true &&
              t({
                zh: '已复制。到公众号后台新建图文，在正文里粘贴，图片会自动转存；粘贴后请核对图片。',
                en: 'Copied. Paste it into a new article in WeChat’s backend; pictures are taken over, please check them.',
              })}
            {copied === false &&
              t({
                zh: '浏览器不让复制。请点进预览，全选后用键盘复制。',
                en: 'The browser refuses. Click into the preview, select all and copy with the keyboard.',
              })}
          </p>
          {!props.isPublished && (
            <p className={desk.hint}>
              {t({
                zh: '这是最新的草稿。推送到公众号只用已发布的版本。',
                en: 'This is the newest draft. Only a published version is pushed.',
              })}
            </p>
          )}
        </section>
        <section aria-labelledby="findings">
          <h2 className={css.heading} id="findings">
            {grave.length > 0
              ? t({ zh: `有 ${grave.length} 处必须修改`, en: `To be mended: ${grave.length}` })
              : t({ zh: '可以发到公众号', en: 'Ready for the account' })}
          </h2>
          {findings.length === 0 ? (
            <p className={desk.hint}>{t({ zh: '没有发现问题。', en: 'Nothing was found.' })}</p>
          ) : (
            <ul className={css.findings}>
              {[...findings]
                .sort((a, b) => Number(b.grave) - Number(a.grave))
                .map((finding) => (
                  <li data-grave={finding.grave} key={finding.text}>
                    <strong>{finding.grave ? t({ zh: '必须改', en: 'Mend' }) : t({ zh: '请留意', en: 'Note' })}</strong>
                    <span>{finding.text}</span>
                  </li>
                ))}
            </ul>
          )}
        </section>
        <HeadLines head={head} t={t} />
        <dl className={css.counts}>
          <Count
            label={t({ zh: '字符（含排版）', en: 'Characters with layout' })}
            value={`${group(props.characters)} / 20,000`}
          />
          <Count label={t({ zh: '字节', en: 'Bytes' })} value={`${group(props.bytes)} / 1,048,576`} />
          <Count label={t({ zh: '图片', en: 'Pictures' })} value={group(props.pictures)} />
          <Count label={t({ zh: '链接脚注', en: 'Footnotes' })} value={group(props.footnotes)} />
        </dl>
      </div>
    </div>
  )
}

const Count = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)

const group = (value: number): string => value.toLocaleString('en-US')
