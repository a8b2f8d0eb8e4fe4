import { describe, expect, it } from 'vitest'
import { isArticleKind } from '#content/article-kinds.ts'
import { isShortVideoKind } from '#content/short-video-kinds.ts'
import { partPath, readPartPath } from '#site/reading/list-part.ts'

describe('the address of a part of a list', () => {
  it.each([
    [{ kind: 'guide' }, '/articles/of/guide'],
    [{ topic: 'season' }, '/articles/of/all/season'],
    [{ kind: 'news', topic: 'page' }, '/articles/of/news/page'],
    [{}, '/articles'],
  ] as const)('of %o is %s, and is read back', (filter, path) => {
    expect(partPath('/articles', filter)).toBe(path)
    if (path !== '/articles') expect(readPartPath(path.split('/').slice(3), isArticleKind)?.part).toEqual(filter)
  })

  it('carries its page', () => {
    expect(readPartPath(['guide', 'page', '3'], isArticleKind)).toEqual({ part: { kind: 'guide' }, page: 3 })
    expect(readPartPath(['all', 'season', 'page', '2'], isArticleKind)).toEqual({ part: { topic: 'season' }, page: 2 })
  })

  it.each([
    ['all'],
    ['page', '2'],
    ['sonnets'],
    ['guide', 'page', '1'],
    ['guide', 'page', '0'],
    ['guide', 'page', 'x', 'y'],
    ['guide', 'Season!'],
    ['guide', 'a', 'b'],
    [],
  ])('is none for %s', (...parts) => {
    expect(readPartPath(parts, isArticleKind)).toBeNull()
  })

  it('has the same form for articles and videos, each with its own kinds', () => {
    expect(partPath('/videos', { kind: 'scene' })).toBe('/videos/of/scene')
    expect(partPath('/videos', { topic: 'season' })).toBe('/videos/of/all/season')
    expect(readPartPath(['scene', 'page', '2'], isShortVideoKind)).toEqual({ part: { kind: 'scene' }, page: 2 })
    expect(readPartPath(['guide'], isShortVideoKind)).toBeNull()
  })
})
