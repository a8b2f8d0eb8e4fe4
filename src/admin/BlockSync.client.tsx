'use client'

import { $isBlockNode, type BlockNode } from '@payloadcms/richtext-lexical/client'
import { $getRoot, SKIP_DOM_SELECTION_TAG } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect } from 'react'

/**
 * Puts what was chosen or typed in a block into the text at once. Payload does it only after a round trip to the server,
 * so that whoever saves within a second of choosing a picture would save an empty block.
 */
export function BlockSync() {
  const [editor] = useLexicalComposerContext()
  const [fields] = useAllFormFields()
  const { getData } = useForm()

  useEffect(() => {
    const values = getData()
    const isBehind = editor.read(() => {
      const stored = $findBlock(values.id)?.getFields()
      return stored && !Object.entries(values).every(([name, value]) => isSame(value, stored[name]))
    })
    if (isBehind) editor.update(() => $mergeFields(values), { tag: SKIP_DOM_SELECTION_TAG })
  }, [editor, fields, getData])

  return null
}

function $mergeFields(values: Record<string, unknown>): void {
  const block = $findBlock(values.id)
  block?.setFields({ ...block.getFields(), ...values }, true)
}

/** Blocks stand at the root of the text, never inside lists or quotes. */
function $findBlock(id: unknown): BlockNode | undefined {
  return $getRoot()
    .getChildren()
    .filter($isBlockNode)
    .find((block) => block.getFields().id === id)
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
