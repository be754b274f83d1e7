import Clock from 'lucide-react/icons/clock'
import Eye from 'lucide-react/icons/eye'
import HandHelping from 'lucide-react/icons/hand-helping'
import Phone from 'lucide-react/icons/phone'
import Scale from 'lucide-react/icons/scale'
import type { Route } from 'next'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button-link'
import { ButtonRow } from '@/components/ui/button-row'
import { Card } from '@/components/ui/card'
import { FactList, type IconFact } from '@/components/ui/fact-list'
import { Icon } from '@/components/ui/icon'
import { PersonChip } from '@/components/ui/person-chip'
import { Tag } from '@/components/ui/tag'
import type { Access } from '@/lib/auth/access'
import { prnEffects, type AsNeededNow, type CountedDose } from '@/lib/medications/as-needed-plan'
import { countWords, entryTime, sayEntry } from '@/lib/medications/entry-words'
import { latestVersion } from '@/lib/medications/regimen'
import { doseWords, medicineTitle, routeWords } from '@/lib/medications/regimen-words'
import { ruleText } from '@/lib/medications/rule-text'
import { formatNumber } from '@/lib/text/amounts'
import { formatDay } from '@/lib/text/dates'
import { joinWords } from '@/lib/text/lists'
import { todayAt } from '@/lib/time/home-clock'
import { sayGiving, stopGiving } from '../actions'
import { PressForm } from '../press-form'
import { AsNeededForm } from './as-needed-form'
import { EffectForm } from './effect-form'

/** One as-needed medicine: whether it is fine now, what counts, how it is given, and the form. */
export function AsNeededCard({ line, access }: { readonly line: AsNeededNow; readonly access: Access }) {
  const { regimen, plan, claim, counted } = line
  const { clock, teamId } = access
  const version = latestVersion(regimen)
  const medicine = medicineTitle(regimen.name)
  const local = clock.now.toZonedDateTimeISO(clock.zone)
  const rule = ruleText(version.rule)
  const place = { teamId, regimenId: regimen.regimenId }
  return (
    <Card title={medicine} note={`${doseWords(regimen, version)}, ${routeWords(version.route)}`}>
      <div className="grid gap-4">
        <FineNow line={line} access={access} />
        <p>
          {rule.charAt(0).toUpperCase() + rule.slice(1)}.{version.instructions && ` ${version.instructions}.`}
        </p>
        <FactList facts={factsOf(line, access)} />
        <ul className="grid gap-2">
          {counted.length === 0 && <li className="text-ink-2">None in the last 24 hours.</li>}
          {counted.map((dose) => (
            <Counted key={dose.entry.recordId} dose={dose} line={line} access={access} />
          ))}
        </ul>
        {claim && (
          <div className="rounded-control border border-dashed border-claim-edge bg-act-soft px-3 py-2.5">
            <PersonChip
              person={claim.by}
              words={`${claim.by.name} is giving this now`}
              note={`Started ${entryTime(claim.claimedAt, clock)}. ${claim.by.userId === access.userId ? 'The others see this.' : `Please leave it to ${claim.by.name}.`}`}
            />
          </div>
        )}
        <ButtonRow>
          {!claim && (
            <PressForm act={sayGiving} fields={place}>
              <SubmitButton variant="outlined" aria-label={`I am giving this now: ${medicine}`}>
                I am giving this now
              </SubmitButton>
            </PressForm>
          )}
          {claim?.by.userId === access.userId && (
            <PressForm act={stopGiving} fields={place}>
              <SubmitButton variant="quiet" aria-label={`I am not giving it: ${medicine}`}>
                I am not giving it
              </SubmitButton>
            </PressForm>
          )}
        </ButtonRow>
        <AsNeededForm
          hidden={{ ...place, requestId: crypto.randomUUID() }}
          medicine={medicine}
          amount={formatNumber(version.amount.value)}
          unit={version.amount.unit}
          today={local.toPlainDate().toString()}
          time={local.toPlainTime().toString({ smallestUnit: 'minute' })}
          zone={clock.zone}
        />
        {access.may('regimen:change') && (
          <div>
            <ButtonLink
              href={`/teams/${teamId}/today/as-needed/${regimen.regimenId}` as Route}
              variant="quiet"
              aria-label={`Change how it is given: ${medicine}`}
            >
              {plan.version === 0 ? 'Write down how it is given' : 'Change how it is given'}
            </ButtonLink>
          </div>
        )}
      </div>
    </Card>
  )
}

/** Said before anything is pressed: may one be given now, and if not, from when. */
function FineNow({
  line: { decision, limits },
  access: { clock },
}: {
  readonly line: AsNeededNow
  readonly access: Access
}) {
  const { dailyLimit } = limits
  const used = dailyLimit
    ? `${countWords(decision.given24h, limits)} of at most ${countWords(dailyLimit.value, limits)} in the last 24 hours`
    : null
  if (decision.decision === 'allow')
    return (
      <p>
        <Tag tone="done">Within the limits now</Tag>
        {used && <span className="ml-2">{used}.</span>}
      </p>
    )
  return (
    <p>
      <Tag tone="late" icon={<Icon of={Clock} />}>
        {decision.nextOk ? `Fine again from ${entryTime(decision.nextOk, clock)}` : 'One dose is over the limit'}
      </Tag>
      {used && <span className="ml-2">{used}.</span>}
    </p>
  )
}

function factsOf({ plan }: AsNeededNow, { clock }: Access): readonly IconFact[] {
  const { tryFirst, lookFor, callWhen, togetherWith, reviewOn } = plan
  const facts: IconFact[] = []
  if (tryFirst !== null)
    facts.push({
      key: 'first',
      icon: <Icon of={HandHelping} />,
      words: (
        <>
          <b>Try first:</b> {tryFirst}
        </>
      ),
    })
  if (lookFor !== null)
    facts.push({
      key: 'look',
      icon: <Icon of={Eye} />,
      words: (
        <>
          <b>Look for:</b> {lookFor}
        </>
      ),
    })
  if (callWhen !== null)
    facts.push({
      key: 'call',
      icon: <Icon of={Phone} />,
      words: (
        <>
          <b>When to call:</b> {callWhen}
        </>
      ),
    })
  if (togetherWith.length > 0)
    facts.push({
      key: 'together',
      icon: <Icon of={Scale} />,
      words: `Counts together with ${joinWords(togetherWith.map(({ name }) => medicineTitle(name)))}.`,
    })
  if (reviewOn)
    facts.push({
      key: 'review',
      icon: <Icon of={Clock} />,
      words: `To be looked at again by ${formatDay(reviewOn, todayAt(clock))}.`,
    })
  return facts
}

function Counted({
  dose: { entry, otherName, effect },
  line,
  access,
}: {
  readonly dose: CountedDose
  readonly line: AsNeededNow
  readonly access: Access
}) {
  const { clock, teamId } = access
  const askFromMs = entry.givenAt.epochMilliseconds + line.plan.askAfterMin * 60_000
  const wantsAnswer = otherName === null && effect === null && clock.now.epochMilliseconds >= askFromMs
  return (
    <li className="grid gap-2">
      <p className="text-ink-2">
        {otherName !== null && <b>{medicineTitle(otherName)}: </b>}
        {sayEntry(entry, clock)}.
        {effect && (
          <>
            {' '}
            <b>{prnEffects[effect.effect]}</b>
            {effect.words && `, ${effect.words}`}, noted by {effect.byName}.
          </>
        )}
      </p>
      {wantsAnswer && (
        <EffectForm
          hidden={{ teamId, recordId: entry.recordId, requestId: crypto.randomUUID() }}
          question={`How did it go? ${medicineTitle(line.regimen.name)}, ${entryTime(entry.givenAt, clock)}`}
          level={entry.symptomLevel}
        />
      )}
    </li>
  )
}
