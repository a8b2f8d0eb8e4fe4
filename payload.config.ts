import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig } from 'payload'
import { alertEndpoints } from '#admin/alerts/endpoints.ts'
import { apiKeyEndpoints } from '#admin/api-key-endpoints.ts'
import { autosaveEndpoint } from '#admin/autosave/endpoint.ts'
import { consentsEndpoint } from '#admin/consents/endpoint.ts'
import { dataViews } from '#admin/data-screens.ts'
import { deskViews } from '#admin/desk-screens.ts'
import { channelDayEndpoints } from '#admin/imports/channel-day-endpoints.ts'
import { orderImportEndpoints } from '#admin/imports/order-import-endpoint.ts'
import { productUndoEndpoints } from '#admin/imports/product-undo-endpoints.ts'
import { reviewImportEndpoints } from '#admin/imports/review-import-endpoints.ts'
import { wechatReviewsEndpoint } from '#admin/imports/wechat-reviews-endpoint.ts'
import { interfaceLanguage } from '#admin/interface-language.ts'
import { invitationEndpoints } from '#admin/invitation-endpoints.ts'
import { liveEndpoint } from '#admin/live/endpoint.ts'
import { interactionEndpoints } from '#admin/lives/interaction-endpoints.ts'
import { reminderEndpoints } from '#admin/lives/reminder-endpoints.ts'
import { reportEndpoints } from '#admin/lives/report-endpoints.ts'
import { runEndpoints } from '#admin/lives/run-endpoints.ts'
import { titleFaceEndpoints } from '#admin/look/title-face-endpoints.ts'
import { memberLinkEndpoint } from '#admin/member-link-endpoint.ts'
import { orderSourceEndpoints } from '#admin/order-source-endpoints.ts'
import { outdatedEndpoints } from '#admin/outdated/endpoints.ts'
import { ownDeviceEndpoint } from '#admin/own-device-endpoint.ts'
import { personalDataEndpoints } from '#admin/personal-data/endpoints.ts'
import { plannerEndpoints } from '#admin/planner/endpoints.ts'
import { posterEndpoints } from '#admin/posters/endpoints.ts'
import { questionEndpoints } from '#admin/questions/endpoints.ts'
import { recordingEndpoints } from '#admin/recordings/endpoints.ts'
import { requestTextEndpoint } from '#admin/request-text-endpoint.ts'
import { reviewLinkEndpoint } from '#admin/review-link-endpoint.ts'
import { promotableReviewsEndpoint } from '#admin/review-picker/endpoint.ts'
import { reviewActionEndpoint } from '#admin/reviews/act-endpoint.ts'
import { bulkEndpoint } from '#admin/reviews/bulk-endpoint.ts'
import { deskEndpoints } from '#admin/reviews/desk-endpoints.ts'
import { evidenceEndpoint } from '#admin/reviews/evidence-endpoints.ts'
import { featureEndpoints } from '#admin/reviews/feature-endpoints.ts'
import { reviewInfluenceEndpoint } from '#admin/reviews/influence-endpoint.ts'
import { reviewReportsEndpoint } from '#admin/reviews/reports-endpoint.ts'
import { rewardEndpoints } from '#admin/rewards/endpoints.ts'
import { searchIndexEndpoints } from '#admin/search-index/endpoints.ts'
import { searchesEndpoint } from '#admin/searches/endpoint.ts'
import { shortLinkEndpoint } from '#admin/short-link-endpoint.ts'
import { teamworkEndpoints } from '#admin/teamwork/endpoints.ts'
import { trialEndpoints } from '#admin/trials/endpoints.ts'
import { closeUnusedDoors } from '#admin/unused-doors.ts'
import { labelVersions } from '#admin/version-labels.ts'
import { wechatAccountEndpoints } from '#admin/wechat/account-endpoints.ts'
import { wechatPushEndpoints } from '#admin/wechat/push-endpoints.ts'
import { wechatStatisticsEndpoints } from '#admin/wechat-statistics/endpoints.ts'
import { wecomAccountEndpoints } from '#admin/wecom/account-endpoints.ts'
import { wecomContactEndpoints } from '#admin/wecom/contact-endpoints.ts'
import { wecomPushEndpoints } from '#admin/wecom/push-endpoints.ts'
import { writingChecksEndpoint } from '#admin/writing/checks-endpoint.ts'
import { indexEvents } from '#brand/index-event.ts'
import { indexEvidence } from '#brand/index-evidence.ts'
import { indexKeywords } from '#brand/index-keyword.ts'
import { campaigns } from '#campaigns/campaign.ts'
import { campaignFiles } from '#campaigns/campaign-file.ts'
import { helpEntries } from '#care/help-entry.ts'
import { groups } from '#communities/group.ts'
import { articles } from '#content/article.ts'
import { bodyEditor } from '#content/body-editor.ts'
import { brandStories } from '#content/brand-story.ts'
import { clips } from '#content/clip.ts'
import { columns } from '#content/column.ts'
import { liveStreams } from '#content/live-stream.ts'
import { media } from '#content/media.ts'
import { products } from '#content/product.ts'
import { productImportDoor } from '#content/product-import-door.ts'
import { redirects } from '#content/redirect.ts'
import { shortVideos } from '#content/short-video.ts'
import { topics } from '#content/topic.ts'
import { programmes } from '#growth/programme.ts'
import { isSimulated } from '#integrations/wechat/account.ts'
import { brand } from '#look/brand.ts'
import { hasRole, isStaffField } from '#people/access.ts'
import { mailAdapter } from '#people/mail.ts'
import { members } from '#people/member.ts'
import { sessionOrigin } from '#people/session-origin.ts'
import { users } from '#people/user.ts'
import { lastingPg } from '#platform/database.ts'
import { log } from '#platform/log.ts'
import { sharp } from '#platform/pictures.ts'
import { withPlacements } from '#reviews/consent/with-placements.ts'
import { foundShots } from '#reviews/found/found-shot.ts'
import { foundUgc } from '#reviews/found/found-ugc.ts'
import { reviewPhotos } from '#reviews/photos/review-photo.ts'
import { reviews } from '#reviews/review.ts'
import { sensitiveWords } from '#reviews/screening/sensitive-word.ts'
import { scorecardEndpoints } from '#scorecards/endpoints.ts'
import { searchWords } from '#search/search-words.ts'
import { openapiEndpoint } from '#server/openapi/document.ts'

const root = path.dirname(fileURLToPath(import.meta.url))

const built = buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  ...sessionOrigin(process.env.PUBLIC_URL),
  collections: [
    withPlacements(articles),
    shortVideos,
    liveStreams,
    reviews,
    columns,
    withPlacements(brandStories),
    products,
    topics,
    media,
    clips,
    reviewPhotos,
    foundUgc,
    foundShots,
    sensitiveWords,
    searchWords,
    campaigns,
    campaignFiles,
    programmes,
    groups,
    members,
    helpEntries,
    indexKeywords,
    indexEvents,
    indexEvidence,
    redirects,
    users,
  ],
  globals: [brand({ edit: hasRole('brand-manager'), see: isStaffField })],
  admin: {
    user: users.slug,
    importMap: { baseDir: root, importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js') },
    dateFormat: 'yyyy-MM-dd HH:mm',
    timezones: { supportedTimezones: [{ label: '北京时间', value: 'Asia/Shanghai' }], defaultTimezone: 'Asia/Shanghai' },
    meta: { titleSuffix: ' · 种草' },
    avatar: 'default',
    components: {
      graphics: { Icon: '/src/admin/Mark.tsx#Mark', Logo: '/src/admin/Mark.tsx#Wordmark' },
      providers: ['/src/admin/UploadNames.client.tsx#UploadNames', '/src/admin/ToolbarNames.client.tsx#ToolbarNames'],
      afterLogin: ['/src/admin/LoginNote.tsx#LoginNote'],
      afterNavLinks: ['/src/admin/DataLinks.tsx#DataLinks', '/src/admin/DeskLinks.tsx#DeskLinks'],
      views: { dashboard: { Component: '/src/admin/today/Dashboard.tsx#Dashboard' }, ...deskViews, ...dataViews },
    },
  },
  db: postgresAdapter({
    idType: 'uuidv7',
    migrationDir: path.join(root, 'migrations'),
    pg: lastingPg,
    pool: {
      connectionString: process.env.DATABASE_URL,
      application_name: 'zhongcao-payload',
      max: 12,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      idle_in_transaction_session_timeout: 60_000,
      statement_timeout: 60_000,
    },
    push: false,
    allowIDOnCreate: false,
  }),
  editor: bodyEditor,
  email: mailAdapter(),
  endpoints: [
    productImportDoor,
    ...invitationEndpoints,
    ...apiKeyEndpoints,
    ...alertEndpoints,
    ...plannerEndpoints,
    ...orderSourceEndpoints,
    ...orderImportEndpoints,
    ...reviewImportEndpoints,
    ...channelDayEndpoints,
    wechatReviewsEndpoint,
    ...wechatAccountEndpoints,
    ...wechatPushEndpoints,
    ...wechatStatisticsEndpoints,
    ...wecomAccountEndpoints,
    ...wecomContactEndpoints,
    ...wecomPushEndpoints,
    ...productUndoEndpoints,
    shortLinkEndpoint,
    ...titleFaceEndpoints,
    ...posterEndpoints,
    writingChecksEndpoint,
    ...teamworkEndpoints,
    autosaveEndpoint,
    ...outdatedEndpoints,
    reviewActionEndpoint,
    promotableReviewsEndpoint,
    consentsEndpoint,
    evidenceEndpoint,
    bulkEndpoint,
    ...deskEndpoints,
    reviewReportsEndpoint,
    ...rewardEndpoints,
    reviewInfluenceEndpoint,
    ...featureEndpoints,
    ...questionEndpoints,
    ...trialEndpoints,
    liveEndpoint,
    ...reminderEndpoints,
    ...runEndpoints,
    ...interactionEndpoints,
    ...reportEndpoints,
    ...recordingEndpoints,
    ownDeviceEndpoint,
    memberLinkEndpoint,
    reviewLinkEndpoint,
    requestTextEndpoint,
    ...personalDataEndpoints,
    ...searchIndexEndpoints,
    searchesEndpoint,
    ...scorecardEndpoints(isSimulated),
    openapiEndpoint,
  ],
  i18n: interfaceLanguage,
  plugins: [closeUnusedDoors],
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false }, deleteJobOnComplete: false },
  upload: { limits: { fileSize: 52_428_800 }, requestSizeLimit: 54_525_952, abortOnLimit: true },
  defaultDepth: 1,
  maxDepth: 3,
  graphQL: { disable: true },
  logger: log,
  loggingLevels: { AuthenticationError: 'info', LockedAuth: 'info' },
  sharp,
  telemetry: false,
  // On every start it would begin a process that writes them; `npm run generate` does, and the tests compare.
  typescript: { outputFile: path.join(root, 'src/generated/payload-types.ts'), autoGenerate: false },
})

export default labelVersions(built)
