import { type CampaignPage, findCampaign } from '#site/reading/campaigns.ts'
import type { Reader } from '#site/reading/reader.ts'
import { Campaign } from '#site/views/Campaign.tsx'
import { campaignDek } from '#site/words/campaign-line.ts'
import { itemRoute } from '../../../routes.tsx'
import { sendApplication } from './action.ts'

const route = itemRoute({
  under: '/campaigns',
  find: findCampaign,
  head: ({ locale }, item) => ({ path: item.path, title: item.name, description: item.trial?.gets ?? campaignDek(item, locale) }),
  View: ({ reader, item }: { reader: Reader; item: CampaignPage }) => (
    <Campaign action={sendApplication.bind(null, reader.locale, item.slug)} item={item} reader={reader} />
  ),
})

export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
