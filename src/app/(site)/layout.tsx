import type { ReactNode } from 'react'

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-Hans-CN">
      <body>{children}</body>
    </html>
  )
}
