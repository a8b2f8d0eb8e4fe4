import { type Bilingual, say } from '#platform/bilingual.ts'

/** The heads of a table, one for each of its columns. */
export const TableHead = ({ columns, language }: { columns: Record<string, Bilingual>; language: string }) => (
  <thead>
    <tr>
      {Object.values(columns).map((label) => (
        <th key={label.en} scope="col">
          {say(label, language)}
        </th>
      ))}
    </tr>
  </thead>
)
