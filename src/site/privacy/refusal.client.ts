/** The refusal as the beacon and the server read it: cookie and local storage `hub_no`. A forbidden storage is no obstacle. */
export function hasRefused(): boolean {
  return /(?:^|; )hub_no=1/.test(document.cookie) || inStorage((store) => store.getItem('hub_no')) === '1'
}

/** Nothing is counted from now on, and what was kept for counting is gone. */
export function forgetReader(): void {
  setCookie('hub_no=1', LONGEST_SECONDS)
  setCookie('hub_v=', 0)
  inStorage((store) => {
    store.setItem('hub_no', '1')
    store.removeItem('hub_v')
    store.removeItem('hub_q')
    sessionStorage.removeItem('hub_ch')
  })
}

export function allowCounting(): void {
  setCookie('hub_no=', 0)
  inStorage((store) => store.removeItem('hub_no'))
}

/** Browsers keep a cookie for 400 days at most. */
const LONGEST_SECONDS = 34_560_000

function setCookie(pair: string, seconds: number): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing in Safari 16.
  document.cookie = `${pair};path=/;max-age=${seconds};samesite=lax`
}

function inStorage<T>(use: (store: Storage) => T): T | undefined {
  try {
    return use(localStorage)
  } catch {
    return undefined
  }
}
