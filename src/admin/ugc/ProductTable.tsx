import { say } from '#platform/bilingual.ts'
import type { Ugc } from '#reviews/ugc/ugc.ts'
import desk from '../desk.module.css'
import { type UgcAsked, ugcAddress } from './asked.ts'

/** Which products buyers wrote about; each row opens to its reviews. */
export function ProductTable(props: { products: Ugc['products']; asked: UgcAsked; language: string }) {
  const { products, asked, language } = props
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const columns = {
    name: t('商品', 'Product'),
    submitted: t('提交', 'Submitted'),
    approved: t('展示过', 'Shown'),
    withPhotos: t('有图', 'With photos'),
    verified: t('已核实购买', 'Verified'),
    mean: t('平均分', 'Mean'),
  }
  return (
    <section>
      <h2>{t('按商品', 'By product')}</h2>
      <table className={desk.table}>
        <thead>
          <tr>
            {Object.values(columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <tr key={product.id}>
              <th data-label={columns.name} scope="row">
                <a href={`/admin/collections/reviews?where[or][0][and][0][product][equals]=${product.id}&sort=-submittedAt`}>
                  {product.name}
                </a>
              </th>
              <td data-label={columns.submitted}>
                <a href={ugcAddress('/admin/ugc', { ...asked, product: product.id })}>{product.submitted}</a>
              </td>
              <td data-label={columns.approved}>{product.approved}</td>
              <td data-label={columns.withPhotos}>{product.withPhotos}</td>
              <td data-label={columns.verified}>{product.verified}</td>
              <td data-label={columns.mean}>{product.mean === null ? '–' : product.mean.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
