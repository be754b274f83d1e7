import type { Metadata } from 'next'
import type { Route } from 'next'
import Search from 'lucide-react/icons/search'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { isUuid } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { findMedicine, mayBePlanned } from '@/lib/medications/formulary'
import { searchFormulary } from '@/lib/medications/formulary-search'
import { withdrawalWords } from '@/lib/medications/market-notes'
import { latestVersion, type Regimen } from '@/lib/medications/regimen'
import { readRegimen } from '@/lib/medications/regimens.data'
import { medicineTitle, routeChoices } from '@/lib/medications/regimen-words'
import { filledOnly, valuesOfRule, valuesOfTemplate } from '@/lib/medications/rule-values'
import { todayAt } from '@/lib/time/home-clock'
import { ConfirmNotice } from '../../confirm-notice'
import { MedicineFacts } from '../medicine-facts'
import { NotesOfChoice } from '../notes-of-medicine'
import { formChoices, unitChoices, valuesOf } from '../prescription-choices'
import { NewRegimenForm } from './new-regimen-form'
import { UsualSchedules } from './usual-schedules'

export const metadata: Metadata = { title: 'Add a medicine' }

export default async function NewRegimenPage({ params, searchParams }: PageProps<'/teams/[teamId]/medications/new'>) {
  const { teamId } = await params
  const { q, medicine, free, usual, again } = await searchParams
  const access = await accessOrNotFound(teamId, 'regimen:propose')
  const before = typeof again === 'string' && isUuid(again) ? await readRegimen(access, again) : undefined
  const entry = findMedicine(before?.medicineId ?? (typeof medicine === 'string' ? medicine : ''))
  const template = entry?.templates.find(({ id }) => id === usual)
  const here = `/teams/${teamId}/medications/new`
  const form = (name: string, medicineId: string) => (
    <>
      {access.may('regimen:change') && <ConfirmNotice access={access} path={here} what="Adding a medicine" />}
      <NewRegimenForm
        // Another usual schedule fills the fields anew.
        key={template?.id}
        hidden={{ teamId, requestId: crypto.randomUUID(), medicineId, followsId: before?.regimenId ?? '' }}
        name={name}
        kind={access.may('regimen:change') ? 'save' : 'propose'}
        before={
          before ? valuesAgain(before, access.clock.zone) : template ? filledOnly(valuesOfTemplate(template)) : {}
        }
        forms={entry && formChoices(entry)}
        units={unitChoices(before && latestVersion(before).amount.unit)}
        routes={routeChoices}
        today={todayAt(access.clock).toString()}
      />
    </>
  )
  if (before && !entry) {
    return (
      <>
        <PageHeader title={`Start ${before.name} again`} note="A new line: what was before stays in the record." />
        {form(before.name, '')}
      </>
    )
  }
  if (entry && mayBePlanned(entry)) {
    return (
      <>
        <PageHeader
          title={before ? `Start ${entry.name} again` : `Add ${entry.name}`}
          note="Copy what the prescription says. Nothing here is a suggestion."
        />
        <div className="grid gap-6">
          <NotesOfChoice access={access} medicineId={entry.id} />
          <MedicineFacts entry={entry} />
          {!before && <UsualSchedules entry={entry} here={here} chosen={template?.id} />}
          {form(before?.name ?? medicineTitle(entry.name), entry.id)}
        </div>
      </>
    )
  }
  if (free !== undefined) {
    return (
      <>
        <PageHeader
          title="Add a medicine"
          note="Written freely: without safety notes. Copy what the prescription says."
        />
        {form(typeof q === 'string' ? q : '', '')}
      </>
    )
  }
  const query = typeof q === 'string' ? q : ''
  const found = searchFormulary(query)
  return (
    <>
      <PageHeader title="Add a medicine" note="Search by name, brand or what it is for." />
      <div className="grid max-w-form gap-6">
        <form className="flex flex-wrap items-end gap-gap" action={here} role="search">
          <div className="grow">
            <TextField label="Medicine" name="q" type="search" defaultValue={query} maxLength={80} spellCheck={false} />
          </div>
          <Button type="submit" variant="filled" icon={<Icon of={Search} />}>
            Search
          </Button>
        </form>
        {found.length > 0 && (
          <ul className="grid gap-gap">
            {found.map(({ entry: one, by }) => (
              <li key={one.id} className="sheet-card p-4">
                <p className="font-semibold">
                  {mayBePlanned(one) ? (
                    <TextLink href={`${here}?medicine=${one.id}` as Route}>{medicineTitle(one.name)}</TextLink>
                  ) : (
                    medicineTitle(one.name)
                  )}
                  {by.kind === 'brand' && (
                    <span className="font-normal text-ink-2"> ({by.brand} is a brand of it)</span>
                  )}
                </p>
                <p className="text-ink-2">{one.forWhat}</p>
                {!mayBePlanned(one) && (
                  <p className="font-semibold">
                    {withdrawalWords(one)}. Not started any more; old records stay readable.
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
        {query !== '' && found.length === 0 && <p>Nothing was found for “{query}”.</p>}
        <p>
          <ButtonLink
            variant="quiet"
            href={`${here}?free=yes${query ? `&q=${encodeURIComponent(query)}` : ''}` as Route}
          >
            It is not in the list: write it freely
          </ButtonLink>
        </p>
      </div>
    </>
  )
}

/** The line that was stopped, as a shape to look at: its days are those of then, so they are asked again. */
function valuesAgain(regimen: Regimen, zone: string): Readonly<Record<string, string>> {
  const version = latestVersion(regimen)
  const dates = { countFrom: '', endOn: '', anchorOn: '', untilOn: '', onceOn: '', visitsHad: '' }
  return { ...valuesOf(version, zone), ...valuesOfRule(version.rule, zone), ...dates }
}
