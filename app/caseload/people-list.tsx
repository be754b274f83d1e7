import { DataTable } from '@/components/ui/data-table'
import type { Caseload } from '@/lib/caseload/caseload.data'
import { AnswersAge, LastChangeLine, PersonName, StageLine, WhatToDo } from './person-cells'

/** A table where there is room for one, cards in the same order where there is not. */
export function PeopleList({ people, stages }: Pick<Caseload, 'people' | 'stages'>) {
  return (
    <>
      <div className="hidden sm:block">
        <DataTable
          caption="People you follow"
          rows={people}
          keyOf={({ teamId }) => teamId}
          columns={[
            { key: 'name', header: 'Person', cell: (person) => <PersonName person={person} /> },
            { key: 'do', header: 'To do', cell: (person) => <WhatToDo person={person} /> },
            { key: 'stage', header: 'Stage', cell: ({ teamId }) => <StageLine stage={stages.get(teamId)} /> },
            { key: 'change', header: 'Changed last', cell: (person) => <LastChangeLine person={person} /> },
            { key: 'answers', header: 'Last answers', cell: (person) => <AnswersAge person={person} /> },
          ]}
        />
      </div>
      <ul className="grid gap-gap sm:hidden">
        {people.map((person) => (
          <li key={person.teamId} className="sheet-card grid gap-3 rounded-card p-4">
            <h2 className="text-md">
              <PersonName person={person} />
            </h2>
            <WhatToDo person={person} />
            <div>
              <StageLine stage={stages.get(person.teamId)} />
            </div>
            <dl className="grid gap-2">
              <div>
                <dt className="text-sm text-ink-2">Changed last</dt>
                <dd>
                  <LastChangeLine person={person} />
                </dd>
              </div>
              <div>
                <dt className="text-sm text-ink-2">Last answers</dt>
                <dd>
                  <AnswersAge person={person} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </>
  )
}
