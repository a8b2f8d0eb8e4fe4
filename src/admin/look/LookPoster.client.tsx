'use client'
import { useFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import { drawCover } from '#posters/draw/cover.ts'
import { lookOf } from '#posters/draw/svg.ts'
import styles from './preview.module.css'
import { useTypedValues } from './typed-look.client.ts'

/** A poster of nothing in particular, drawn by what draws the real ones, with the look of the form. */
export function LookPoster({ t }: { t: (text: Bilingual) => string }) {
  const values = useTypedValues()
  const name = useFormFields(([fields]) => fields.name?.value)
  const tagline = useFormFields(([fields]) => fields.tagline?.value)
  const address = useMemo(() => {
    const { ground, svg } = drawCover(
      {
        kindWord: '图文',
        sign: 'articles',
        title: '这里是图文的标题，写两行看看',
        dek: '一句话说清楚它讲什么。海报上的二维码会带读者去全文。',
        cover: null,
        isAiMade: false,
      },
      {
        look: lookOf({ ...values, name, tagline }),
        link: window.location.origin,
        hint: '长按识别 · 读全文',
        person: '',
        timeZone: 'Asia/Shanghai',
        days: 0,
      },
    )
    const drawing = svg.replace('>', `><rect width="100%" height="100%" fill="${ground}"/>`)
    return `data:image/svg+xml,${encodeURIComponent(drawing)}`
  }, [values, name, tagline])
  return <img alt={t({ zh: '海报预览', en: 'The poster' })} className={styles.poster} height={500} src={address} width={375} />
}
