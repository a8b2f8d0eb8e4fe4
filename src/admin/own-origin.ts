import { isForeignRequest } from '#platform/foreign-origin.ts'

type RouteHandler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Response | Promise<Response>

/** A route that changes things answers 403 to what another site's page sends, before anybody looks at cookies. */
export const ownOriginOnly =
  <Rest extends unknown[]>(route: RouteHandler<Rest>): RouteHandler<Rest> =>
  (request, ...rest) =>
    isForeignRequest(request)
      ? Response.json({ errors: [{ message: 'This request comes from another site.' }] }, { status: 403 })
      : route(request, ...rest)
