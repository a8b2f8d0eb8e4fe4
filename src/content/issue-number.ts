import type { CollectionBeforeChangeHook } from 'payload'

/** Gives a published story the number after the column's highest one, unless it has a number of its own. */
export const numberIssue: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const number = data.issueNumber === undefined ? originalDoc?.issueNumber : data.issueNumber
  const column = data.column === undefined ? originalDoc?.column : data.column
  if (number != null || !column || data._status !== 'published') return data
  const { docs } = await req.payload.find({
    collection: 'brand-stories',
    where: { column: { equals: typeof column === 'object' ? column.id : column } },
    sort: '-issueNumber',
    select: { issueNumber: true },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  data.issueNumber = (docs[0]?.issueNumber ?? 0) + 1
  return data
}
