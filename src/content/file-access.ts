import type { Access, CollectionSlug } from 'payload'
import { isStaffUser } from '#people/access.ts'

/**
 * Files may be read by anyone who knows their random name, and as part of the documents that show them; only staff may
 * list them, because the list would show what is not published yet.
 */
export const readWhereShown =
  (slug: CollectionSlug): Access =>
  ({ isReadingStaticFile, req }) =>
    isStaffUser(req.user) || Boolean(isReadingStaticFile) || req.routeParams?.collection !== slug
