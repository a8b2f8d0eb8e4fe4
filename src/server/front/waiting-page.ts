import type { Answer } from '#platform/http.ts'
import { plainPage } from './plain-page.ts'

/** Every page while the hub starts: it asks again by itself. */
export const waitingPage: Answer = plainPage(
  503,
  '正在启动 · Starting',
  '页面准备好后会自动打开。 · This page opens by itself when it is ready.',
  2,
)
