import { boxMarks } from './box-marks'

/** What the marks mean, and whose initials they are. */
export function RecordKey({ initials }: { readonly initials: ReadonlyMap<string, string> }) {
  return (
    <div className="grid gap-2 text-sm print:break-before-avoid">
      <p>
        {Object.values(boxMarks)
          .filter(({ mark }) => mark !== '')
          .map(({ mark, words }) => (
            <span key={mark} className="mr-5 inline-block">
              <b>{mark}</b> {words}
            </span>
          ))}
        <span className="mr-5 inline-block">Small number: see the remarks</span>
      </p>
      {initials.size > 0 && (
        <p>
          {[...initials].map(([name, letters]) => (
            <span key={name} className="mr-5 inline-block">
              <b>{letters}</b> {name}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
