import { look } from './finding.ts'
import type { Step } from './screened-review.ts'

/** What is made by AI is shown as such (人工智能生成合成内容标识办法): a file that says so needs its author to say so too. */
export const readAiMark: Step = ({ content, photos }) => {
  const marked = photos.filter(({ aiMark }) => aiMark)
  if (content.aiMade)
    return [
      look(
        {
          zh: '作者声明含 AI 生成内容，展示时须带标识。',
          en: 'Its author declares AI-made content: it is shown with the label.',
        },
        0,
      ),
    ]
  if (marked.length === 0) return []
  return [
    look(
      {
        zh: `${marked.length} 张图片的文件自带 AI 标识，作者没有声明。`,
        en: `The files of ${marked.length} photos say that AI made them; their author does not.`,
      },
      25,
    ),
  ]
}
