import type { TopicForNurses } from '@/lib/needs/knowledge-topics'

/** What clinicians read besides: where sources differ, their own lines, what is still to be confirmed. */
export function TopicNotes({ notes }: { readonly notes: TopicForNurses }) {
  const paragraphs = [
    { title: 'Notes', words: notes.notes },
    { title: 'Where sources differ', words: notes.disagreements },
    { title: 'By region', words: notes.region_notes },
    { title: 'About how long it takes', words: notes.leadTimeNote },
  ]
  return (
    <>
      {paragraphs.map(({ title, words }) => words && <Note key={title} title={title} words={words} />)}
      {notes.thresholds_by_source && (
        <div>
          <h4 className="font-semibold">What each source says</h4>
          <ul className="list-disc pl-6">
            {notes.thresholds_by_source.map(({ source, rule, checked }) => (
              <li key={source}>
                {source}: {rule} ({checked})
              </li>
            ))}
          </ul>
        </div>
      )}
      {notes.openPoints.length > 0 && (
        <div>
          <h4 className="font-semibold">Not yet confirmed by a clinician</h4>
          <ul className="list-disc pl-6">
            {notes.openPoints.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Note({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <div>
      <h4 className="font-semibold">{title}</h4>
      <p>{words}</p>
    </div>
  )
}
