'use client'
import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'

/** By the key of the menu or button. */
const names: Record<string, Bilingual> = {
  add: { zh: '插入', en: 'Insert' },
  blocks: { zh: '内容块', en: 'Blocks' },
  table: { zh: '表格', en: 'Table' },
  text: { zh: '段落格式', en: 'Paragraph style' },
  bold: { zh: '加粗', en: 'Bold' },
  italic: { zh: '斜体', en: 'Italic' },
  underline: { zh: '下划线', en: 'Underline' },
  strikethrough: { zh: '删除线', en: 'Strikethrough' },
  link: { zh: '链接', en: 'Link' },
}

/** What Payload writes in English in every language. */
const texts: Record<string, Bilingual> = {
  Responsive: { zh: '随窗口', en: 'Responsive' },
  'Remove Block': { zh: '删除区块', en: 'Remove block' },
}
const PLACES = '.live-preview-toolbar-controls__breakpoint span, .popup-button-list__button, .tooltip-content'

/**
 * The bar above a text shows pictures only. Payload has its menus read out as “text dropdown” in every language, its buttons
 * not at all, and has no place for a name; wherever one of them appears it is given ours. So are a few words elsewhere.
 */
export function ToolbarNames({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  useEffect(() => {
    const rename = () => {
      for (const button of document.querySelectorAll<HTMLElement>('button[data-dropdown-key], button[data-button-key]')) {
        const { dropdownKey, buttonKey } = button.dataset
        const name = names[dropdownKey ?? buttonKey ?? '']
        if (name) button.ariaLabel = say(name, i18n.language)
      }
      for (const place of document.querySelectorAll(PLACES))
        for (const node of place.childNodes) {
          const text = texts[node.nodeValue ?? '']
          if (text && node.nodeValue !== say(text, i18n.language)) node.nodeValue = say(text, i18n.language)
        }
      for (const tip of document.querySelectorAll<HTMLElement>('.tooltip[title]')) {
        const text = texts[tip.title]
        if (text) tip.title = say(text, i18n.language)
      }
    }
    rename()
    const observer = new MutationObserver(rename)
    observer.observe(document.body, { characterData: true, childList: true, subtree: true })
    return () => observer.disconnect()
  }, [i18n.language])
  return children
}
