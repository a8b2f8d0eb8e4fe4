'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_NORMAL,
  type LexicalNode,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type CleanPasting, cleanPasting } from '#content/pasting/clean-pasting.ts'
import { type Bilingual, say, sayCount } from '#platform/bilingual.ts'
import css from './CleanPaste.module.css'
import { readPasted } from './read-pasted.client.ts'

/** What comes from Word, WeChat and the web is put in cleaned; below the text stands what somebody still has to do about it. */
export const CleanPasteFeature = createClientFeature({
  plugins: [{ Component: CleanPaste, position: 'belowContainer' }],
})

function CleanPaste() {
  const [editor] = useLexicalComposerContext()
  const { i18n } = useTranslation()
  const [left, setLeft] = useState<Pick<CleanPasting, 'pictures' | 'tables'> | null>(null)
  const t = (text: Bilingual) => say(text, i18n.language)

  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = 'clipboardData' in event ? event.clipboardData : null
          const selection = $getSelection()
          if (!data || !$isRangeSelection(selection)) return false
          const cleaned = cleanClipboard(data)
          if (!cleaned) return false
          event.preventDefault()
          selection.insertNodes($nodesOf(cleaned))
          setLeft(cleaned.pictures.length + cleaned.tables > 0 ? cleaned : null)
          return true
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor],
  )

  if (!left) return null
  const { pictures, tables } = left
  return (
    <div aria-live="polite" className={css.note} role="status">
      {pictures.length > 0 && (
        <p>
          {t({
            zh: `粘贴的内容里有 ${pictures.length} 张图片，没有直接引用外站的图。正文里已留好图片块，请确认有权使用后逐张上传：`,
            en: `${sayCount(pictures.length, 'picture')} came along; none is shown from another site. A picture block stands in its place: upload each once you may use it.`,
          })}
        </p>
      )}
      {pictures.length > 0 && (
        <ol>
          {pictures.map((src, n) => (
            <li key={n}>
              {/^https?:/i.test(src) ? (
                <a href={src} referrerPolicy="no-referrer" rel="noopener noreferrer" target="_blank">
                  {t({ zh: `打开原图 ${n + 1}`, en: `Open picture ${n + 1}` })}
                </a>
              ) : (
                t({ zh: '在原来的文档里，请另存后上传', en: 'in the document it came from: save it there, then upload' })
              )}
            </li>
          ))}
        </ol>
      )}
      {tables > 0 && (
        <p>
          {t({
            zh: `${tables} 个表格已改成列表，手机上更好读，请看一眼。`,
            en: `${sayCount(tables, 'table')} became lists: please look.`,
          })}
        </p>
      )}
      <button onClick={() => setLeft(null)} type="button">
        {t({ zh: '知道了', en: 'Noted' })}
      </button>
    </div>
  )
}

/** Nothing for what the editor copied itself, for plain text, and for a bare address, which others make a link of. */
function cleanClipboard(data: DataTransfer): CleanPasting | null {
  const [html, plain] = [data.getData('text/html'), data.getData('text/plain')]
  if (!html || html === plain || data.types.includes('application/x-lexical-editor')) return null
  if (/^https?:\/\/\S+$/.test(plain.trim())) return null
  const cleaned = cleanPasting(readPasted(html), newBlockId)
  return cleaned.nodes.length > 0 ? cleaned : null
}

/** A part of one line goes into the line where the cursor stands. */
function $nodesOf({ nodes }: CleanPasting): LexicalNode[] {
  const only = nodes.length === 1 && nodes[0]?.type === 'paragraph' ? (nodes[0].children as CleanPasting['nodes']) : nodes
  return only.map((node) => $parseSerializedNode(node))
}

/** Blocks are named as Payload names them: 24 hexadecimal digits. */
const newBlockId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
