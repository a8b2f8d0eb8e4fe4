const KB = 1024

/** A size in bytes as people say it: whole KB below one MB, MB with one decimal above. */
export function writeFileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KB))
  return kilobytes < KB ? `${kilobytes} KB` : `${(bytes / KB / KB).toFixed(1)} MB`
}
