import { topicOfVideos as route } from '../../../../../../video-routes.tsx'

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
