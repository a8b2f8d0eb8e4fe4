import { scriptJson } from '../script-json.ts'

/** Structured data for search engines. */
export function JsonLd({ data }: { data: object[] }) {
  return data.map((one) => (
    <script
      dangerouslySetInnerHTML={{ __html: scriptJson({ '@context': 'https://schema.org', ...one }) }}
      key={JSON.stringify(one).slice(0, 80)}
      type="application/ld+json"
    />
  ))
}
