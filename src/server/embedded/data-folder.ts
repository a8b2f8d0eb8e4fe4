import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { refusal } from '../refusal.ts'

const MINIMUM_FREE_MIB = 512
const FULL_MIB = 16

// Magic numbers of statfs(2): locks and fsync do not hold on these.
const NETWORK_FILE_SYSTEMS = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x01021997, '9p'],
])

/**
 * Makes the data folder (0700) when it is missing and gives its real path. Refuses one that cannot be written to, that lies
 * on a network file system, or whose disk has less than 512 MiB left.
 */
export function openDataFolder(folder: string): string {
  refuseNoDisk(folder)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw refusal(`数据目录 ${folder} 不可写 (${code}); 请修改权限或 HUB_DATA_DIR · the data folder cannot be written to`)
  }
  const real = realpathSync(folder)
  const network = NETWORK_FILE_SYSTEMS.get(statfsSync(real).type)
  if (network) throw refusal(`数据目录 ${real} 位于网络文件系统 ${network}; 请换到本地磁盘 · move HUB_DATA_DIR to a local disk`)
  const freeMib = measureFreeMib(real)
  if (freeMib < MINIMUM_FREE_MIB) {
    throw refusal(`磁盘空间不足: ${real} 只剩 ${freeMib} MiB, 至少需要 ${MINIMUM_FREE_MIB} MiB · the disk is full`)
  }
  return real
}

// In the kernel's own trees mkdir neither works nor fails for ever.
const KERNEL_FILE_SYSTEMS = [0x9fa0, 0x62656572]

function refuseNoDisk(folder: string): void {
  let above = path.resolve(folder)
  while (!existsSync(above)) above = path.dirname(above)
  if (KERNEL_FILE_SYSTEMS.includes(statfsSync(above).type))
    throw refusal(`数据目录 ${folder} 不在磁盘上; 请修改 HUB_DATA_DIR · the data folder is not on a disk`)
}

/**
 * What to tell of a start that failed: when its words or the disk itself say that the data folder ran full meanwhile, a
 * refusal of one line; else the error as it is.
 */
export function explainFullDisk(error: unknown, folder: string): unknown {
  const words = error instanceof Error ? error.message : String(error)
  const freeMib = measureFreeMib(folder)
  if (freeMib >= FULL_MIB && !/ENOSPC|No space left on device/i.test(words)) return error
  return refusal(`磁盘已满: ${folder} 只剩 ${freeMib} MiB (${words.split('\n')[0]}) · the disk is full`)
}

function measureFreeMib(folder: string): number {
  const disk = statfsSync(folder)
  return Math.floor((disk.bavail * disk.bsize) / 2 ** 20)
}

/** Refuses database files that another major version wrote. */
export function checkMajor(pgData: string, version: string): void {
  const file = path.join(pgData, 'PG_VERSION')
  if (!existsSync(file)) return
  const found = readFileSync(file, 'utf8').trim()
  const ours = version.split('.')[0]
  if (found !== ours) {
    throw refusal(
      `${pgData} 由 PostgreSQL ${found} 写成, 本程序自带 ${ours}; 请用原版本导出后导入, 或设置 DATABASE_URL · wrong PostgreSQL major version`,
    )
  }
}
