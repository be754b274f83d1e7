import type { Metadata, Route } from 'next'
import Package from 'lucide-react/icons/package'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { latestVersion, type Regimen } from '@/lib/medications/regimen'
import { formWords } from '@/lib/medications/regimen-words'
import { isLow, type CountedState } from '@/lib/medications/stock-outlook'
import { readStockPage } from '@/lib/medications/stock.data'
import { MedicineName } from '../medicine-name'
import { StockState } from './stock-state'

export const metadata: Metadata = { title: 'What is left' }

export default async function StockPage({ params }: PageProps<'/teams/[teamId]/medications/stock'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const { counted, uncounted } = await readStockPage(access)
  const inOrder = counted.toSorted((a, b) => Number(isLow(b.outlook)) - Number(isLow(a.outlook)))
  const mayStart = access.may('regimen:propose') && !access.isDeceased
  return (
    <>
      <PageHeader
        title="What is left"
        note="Each recorded dose counts down by itself. Count now and then what is really there."
      />
      <div className="grid max-w-3xl gap-8">
        {counted.length === 0 && (
          <EmptyState icon={<Icon of={Package} />} title="Nothing is counted yet">
            Count a medicine once, and its page says until when it is enough and by when to order.
          </EmptyState>
        )}
        <ul className="grid gap-4">
          {inOrder.map((one) => (
            <li key={one.product.productId} className="sheet-card p-5">
              <ProductCard counted={one} access={access} />
            </li>
          ))}
        </ul>
        {mayStart && uncounted.length > 0 && (
          <section>
            <h2 className="mb-2 text-md">Not counted</h2>
            <ul className="grid gap-1">
              {uncounted.map((regimen) => (
                <li key={regimen.regimenId} className="flex flex-wrap items-center justify-between gap-x-4">
                  <span>
                    <MedicineName name={regimen.name} />, {formOf(regimen)}
                  </span>
                  <ButtonLink
                    variant="quiet"
                    href={`/teams/${teamId}/medications/stock/new?regimen=${regimen.regimenId}` as Route}
                  >
                    Start counting<VisuallyHidden> {regimen.name}</VisuallyHidden>
                  </ButtonLink>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p>
          <TextLink href={`/teams/${teamId}/medications` as Route}>All medicines</TextLink>
        </p>
      </div>
    </>
  )
}

function formOf(regimen: Regimen): string {
  return formWords(regimen, latestVersion(regimen).form)
}

function ProductCard({ counted, access }: { readonly counted: CountedState; readonly access: Access }) {
  const { product } = counted
  return (
    <div className="grid gap-1.5">
      <h2 className="text-md">
        <TextLink href={`/teams/${access.teamId}/medications/stock/${product.productId}` as Route} className="text-ink">
          <MedicineName name={product.name} />
        </TextLink>{' '}
        <span className="font-normal">{formWords(product, product.form)}</span>
      </h2>
      <StockState counted={counted} access={access} />
    </div>
  )
}
