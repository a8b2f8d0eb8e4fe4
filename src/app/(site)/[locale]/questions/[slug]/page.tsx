import { findQuestionPage } from '#site/reading/questions.ts'
import { Question } from '#site/views/Question.tsx'
import { questionWords } from '#site/words/questions.ts'
import { itemRoute } from '../../../routes.tsx'

const route = itemRoute({
  under: '/questions',
  find: findQuestionPage,
  head: ({ locale }, item) =>
    item.kind === 'question'
      ? { path: item.path, title: item.card.text, description: item.card.shown[0]?.text ?? questionWords(locale).lead }
      : { path: item.path, title: questionWords(locale).placeholder[item.state].title, isUnindexed: true },
  View: Question,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
