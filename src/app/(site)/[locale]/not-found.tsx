import { NotFound } from '#site/views/NotFound.tsx'

export default NotFound
