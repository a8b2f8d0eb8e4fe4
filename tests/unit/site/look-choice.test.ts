import vm from 'node:vm'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { lookChoice } from '#generated/look-choice.ts'

type Target = { name: string; value: string; checked: boolean }

/** A browser as far as the script of the head needs one: attributes of `<html>`, a storage that may be forbidden, and events. */
function open({ search = '', kept = {} as Record<string, string>, isForbidden = false, inputs = [] as Target[] } = {}) {
  const attributes: Record<string, string> = {}
  const heard: Record<string, (event: { target: Target }) => void> = {}
  const refuse = () => {
    throw new Error('SecurityError')
  }
  const listen = (name: string, then: (event: { target: Target }) => void) => {
    heard[name] = then
  }
  vm.runInNewContext(lookChoice, {
    location: { search },
    localStorage: isForbidden
      ? { getItem: refuse, setItem: refuse, removeItem: refuse }
      : {
          getItem: (name: string) => kept[name] ?? null,
          setItem: (name: string, value: string) => {
            kept[name] = value
          },
          removeItem: (name: string) => {
            delete kept[name]
          },
        },
    addEventListener: listen,
    getComputedStyle: () => ({ backgroundColor: 'rgb(20, 19, 15)' }),
    document: {
      body: {},
      documentElement: {
        setAttribute: (name: string, value: string) => {
          attributes[name] = value
        },
        removeAttribute: (name: string) => {
          delete attributes[name]
        },
      },
      querySelectorAll: (selector: string) => (selector.startsWith('meta') ? [] : inputs),
      addEventListener: listen,
    },
  })
  const choose = (target: Partial<Target>) => heard.change!({ target: { name: '', value: '', checked: false, ...target } })
  return { attributes, kept, choose, comeBack: () => heard.pageshow!({} as never) }
}

describe('the look that a reader chose', () => {
  it('is that of the phone until something is chosen', () => {
    expect(open().attributes).toEqual({ 'data-scripts': '' })
  })

  it('is kept, holds on the next page, and is taken back', () => {
    const page = open()
    page.choose({ name: 'hub_look', value: 'dark' })
    expect(page.attributes['data-look']).toBe('dark')
    expect(open({ kept: page.kept }).attributes['data-look']).toBe('dark')
    page.choose({ name: 'hub_look', value: '' })
    expect(page.attributes).not.toHaveProperty('data-look')
    expect(page.kept).toEqual({})
  })

  it('is nothing that somebody else wrote into the storage', () => {
    expect(open({ kept: { hub_look: 'evil', hub_care: 'yes' } }).attributes).toEqual({ 'data-scripts': '' })
  })

  it('shows in the control, also on a page that comes back', () => {
    const inputs = ['', 'light', 'dark'].map((value) => ({ name: 'hub_look', value, checked: false }))
    const kept: Record<string, string> = {}
    const page = open({ kept, inputs })
    expect(inputs.map(({ checked }) => checked)).toEqual([true, false, false])
    kept.hub_look = 'light'
    page.comeBack()
    expect(inputs.map(({ checked }) => checked)).toEqual([false, true, false])
    expect(page.attributes['data-look']).toBe('light')
  })

  it('leaves other fields of a page alone', () => {
    const page = open()
    page.choose({ name: 'nickname', value: 'dark', checked: true })
    expect(page.kept).toEqual({})
  })
})

describe('care mode', () => {
  it('begins by its address and stays', () => {
    const page = open({ search: '?ch=group&care=1' })
    expect(page.attributes).toHaveProperty('data-care')
    expect(open({ kept: page.kept }).attributes).toHaveProperty('data-care')
  })

  it('ends by its address, and an address that means something else changes nothing', () => {
    const kept = { hub_care: '1' }
    expect(open({ search: '?care=10', kept }).attributes).toHaveProperty('data-care')
    expect(open({ search: '?care=0', kept }).attributes).not.toHaveProperty('data-care')
    expect(kept).toEqual({})
  })

  it('is switched by its box', () => {
    const page = open()
    page.choose({ name: 'hub_care', checked: true })
    expect(page.attributes).toHaveProperty('data-care')
    page.choose({ name: 'hub_care', checked: false })
    expect(page.attributes).not.toHaveProperty('data-care')
  })

  it('holds on the page itself where a browser keeps nothing', () => {
    const page = open({ isForbidden: true, search: '?care=1' })
    expect(page.attributes).toHaveProperty('data-care')
    page.choose({ name: 'hub_care', checked: false })
    expect(page.attributes).not.toHaveProperty('data-care')
  })
})

it('weighs little, as every page loads it before it is painted', () => {
  expect(gzipSync(lookChoice).length).toBeLessThan(900)
})
