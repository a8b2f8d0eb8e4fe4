import { LexicalDiffComponent } from '@payloadcms/richtext-lexical/rsc'
import type { RichTextFieldDiffServerComponent } from 'payload'
import { bodyBlocks } from '#content/body-editor.ts'
import { blockLines } from './block-lines.ts'

/** Two versions of a text beside each other. Payload shows of a block its name in code and nothing in it, so blocks are written out. */
export const BodyDiff: RichTextFieldDiffServerComponent = async (props) => {
  const { comparisonValue, req, versionValue } = props
  const [from, to] = await Promise.all([comparisonValue, versionValue].map((body) => blockLines(body, bodyBlocks, req)))
  return <LexicalDiffComponent {...props} comparisonValue={from} versionValue={to} />
}
