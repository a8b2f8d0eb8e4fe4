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

/**
 * The bar above a text shows pictures only. Payload has its menus read out as “text dropdown” in every language, its buttons
 * not at all, and has no place for a name; wherever one of them appears it is given ours.
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
    }
    rename()
    const observer = new MutationObserver(rename)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [i18n.language])
  return children
}
