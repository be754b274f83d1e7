import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { doseText } from '@/lib/medications/dose-text'
import { formWords, medicineTitle } from '@/lib/medications/regimen-words'
import type { StockProduct } from '@/lib/medications/stock-product'
import { readProduct, type LedgerLine, type ProductPage } from '@/lib/medications/stock.data'
import { formatAmount, formatNumber } from '@/lib/text/amounts'
import { formatDayTime } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { unitChoices } from '../../prescription-choices'
import { StockState } from '../stock-state'
import { CountingForm } from './counting-form'
import { CollectForm, CountForm, LossForm, OpenForm, ReceiveForm } from './ledger-forms'

export const metadata: Metadata = { title: 'What is left' }

export default async function ProductPage({ params }: PageProps<'/teams/[teamId]/medications/stock/[productId]'>) {
  const { teamId, productId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const page = await readProduct(access, productId)
  if (!page) notFound()
  const { product } = page
  return (
    <>
      <PageHeader title={medicineTitle(product.name)} note={`What is left: ${formWords(product, product.form)}`} />
      <div className="grid max-w-3xl gap-6">
        <div className="grid gap-1.5">
          <StockState counted={page} access={access} />
          {product.supplier && <p className="text-ink-2">From: {product.supplier}</p>}
        </div>
        {!access.isDeceased && <Forms page={page} access={access} />}
        {page.ledger.length > 0 && (
          <section>
            <h2 className="mb-2 text-md">What was written down</h2>
            <ul className="grid gap-2">
              {page.ledger.map((line) => (
                <li key={line.entryId}>
                  {lineWords(line, product)} <span className="text-ink-2">{whoWords(line, access)}</span>
                </li>
              ))}
            </ul>
            <p className="mt-2 text-ink-2">Given doses count down by themselves and are not listed here.</p>
          </section>
        )}
        <p>
          <TextLink href={`/teams/${teamId}/medications/stock` as Route}>Everything that is counted</TextLink>
        </p>
      </div>
    </>
  )
}

function Forms({ page, access }: { readonly page: ProductPage; readonly access: Access }) {
  const { product, outlook, people } = page
  const { teamId } = access
  const today = todayAt(access.clock).toString()
  // Each form has a request of its own.
  const hidden = () => ({ teamId, productId: product.productId, requestId: crypto.randomUUID() })
  const orderBy = outlook.orderBy?.toString() ?? today
  const pack = product.packSize === null ? undefined : formatAmount({ value: product.packSize, unit: product.unit })
  return (
    <div className="grid gap-3">
      {access.may('dose:record') && (
        <>
          <ReceiveForm hidden={hidden()} unit={product.unit} hint={pack && `A full pack is ${pack}.`} />
          <CountForm hidden={hidden()} unit={product.unit} />
          {product.inUseDays !== null && <OpenForm hidden={hidden()} today={today} inUseDays={product.inUseDays} />}
          <LossForm hidden={hidden()} unit={product.unit} />
        </>
      )}
      {access.may('tasks:manage') && (
        <CollectForm
          hidden={hidden()}
          members={people.map(({ userId, name }) => ({
            value: userId,
            words: userId === access.userId ? `${name} (you)` : name,
          }))}
          today={today}
          dueOn={orderBy < today ? today : orderBy}
        />
      )}
      {access.may('regimen:propose') && (
        <CountingForm
          hidden={{
            ...{ teamId, productId: product.productId },
            ...{ perAmount: formatNumber(product.per.value), perUnit: product.per.unit },
          }}
          version={product.version}
          before={fieldsOf(product)}
          units={unitChoices(product.unit)}
          dose={doseText(product.per)}
        />
      )}
    </div>
  )
}

function fieldsOf({ unit, uses, packSize, inUseDays, leadDays, supplier }: StockProduct): Record<string, string> {
  return {
    ...{ unit, uses: formatNumber(uses), leadDays: String(leadDays), supplier: supplier ?? '' },
    packSize: packSize === null ? '' : formatNumber(packSize),
    inUseDays: inUseDays === null ? '' : String(inUseDays),
  }
}

function lineWords({ kind, amount, reason }: LedgerLine, { unit }: StockProduct): string {
  const much = amount === null ? '' : formatAmount({ value: amount, unit })
  const why = reason === null ? '' : ` ${reason}.`.replace('..', '.')
  switch (kind) {
    case 'received':
      return `${much} came.${why}`
    case 'counted':
      return `Counted: ${much}.${why}`
    case 'opened':
      return 'A new one was opened.'
    case 'wasted':
      return `${much} spilt or not used.${why}`
    case 'thrown_away':
      return `${much} thrown away.${why}`
  }
}

function whoWords({ byName, at }: LedgerLine, { clock }: Access): string {
  return `${byName}, ${formatDayTime(at, clock.now, clock.zone, clock.region)}`
}
