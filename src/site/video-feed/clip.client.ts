import type { Choices } from './visit.client.ts'

export type Clip = {
  article: HTMLElement
  /** Makes the clip ready to be played, muted; another time it does nothing. */
  mount: () => void
  /** Lets go of everything that the clip holds of the machine; what it was is kept for the next time. */
  unmount: () => void
  play: (choices: Choices) => void
  pause: () => void
  isAloud: () => boolean
  toggle: (choices: Choices) => void
  apply: (choices: Choices) => void
  seek: (seconds: number) => void
  /** Fetches how the clip begins, so that it is there at once. */
  prepare: () => void
  onReady: (then: () => void) => void
}

type State = 'paused' | 'playing' | 'ended'

/**
 * A clip of the feed around its article. Its `<video>` exists only between `mount` and `unmount`; one that leaves to WeChat has none.
 * Takes an article whose video may still be in it.
 */
export function makeClip(article: HTMLElement): Clip {
  const stage = article.querySelector<HTMLElement>('[data-stage]')!
  const line = article.querySelector<HTMLElement>('[data-line]')!
  const caption = article.querySelector<HTMLElement>('[data-caption]')!
  let video = stage.querySelector('video')
  const kept = video && bare(video)
  let withCaptions = true
  let whenReady = () => {}

  const say = (state: State) => {
    article.dataset.state = state
  }

  const press = (button: string, isPressed: boolean) =>
    article.querySelector(`[data-do=${button}]`)?.setAttribute('aria-pressed', String(isPressed))

  const showCaption = () => {
    const cues = withCaptions ? video?.textTracks[0]?.activeCues : null
    caption.textContent = Array.from(cues ?? [], (cue) => (cue as VTTCue).text.replace(/<[^>]*>/g, '')).join('\n')
  }

  const listen = (to: HTMLVideoElement) => {
    to.onplay = () => say('playing')
    to.onpause = () => say(to.ended ? 'ended' : 'paused')
    to.onended = () => say('ended')
    to.ontimeupdate = () => {
      line.style.transform = `scaleX(${to.duration ? to.currentTime / to.duration : 0})`
    }
    to.oncanplaythrough = () => whenReady()
    // What is heard decides, not what was wished: a browser may have refused to play aloud.
    to.onvolumechange = () => press('sound', !to.muted)
    const track = to.textTracks[0]
    if (!track) return
    // Drawn by the page, where neither words nor buttons stand before them.
    track.mode = 'hidden'
    track.oncuechange = showCaption
  }

  const mount = () => {
    if (!kept || (video && article.dataset.state)) return
    if (!video) {
      video = kept.cloneNode(true) as HTMLVideoElement
      stage.insertBefore(video, stage.querySelector('[data-stage] > :last-child'))
    } else become(video)
    video.muted = true
    listen(video)
    say(video.paused ? 'paused' : 'playing')
  }

  const unmount = () => {
    delete article.dataset.state
    if (!video) return
    video.pause()
    video.removeAttribute('src')
    video.load()
    video.remove()
    video = null
    caption.textContent = ''
    line.style.transform = ''
  }

  const play = async ({ sound }: Choices) => {
    const playing = video
    if (!playing) return
    playing.muted = !sound
    try {
      await playing.play()
    } catch {
      if (playing.muted || playing !== video) return
      // A browser that plays nothing aloud unasked may still play it without sound.
      playing.muted = true
      await playing.play().catch(() => {})
    }
  }

  const apply = ({ sound, captions }: Choices) => {
    withCaptions = captions
    if (video) video.muted = !sound
    showCaption()
    press('captions', captions)
  }

  return {
    article,
    mount,
    unmount,
    play,
    apply,
    pause: () => video?.pause(),
    isAloud: () => Boolean(video && !video.muted),
    toggle: (choices) => (video?.paused ? play(choices) : video?.pause()),
    seek: (seconds) => {
      if (video?.duration) video.currentTime = Math.min(Math.max(video.currentTime + seconds, 0), video.duration)
    },
    prepare: () => {
      if (video) video.preload = 'metadata'
    },
    onReady: (then) => {
      whenReady = then
    },
  }
}

/** The video as it will be put in again: without the browser's own buttons and captions. */
function bare(video: HTMLVideoElement): HTMLVideoElement {
  const copy = video.cloneNode(true) as HTMLVideoElement
  become(copy)
  return copy
}

function become(video: HTMLVideoElement): void {
  video.controls = false
  video.removeAttribute('poster')
  video.querySelector('track')?.removeAttribute('default')
}
