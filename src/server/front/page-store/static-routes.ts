import { readFileSync } from 'node:fs'
import path from 'node:path'

type Rewrite = { source: string; destination: string; regex: string; has?: unknown[] }
type RoutesManifest = { rewrites: { beforeFiles: Rewrite[] }; dynamicRoutes: { page: string; regex: string }[] }
type PrerenderManifest = { dynamicRoutes: Record<string, unknown> }

/** Whether the page of a path is made once for all readers. */
export type IsStatic = (pathname: string) => boolean

/** Reads from a finished build which of its pages depend on nothing but their address. */
export function readStaticRoutes(distDir: string): IsStatic {
  const read = <Manifest>(name: string) => JSON.parse(readFileSync(path.join(distDir, `${name}.json`), 'utf8')) as Manifest
  return toStaticRoutes(read<RoutesManifest>('routes-manifest'), read<PrerenderManifest>('prerender-manifest'))
}

/** The rule itself, from what the build wrote down: rewrites that do not look at a query, then the first route that matches. */
export function toStaticRoutes(routes: RoutesManifest, prerendered: PrerenderManifest): IsStatic {
  const rewrites = routes.rewrites.beforeFiles.filter(({ has }) => !has?.length).map(toRewriting)
  const pages = routes.dynamicRoutes.map(({ page, regex }) => ({
    regex: new RegExp(regex),
    isStatic: page in prerendered.dynamicRoutes,
  }))
  return (pathname) => {
    let inner: string | undefined
    for (const rewrite of rewrites) {
      inner = rewrite(pathname)
      if (inner !== undefined) break
    }
    return pages.find(({ regex }) => regex.test(inner ?? pathname))?.isStatic === true
  }
}

function toRewriting({ source, destination, regex }: Rewrite): (pathname: string) => string | undefined {
  const pattern = new RegExp(regex)
  // Not the colon of `(?:`, which begins no name.
  const names = [...source.matchAll(/(?<!\?):(\w+)/g)].map(([, name]) => name)
  return (pathname) => {
    const found = pattern.exec(pathname)
    return found ? destination.replace(/:(\w+)/g, (_, name: string) => found[names.indexOf(name) + 1] ?? '') : undefined
  }
}
