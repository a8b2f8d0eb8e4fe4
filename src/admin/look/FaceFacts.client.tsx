'use client'
import { useFormFields } from '@payloadcms/ui'
import type { Bilingual } from '#platform/bilingual.ts'
import { writeFileSize } from '../file-size.ts'
import styles from './face.module.css'
import { type OwnFace, useCutFace } from './title-faces.client.ts'

/** GB 2312, level 1. */
const USUAL = 3_755
const FIRST = 48

type Props = { face: OwnFace; t: (text: Bilingual) => string }

/** What an uploaded face looks like, what it holds, and which of the usual signs it has not. */
export function FaceFacts({ face, t }: Props) {
  const missing = [...face.missing]
  return (
    <>
      <Sample face={face.id} t={t} />
      <ul className={styles.facts}>
        <li className={styles.name}>{face.name}</li>
        <li>
          {t({
            zh: `${face.han.toLocaleString('zh')} 个汉字，整理后 ${writeFileSize(face.size)}`,
            en: `${face.han.toLocaleString('en')} Chinese characters, ${writeFileSize(face.size)} once remade`,
          })}
        </li>
        {face.weight !== null && (
          <li>
            {t({
              zh: `可变字体：标题只用一个字重，已固定在 ${Math.round(face.weight)}，其余轴取默认值。`,
              en: `A variable face: titles have one weight, so it is fixed at ${Math.round(face.weight)}, and at its usual place on other axes.`,
            })}
          </li>
        )}
      </ul>
      {missing.length === 0 ? (
        <p className={styles.whole}>{t({ zh: `常用字 ${USUAL} 个都有。`, en: `It has all ${USUAL} usual characters.` })}</p>
      ) : (
        <Missing face={face} missing={missing} t={t} />
      )}
    </>
  )
}

function Missing({ face, missing, t }: Props & { missing: string[] }) {
  const list = `${face.name}\n${missing.length} / ${USUAL}\n\n${face.missing.replace(/(.{40})/gu, '$1\n')}\n`
  return (
    <div className={styles.missing}>
      <p>
        {t({
          zh: `常用字 ${USUAL} 个里缺 ${missing.length} 个。标题里有缺字时，整个标题改用手机自带的宋体，不会一个标题两种字体。`,
          en: `${missing.length} of the ${USUAL} usual characters are missing. A title with one of them stands whole in the Song of the phone.`,
        })}
      </p>
      <p className={styles.signs} lang="zh-Hans">
        {missing.slice(0, FIRST).map((sign) => (
          <span key={sign}>{sign}</span>
        ))}
        {missing.length > FIRST && <span className={styles.more}>…</span>}
      </p>
      <a
        className={styles.download}
        download={`${t({ zh: '缺字', en: 'missing' })}-${missing.length}.txt`}
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(`\uFEFF${list}`)}`}
      >
        {t({ zh: `下载全部 ${missing.length} 个缺字`, en: `Download all ${missing.length}` })}
      </a>
    </div>
  )
}

/** The brand's name and a title in the face itself. */
function Sample({ face, t }: { face: string; t: Props['t'] }) {
  const typed = useFormFields(([fields]) => fields.name?.value)
  const name = typeof typed === 'string' ? typed : ''
  const text = `${name} 把日子过成喜欢的样子 0123 Abc`.trim()
  const cut = useCutFace(face, text)
  if (!cut) return <p className={styles.sample}>{t({ zh: '正在排样…', en: 'Setting a sample…' })}</p>
  const family = `own-${face}`
  const unnamed = [...cut.lacking].filter((sign) => name.includes(sign)).join('')
  return (
    <>
      <style>{`@font-face{font-family:"${family}";src:url(${cut.address}) format("woff2")}`}</style>
      <p className={styles.sample} lang="zh-Hans" style={{ fontFamily: `"${family}", serif` }}>
        {text}
      </p>
      {unnamed && (
        <p className={styles.unnamed} role="status">
          {t({
            zh: `品牌名里的「${unnamed}」这款字体没有，页眉的品牌名会改用手机自带的宋体。`,
            en: `The face has no 「${unnamed}」, which the name of the brand needs: the name stands in the Song of the phone.`,
          })}
        </p>
      )}
    </>
  )
}
