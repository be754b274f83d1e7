import type { Caseload } from '@/lib/caseload/caseload.data'
import { classes } from '@/components/ui/classes'
import { calls } from '@/lib/caseload/followed'
import { AnswersAge, PersonName, StageLine, WhatChanged } from './person-cells'
import { WhatToDo } from './what-to-do'

export type PeopleListProps = Pick<Caseload, 'people' | 'details'>

/** A table where there is room for one, cards in the same order where there is not. */
export function PeopleList(props: PeopleListProps) {
  return (
    <>
      <PeopleTable {...props} />
      <PeopleCards {...props} />
    </>
  )
}

const head = 'px-3 py-2.5 text-left font-semibold'
const cell = 'px-3 py-2.5 align-top'

function PeopleTable({ people, details }: PeopleListProps) {
  return (
    <div
      role="region"
      aria-label="People you follow"
      tabIndex={0}
      className="hidden overflow-x-auto rounded-card border bg-sheet shadow-lift sm:block"
    >
      <table className="w-full border-collapse">
        <caption className="sr-only">People you follow</caption>
        <thead>
          <tr className="border-b text-sm text-ink-2">
            <th scope="col" className={classes(head, 'pl-5')}>
              Person
            </th>
            <th scope="col" className={head}>
              Needs
            </th>
            <th scope="col" className={head}>
              What changed
            </th>
            <th scope="col" className={head}>
              Stage
            </th>
            <th scope="col" className={classes(head, 'hidden lg:table-cell')}>
              Assessed
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const isUrgent = calls(person).length > 0
            return (
              <tr
                key={person.teamId}
                className={classes(
                  'h-14 border-b last:border-b-0 has-[a:focus-visible]:bg-act-soft',
                  isUrgent && 'bg-urgent-bg',
                )}
              >
                <th
                  scope="row"
                  className={classes(
                    cell,
                    'border-l-8 pl-3 text-left font-normal',
                    isUrgent ? 'border-l-urgent' : 'border-l-transparent',
                  )}
                >
                  <PersonName person={person} />
                </th>
                <td className={cell}>
                  <WhatToDo person={person} />
                </td>
                <td className={cell}>
                  <WhatChanged person={person} details={details.get(person.teamId)} />
                </td>
                <td className={cell}>
                  <StageLine stage={details.get(person.teamId)?.stage} />
                </td>
                <td className={classes(cell, 'hidden whitespace-nowrap lg:table-cell')}>
                  <AnswersAge person={person} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function PeopleCards({ people, details }: PeopleListProps) {
  return (
    <ul className="grid gap-gap sm:hidden">
      {people.map((person) => (
        <li
          key={person.teamId}
          className={classes(
            'grid gap-3 rounded-card p-4',
            calls(person).length > 0 ? 'border-2 border-l-10 border-urgent bg-urgent-bg' : 'sheet-card',
          )}
        >
          <h2 className="text-md">
            <PersonName person={person} />
          </h2>
          <WhatToDo person={person} />
          <WhatChanged person={person} details={details.get(person.teamId)} />
          <div className="grid grid-cols-2 gap-3 border-t pt-3">
            <div>
              <StageLine stage={details.get(person.teamId)?.stage} />
            </div>
            <div>
              <span className="sr-only">Last answers: </span>
              <AnswersAge person={person} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
