import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { faceCss, placeOfFace } from '#look/title-face/face-css.ts'
import { faceFileKind } from '#look/title-face/file-kind.ts'
import { levelOneSigns } from '#look/title-face/level-one.ts'
import { cutFace, remakeFace } from '#look/title-face/remake-face.ts'
import { readAxes, readSigns, readTables } from '#look/title-face/sfnt.ts'
import { makeFace, makeVariable, withTable } from '../../builders/faces.ts'

const remade = async (file: Buffer) => {
  const made = await remakeFace(file)
  if (!('remade' in made)) throw new Error(JSON.stringify(made))
  return made.remade
}

describe('a face that a brand uploads', () => {
  it.each(['truetype', 'woff2'] as const)('is remade as a plain face, and says what it has not (%s)', async (format) => {
    const made = await remade(await makeFace('茗汀秋茶Tea12', format))
    expect(made).toMatchObject({ han: 4, weight: null })
    expect([...made.missing]).toHaveLength(3_755 - 3)
    expect(made.missing.startsWith('啊阿埃')).toBe(true)
    expect([...readSigns(readTables(made.bytes)!)].map((sign) => String.fromCodePoint(sign))).toEqual(
      expect.arrayContaining([...'茗汀秋茶Tea12']),
    )
  })

  it('is fixed at one weight when it is variable, bold as far as it goes', async () => {
    const face = await makeFace('茗汀')
    const axis = (least: number, most: number) => [
      { tag: 'wdth', least: 50, usual: 100, most: 150 },
      { tag: 'wght', least, usual: least, most },
    ]
    for (const [least, most, weight] of [
      [100, 900, 700],
      [200, 500, 500],
      [800, 900, 800],
    ] as const) {
      const made = await remade(makeVariable(face, axis(least, most)))
      expect(made.weight).toBe(weight)
      expect(readAxes(readTables(made.bytes)!)).toEqual([])
    }
  })

  it('is refused when it is cut short, no face at all, or holds no usual Chinese', async () => {
    const face = await makeFace('茗汀')
    expect(await remakeFace(face.subarray(0, face.length - 200))).toEqual({ refused: 'broken' })
    expect(await remakeFace((await makeFace('茗汀', 'woff2')).subarray(0, 600))).toEqual({ refused: 'broken' })
    expect(await remakeFace(Buffer.from('\0\x01\0\0 and nothing more of a face'))).toEqual({ refused: 'broken' })
    for (const signs of ['Tea 12', '茗']) expect(await remakeFace(await makeFace(signs)), signs).toEqual({ refused: 'no-han' })
  })

  it('is refused when its list of signs points beyond itself, or it would be too large unpacked', async () => {
    const face = await makeFace('茗汀')
    const cmap = Buffer.alloc(28)
    for (const [at, value] of [0, 1, 3, 10, 0, 12, 12].entries()) cmap.writeUInt16BE(value, at * 2)
    cmap.writeUInt32BE(1_000_000, 24)
    expect(await remakeFace(withTable(face, 'cmap', cmap))).toEqual({ refused: 'broken' })
    const packed = await makeFace('茗汀', 'woff2')
    packed.writeUInt32BE(900 * 1024 * 1024, 16)
    expect(await remakeFace(packed)).toEqual({ refused: 'too-large' })
  })

  it('whose list of signs repeats itself without end is looked through in no time', async () => {
    const groups = 500_000
    const cmap = Buffer.alloc(28 + 12 * groups)
    for (const [at, value] of [0, 1, 3, 10, 0, 12, 12].entries()) cmap.writeUInt16BE(value, at * 2)
    cmap.writeUInt32BE(groups, 24)
    for (let group = 0; group < groups; group++) {
      cmap.writeUInt32BE(0xffff, 28 + 12 * group + 4)
      cmap.writeUInt32BE(1, 28 + 12 * group + 8)
    }
    const begun = performance.now()
    expect(readSigns(readTables(withTable(await makeFace('茗汀'), 'cmap', cmap))!).size).toBe(0x10000)
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  it('is cut to the signs of a page, and says which Chinese ones it lacks', async () => {
    const { bytes } = await remade(await makeFace('茗汀秋茶12'))
    const made = await cutFace(bytes, '茗茶夜龘1A')
    expect(made).toMatchObject({ lacking: '夜龘' })
    expect('woff2' in made && Buffer.from(made.woff2.subarray(0, 4)).toString()).toBe('wOF2')
  })
})

describe('what a file is', () => {
  it('is told by its bytes, whatever its name says', async () => {
    const kind = (text: string) => faceFileKind(Buffer.from(text, 'latin1'))
    expect(faceFileKind(await makeFace('茗'))).toBe('truetype')
    expect([kind('OTTO'), kind('wOF2\0\x01\0\0'), kind('ttcf'), kind('wOF2ttcf')]).toEqual([
      'opentype',
      'woff2',
      'collection',
      'collection',
    ])
    expect([kind('wOFF'), kind('PK\x03\x04'), kind('<svg'), kind('')]).toEqual(['other', 'other', 'other', 'other'])
    expect(faceFileKind(await readFile(import.meta.filename))).toBe('other')
  })
})

describe('the signs of GB 2312, level 1', () => {
  it('are 3,755, each once, all Chinese', () => {
    const signs = levelOneSigns()
    expect(new Set(signs).size).toBe(3_755)
    expect(signs.every((sign) => /^\p{Script=Han}$/u.test(sign))).toBe(true)
    expect([signs[0], signs.at(-1)]).toEqual(['啊', '座'])
  })
})

describe('a title of which a face lacks a sign', () => {
  it('stands whole in the faces of the phone, and others keep the face', () => {
    const place = (lacking: string) => placeOfFace({ name: '茗汀', titles: '秋茶夜', lacking })
    expect([place(''), place('夜'), place('汀'), place('汀夜'), place('龘')]).toEqual([
      ':root',
      'body>header',
      'main',
      null,
      ':root',
    ])
    expect(faceCss('/title-faces/a.woff2', 'main')).toContain('}main{--display-face:"Title"')
  })
})
