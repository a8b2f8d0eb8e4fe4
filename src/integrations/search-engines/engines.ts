import { baidu } from './baidu.ts'
import type { Engine } from './engine.ts'
import { indexnow } from './indexnow.ts'

/** THE list of engines that are told of new and changed addresses. */
export const engines: readonly Engine[] = [baidu, indexnow]
