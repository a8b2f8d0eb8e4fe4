import type { UIFieldServerProps } from 'payload'
import { type FileCollection, findFileUses, labelOfUse } from '#content/media-usage.ts'
import { say } from '#platform/bilingual.ts'

/** Where a picture or clip is shown, with links, on its own edit screen. Nothing before its first save. */
export async function FileUses({ collectionSlug, id, req }: UIFieldServerProps) {
  if (!id || !req.user) return null
  const language = req.i18n.language
  const uses = await findFileUses(req, { collection: collectionSlug as FileCollection, id: String(id) })
  const admin = req.payload.config.routes.admin
  return (
    <div className="field-type">
      <span className="field-label">{say({ zh: '使用位置', en: 'Shown in' }, language)}</span>
      {uses.length === 0 ? (
        <p>{say({ zh: '还没有内容使用它，可以放心删除。', en: 'Nowhere yet; it may be deleted.' }, language)}</p>
      ) : (
        <ul>
          {uses.map((use) => (
            <li key={`${use.collection}:${use.id}`}>
              {say(labelOfUse(req, use.collection), language)}
              {' · '}
              <a
                href={use.collection === 'brand' ? `${admin}/globals/brand` : `${admin}/collections/${use.collection}/${use.id}`}
              >
                {use.title || say({ zh: '未命名', en: 'Untitled' }, language)}
              </a>
              {use.trashed ? say({ zh: '（回收站）', en: ' (trash)' }, language) : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
