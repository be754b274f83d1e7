import { FieldError } from '../form/field-error'
import { classes } from '../ui/classes'

export type PatchSite = {
  readonly site: string
  /** Of its box in the form. */
  readonly name: string
  readonly isChosen: boolean
  /** Changes when the box must be drawn anew. */
  readonly key: string
}

export type PatchSitePictureProps = {
  readonly legend: string
  readonly error?: string
  readonly sites: readonly PatchSite[]
}

/** Where each site is on the drawing, in its units. The left side of the person is on the right of the front view. */
const places: Readonly<Record<string, readonly [number, number]>> = {
  'behind left ear': [262, 34],
  'behind right ear': [298, 34],
  'left upper arm': [128, 104],
  'right upper arm': [32, 104],
  'left chest': [98, 88],
  'right chest': [62, 88],
  'left back': [262, 96],
  'right back': [298, 96],
  'left thigh': [96, 196],
  'right thigh': [64, 196],
}

/** The places for a patch as boxes with their words, and a drawing of a person, front and back, with the same numbers. */
export function PatchSitePicture({ legend, error, sites }: PatchSitePictureProps) {
  return (
    <fieldset className={classes('min-w-0', error && 'border-l-4 border-ink pl-4')}>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <FieldError id="site1-error" words={error} />
      <div className="grid items-center gap-4 sm:grid-cols-2">
        <Drawing sites={sites} />
        <div className="grid">
          {sites.map(({ site, name, isChosen, key }, i) => (
            <label key={key} className="flex min-h-hit items-center gap-3 py-1">
              <input
                type="checkbox"
                id={name}
                name={name}
                value="yes"
                defaultChecked={isChosen}
                className="size-7 shrink-0 accent-(--act)"
              />
              <span>
                <span className="inline-block min-w-6 font-semibold tabular-nums">{i + 1}</span>
                {site}
              </span>
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  )
}

function Drawing({ sites }: Pick<PatchSitePictureProps, 'sites'>) {
  return (
    <svg viewBox="0 0 360 260" className="w-full max-w-sm" aria-hidden="true">
      <Person x={80} words="Front" />
      <Person x={280} words="Back" />
      {sites.map(({ site, name }, i) => {
        const [x, y] = places[site] ?? [0, 0]
        return (
          <g key={name}>
            <circle cx={x} cy={y} r={13} className="fill-mark stroke-ink" strokeWidth={2} />
            <text x={x} y={y + 5.5} textAnchor="middle" className="fill-ink text-[16px] font-bold">
              {i + 1}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function Person({ x, words }: { readonly x: number; readonly words: string }) {
  return (
    <g transform={`translate(${x} 0)`} className="fill-sheet stroke-edge" strokeWidth={2}>
      <circle cx={0} cy={32} r={22} />
      <path d="M-10 54 h20 v8 q34 4 38 20 l14 70 -14 4 -16 -52 -2 60 6 74 h-20 l-12 -62 -4 0 -12 62 h-20 l6 -74 -2 -60 -16 52 -14 -4 14 -70 q4 -16 38 -20 z" />
      <text x={0} y={256} textAnchor="middle" className="fill-ink-2 stroke-none text-[16px]">
        {words}
      </text>
    </g>
  )
}
