import { SIMULATED, startSimulator } from './simulator.ts'

// `npm run wechat:simulator`: WeChat's server API on this machine, for a hub that is started with WECHAT_API_HOST=<its address>.
const simulator = await startSimulator({ port: Number(process.env.PORT || 4300) })
setInterval(() => {
  simulator.now = Date.now()
}, 1_000)
console.log(
  [
    `微信模拟器 simulator: ${simulator.host}`,
    `WECHAT_API_HOST=${simulator.host}`,
    `AppID ${SIMULATED.appId}`,
    `AppSecret ${SIMULATED.secret}`,
  ].join('\n'),
)
