import type { AdminViewServerProps } from 'payload'
import { AdminPage } from './AdminPage.tsx'
import { writeMoment } from './moment.ts'
import { OwnDevices } from './OwnDevices.client.tsx'
import { ownDeviceLink } from './own-device-endpoint.ts'

/** `/admin/own-devices`: the link with which a colleague takes his own phones and browsers out of the figures. */
export function OwnDevicesPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed="staff"
      lead={{
        zh: '登录着后台的浏览器本来就不计入统计。手机、微信和其他没登录的浏览器，用您的专属链接打开一次，也不再计入；打开后的页面上可以取消。',
        en: 'A browser signed in here is never counted. Phones, WeChat and other browsers are left out once they have opened your own link; the page that opens can take it back.',
      }}
      props={props}
      title={{ zh: '自有设备', en: 'Own devices' }}
    >
      {async () => {
        const { url, madeAt } = await ownDeviceLink(String(props.initPageResult.req.user!.id))
        return <OwnDevices madeAt={writeMoment(madeAt)} url={url} />
      }}
    </AdminPage>
  )
}
