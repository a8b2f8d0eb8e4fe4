'use client'

import { $isTableNode } from '@lexical/table'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_NORMAL,
  type LexicalNode,
  PASTE_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type CleanPasting, cleanPasting } from '#content/pasting/clean-pasting.ts'
import { type BodyNode, withoutTables } from '#content/pasting/to-body.ts'
import { type Bilingual, say, sayCount } from '#platform/bilingual.ts'
import css from './CleanPaste.module.css'
import { readPasted } from './read-pasted.client.ts'
import { $isInTable } from './table-acts.client.ts'

/** What comes from Word, WeChat and the web is put in cleaned; below the text stands what somebody still has to do about it. */
export const CleanPasteFeature = createClientFeature({
  plugins: [{ Component: CleanPaste, position: 'belowContainer' }],
})

function CleanPaste() {
  const [editor] = useLexicalComposerContext()
  const { i18n } = useTranslation()
  const [pictures, setPictures] = useState<string[]>([])
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
          const isInCell = $isInTable(selection)
          const nodes = $nodesOf(isInCell && cleaned.nodes.length > 1 ? withoutTables(cleaned.nodes) : cleaned.nodes)
          // A table that is put into a table fills its cells.
          const isTaken = editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection })
          if (!isTaken) selection.insertNodes(nodes)
          const last = nodes.at(-1)
          // After a table the text goes on below it.
          if ($isTableNode(last) && last.isAttached() && !last.getNextSibling()) last.insertAfter($createParagraphNode())
          if ($isTableNode(last) && last.isAttached()) last.selectNext()
          setPictures(cleaned.pictures)
          return true
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor],
  )

  if (pictures.length === 0) return null
  return (
    <div aria-live="polite" className={css.note} role="status">
      <p>
        {t({
          zh: `粘贴的内容里有 ${pictures.length} 张图片，没有直接引用外站的图。正文里已留好图片块，请确认有权使用后逐张上传：`,
          en: `${sayCount(pictures.length, 'picture')} came along; none is shown from another site. A picture block stands in its place: upload each once you may use it.`,
        })}
      </p>
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
      <button onClick={() => setPictures([])} type="button">
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
function $nodesOf(nodes: BodyNode[]): LexicalNode[] {
  const only = nodes.length === 1 && nodes[0]?.type === 'paragraph' ? (nodes[0].children as BodyNode[]) : nodes
  return only.map((node) => $parseSerializedNode(node))
}

/** Blocks are named as Payload names them: 24 hexadecimal digits. */
const newBlockId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
