/** A live that is announced on 视频号, and how many reservations each promoter brought. */
export type SimulatedNotice = { noticeId: string; startsAt: number; description: string; reserved: Record<string, number> }

type Announcing = { notices: SimulatedNotice[] }

const LIST = '/channels/ec/finderlive/getfinderlivenoticerecordlist'
const COUNT = '/channels/ec/promoter/get_live_notice_reservation_info'

export const isNoticePath = (path: string): boolean => path === LIST || path === COUNT

/** The announced lives; how many one promoter brought to one of them. A number is an errcode. */
export function answerNotices({ notices }: Announcing, path: string, asked: Record<string, unknown>): object | number {
  if (path === LIST)
    return {
      errcode: '0',
      live_notice_list: notices.map(({ noticeId, startsAt, description }) => ({
        notice_id: noticeId,
        status: 0,
        status_wording: '可预约',
        start_time: Math.floor(startsAt / 1_000),
        description,
        nickname: '茗汀',
      })),
    }
  const notice = notices.find(({ noticeId }) => noticeId === asked.live_notice_id)
  if (!notice || typeof asked.sharer_appid !== 'string') return 40097
  return { errcode: 0, errmsg: 'ok', count: notice.reserved[asked.sharer_appid] ?? 0 }
}
