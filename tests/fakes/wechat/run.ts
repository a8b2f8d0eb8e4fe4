import { fillWecom } from '../wecom/demo.ts'
import { startWecom } from '../wecom/simulator.ts'
import { SIMULATED_WECOM } from '../wecom/tokens.ts'
import { putDemonstration, SIMULATED_SHARER } from './demonstration.ts'
import { pass, SIMULATED, startSimulator } from './simulator.ts'

// `npm run wechat:simulator`: WeChat's server API and 企业微信's on this machine, for a hub that is started with WECHAT_API_HOST and
// WECOM_API_HOST. WECHAT_CALLBACK_URL, _TOKEN and _KEY say where it tells what happened, as an operator would type them into WeChat's
// backend; WECOM_CALLBACK_URL, _TOKEN and _KEY say the same for 企业微信's.
const port = Number(process.env.PORT || 4300)
const simulator = await startSimulator({ port })
putDemonstration(simulator)
const wecom = await startWecom({ port: Number(process.env.WECOM_PORT || port + 1) })
fillWecom(wecom)
const { WECHAT_CALLBACK_URL: url, WECHAT_CALLBACK_TOKEN: token, WECHAT_CALLBACK_KEY: aesKey } = process.env
if (url && token) simulator.callback = { url, token, aesKey: aesKey || null, appId: SIMULATED.appId }
const { WECOM_CALLBACK_URL, WECOM_CALLBACK_TOKEN, WECOM_CALLBACK_KEY } = process.env
if (WECOM_CALLBACK_URL && WECOM_CALLBACK_TOKEN && WECOM_CALLBACK_KEY)
  wecom.callback = {
    url: WECOM_CALLBACK_URL,
    token: WECOM_CALLBACK_TOKEN,
    aesKey: WECOM_CALLBACK_KEY,
    appId: SIMULATED_WECOM.corpId,
  }
// Its clock goes with this machine's, from wherever somebody has set it to.
let last = Date.now()
setInterval(() => {
  const now = Date.now()
  void pass(simulator, now - last)
  wecom.now = now
  last = now
}, 500)
console.log(
  [
    `微信模拟器 simulator: ${simulator.host}`,
    `WECHAT_API_HOST=${simulator.host}`,
    `AppID ${SIMULATED.appId}`,
    `AppSecret ${SIMULATED.secret}`,
    `推客 promoter: WECHAT_SHARER_APPID=${SIMULATED_SHARER}`,
    `状态 state: GET ${simulator.host}/__sim/state; 设置 settings: POST ${simulator.host}/__sim/set {"finishMs":3000,"delivery":{"copies":2,"delayMs":0,"isReversed":true},"faults":["lost"]}`,
    `WECOM_API_HOST=${wecom.host}`,
    `企业 ID ${SIMULATED_WECOM.corpId}`,
    `AgentId ${SIMULATED_WECOM.agentId}`,
    `Secret ${SIMULATED_WECOM.secret}`,
    `成员确认群发 a colleague confirms: curl -d '{"userid":"lin"}' ${wecom.host}/__sim/confirm`,
    `客户删除成员 a customer removes a colleague: curl -d '{"userid":"lin","external_userid":"wm-customer-0002"}' ${wecom.host}/__sim/remove`,
  ].join('\n'),
)
