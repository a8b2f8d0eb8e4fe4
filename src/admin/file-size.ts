const KB = 1024

/** A size in bytes as people say it: whole KB below one MB, then MB and GB with one decimal. */
export function writeFileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KB))
  if (kilobytes < KB) return `${kilobytes} KB`
  const megabytes = bytes / KB / KB
  return megabytes < KB ? `${megabytes.toFixed(1)} MB` : `${(megabytes / KB).toFixed(1)} GB`
}
