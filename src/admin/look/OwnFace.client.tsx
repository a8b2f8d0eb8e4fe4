'use client'
import { Button, FieldError, useField, useForm, useFormFields, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { MAX_FACE_BYTES } from '#look/title-face/file-kind.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { FileButton } from '../FileButton.client.tsx'
import { writeFileSize } from '../file-size.ts'
import { FaceFacts } from './FaceFacts.client.tsx'
import styles from './face.module.css'
import { uploadFace, useOwnFace } from './title-faces.client.ts'

type Before = { ownFace: string | null; titleFace: unknown }
type State = { kind: 'idle' } | { kind: 'sending'; name: string } | { kind: 'refused'; message: string }

/** The brand's own face of titles: sends the file, says what it has and has not, and takes it back. Nothing is saved by it. */
export function OwnFace({ readOnly }: { readOnly?: boolean }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { value, setValue, showError } = useField<string | null>({ path: 'ownFace' })
  const { dispatchFields, setModified } = useForm()
  const titleFace = useFormFields(([fields]) => fields.titleFace?.value)
  const [state, setState] = useState<State>({ kind: 'idle' })
  const [before, setBefore] = useState<Before | null>(null)
  const face = useOwnFace(value || null)
  const fill = (to: Before) => {
    setValue(to.ownFace)
    dispatchFields({ type: 'UPDATE', path: 'titleFace', value: to.titleFace, valid: true })
    setModified(true)
  }
  const change = (to: Before) => {
    setBefore({ ownFace: value ?? null, titleFace })
    fill(to)
  }
  const choose = async (file: File) => {
    if (file.size > MAX_FACE_BYTES) return setState({ kind: 'refused', message: t(words.tooLarge) })
    setState({ kind: 'sending', name: file.name })
    const sent = await uploadFace(file, t(words.lost))
    if (!sent.ok) return setState({ kind: 'refused', message: sent.message })
    setState({ kind: 'idle' })
    change({ ownFace: sent.value.id, titleFace: 'own' })
  }
  return (
    <section className={styles.face}>
      <h3 className={styles.heading}>{t({ zh: '自有标题字体', en: 'Your own face of titles' })}</h3>
      {face ? (
        <FaceFacts face={face} t={t} />
      ) : (
        <p className={desk.hint}>{t(face === undefined ? words.opening : value ? words.gone : words.none)}</p>
      )}
      <FieldError path="ownFace" showError={showError} />
      <div aria-live="polite" className={styles.state}>
        {state.kind === 'sending' && (
          <p>
            {t({
              zh: `正在检查「${state.name}」…大的字体要十几秒。`,
              en: `Looking into “${state.name}”; a large one takes a while.`,
            })}
          </p>
        )}
        {before && state.kind === 'idle' && (
          <p>
            {t(words.unsaved)}{' '}
            <button
              className={styles.undo}
              onClick={() => {
                fill(before)
                setBefore(null)
              }}
              type="button"
            >
              {t({ zh: '撤销', en: 'Undo' })}
            </button>
          </p>
        )}
      </div>
      {state.kind === 'refused' && (
        <p className={desk.error} role="alert">
          {state.message}
        </p>
      )}
      {!readOnly && (
        <div className={styles.actions}>
          <FileButton
            accept=".ttf,.otf,.woff2,font/ttf,font/otf,font/woff2"
            isDisabled={state.kind === 'sending'}
            label={face ? t({ zh: '换一款字体', en: 'Upload another' }) : t({ zh: '上传字体', en: 'Upload a face' })}
            name={t({ zh: '字体文件', en: 'File of the face' })}
            onFile={(file) => void choose(file)}
          />
          {value ? (
            <Button
              buttonStyle="subtle"
              margin={false}
              onClick={() => change({ ownFace: null, titleFace: titleFace === 'own' ? 'xiaowei' : titleFace })}
              size="small"
              type="button"
            >
              {t({ zh: '换回内置字体', en: 'Back to the built-in face' })}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  )
}

const size = writeFileSize(MAX_FACE_BYTES)
const words = {
  none: {
    zh: `可以上传品牌买下的标题字体：TTF、OTF 或 WOFF2，不超过 ${size}。每页只带标题用到的字，几 KB。`,
    en: `Upload the face that your brand has bought: TTF, OTF or WOFF2, up to ${size}. A page brings the signs of its titles alone, a few KB.`,
  },
  opening: { zh: '正在读取字体…', en: 'Reading the face…' },
  gone: { zh: '这款字体已经不在了，请重新上传。', en: 'This face is not there any more: upload it again.' },
  tooLarge: { zh: `字体不能超过 ${size}。`, en: `A face has at most ${size}.` },
  lost: { zh: '没有送达，请检查网络后重试。', en: 'It did not arrive: check the connection and try again.' },
  unsaved: { zh: '已填入表单，保存后才对读者生效。', en: 'Filled in; readers see it once it is saved.' },
} as const satisfies Record<string, Bilingual>
