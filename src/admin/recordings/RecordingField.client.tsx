'use client'
import { Button, useField, useFormFields } from '@payloadcms/ui'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { FileButton } from '../FileButton.client.tsx'
import { writeFileSize } from '../file-size.ts'
import css from './recordings.module.css'
import { useRecording } from './use-recording.client.ts'

/** On a live, under its replay: uploads the recording of the whole of it, and puts it into the field above. */
export function RecordingField() {
  const { value, setValue } = useField<string | null>({ path: 'replay' })
  const title = useFormFields(([fields]) => fields.title?.value)
  const { t, state, choose, goOn, pause, giveUp } = useRecording({
    title: typeof title === 'string' ? title : '',
    onMade: (clip) => setValue(clip),
  })
  const isUnderWay = state.kind === 'sending' || state.kind === 'keeping'
  return (
    <section aria-live="polite" className={css.recording}>
      <h3 className={css.title}>{t({ zh: '上传整场录像', en: 'Upload the recording of the whole live' })}</h3>
      <p className={desk.hint}>
        {t({
          zh: 'MP4（建议 H.264 + AAC）。分段上传：断网、关掉页面之后，再选同一个文件就从断点接着传。',
          en: 'MP4 (H.264 + AAC plays everywhere). It is sent in parts: after an interruption choose the same file and it goes on.',
        })}
      </p>
      {!('file' in state) && (
        <>
          {state.kind === 'made' && (
            <p className={css.made}>
              {t({
                zh: '已传完，放进了上面的“回放文件”。记得保存或发布。',
                en: 'It is in the field above. Remember to save or publish.',
              })}
            </p>
          )}
          {state.kind === 'refused' && (
            <p className={desk.error} role="alert">
              {state.message}
            </p>
          )}
          <FileButton
            accept="video/mp4,.mp4"
            label={value ? t({ zh: '换一份录像', en: 'Upload another' }) : t({ zh: '选择录像文件', en: 'Choose a recording' })}
            name={t({ zh: '录像文件', en: 'File of the recording' })}
            onFile={choose}
          />
        </>
      )}
      {'file' in state && (
        <>
          <p className={css.name}>{state.file.name}</p>
          <progress className={css.bar} max={state.file.size} value={state.received} />
          <p className={css.progress}>
            {writeFileSize(state.received)} / {writeFileSize(state.file.size)}
            {state.kind === 'sending' && state.left !== null && ` · ${t(sayLeft(state.left))}`}
            {state.kind === 'keeping' && ` · ${t({ zh: '正在检查和保存…', en: 'Checked and kept…' })}`}
            {state.kind === 'paused' && ` · ${t({ zh: '已暂停', en: 'Paused' })}`}
          </p>
          {state.kind === 'failed' && (
            <p className={desk.error} role="alert">
              {state.message}
            </p>
          )}
          <div className={desk.actions}>
            {state.kind === 'sending' && (
              <Button buttonStyle="secondary" margin={false} onClick={pause} size="small" type="button">
                {t({ zh: '暂停', en: 'Pause' })}
              </Button>
            )}
            {!isUnderWay && (
              <>
                <Button margin={false} onClick={goOn} size="small" type="button">
                  {t({ zh: '接着传', en: 'Go on' })}
                </Button>
                <ConfirmButton
                  isDisabled={false}
                  label={t({ zh: '放弃这次上传', en: 'Give it up' })}
                  onConfirm={() => void giveUp()}
                  question={t({ zh: '已传的部分会删除，确定？', en: 'What has come is deleted: sure?' })}
                />
              </>
            )}
          </div>
        </>
      )}
    </section>
  )
}

const sayLeft = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60)
  return seconds < 60
    ? { zh: '剩不到 1 分钟', en: 'less than a minute left' }
    : { zh: `约剩 ${minutes} 分钟`, en: `about ${minutes} minutes left` }
}
