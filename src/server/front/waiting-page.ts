import type { Answer } from '#platform/http.ts'

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="2"><title>正在启动 · Starting</title>
<style>html{font:16px/1.8 system-ui,"PingFang SC","Noto Sans SC",sans-serif;color:#2b2a27;background:#faf8f4}
body{min-height:100vh;margin:0;display:grid;place-content:center;text-align:center}p{margin:0;color:#77736a}</style></head>
<body><h1>正在启动</h1><p>页面准备好后会自动打开 · This page opens by itself</p></body></html>`

/** Every page while the hub starts: it asks again by itself. */
export const waitingPage: Answer = {
  status: 503,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '2' },
  body: PAGE,
}
