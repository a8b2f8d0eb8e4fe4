import { expect, it } from 'vitest'
import { cardFacts } from '#site/video-feed/address.client.ts'

it('a clip that is moved on to has its own title, words and picture on the share card', () => {
  const clip = { path: '/videos/b', name: '第二条', about: '第二条的话', picture: '/api/media/file/b.jpg' }
  expect(cardFacts(clip, 'https://hub.example')).toEqual({
    url: 'https://hub.example/videos/b',
    title: '第二条',
    description: '第二条的话',
    image: 'https://hub.example/api/media/file/b.jpg',
  })
})

it('what it has not is empty, so that the words of the clip before do not stay', () => {
  expect(cardFacts({ path: '/videos/c', name: '第三条', about: '' }, 'https://hub.example')).toMatchObject({
    description: '',
    image: '',
  })
})
