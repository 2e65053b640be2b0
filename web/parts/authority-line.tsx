// The authority of a blog over time, month by month, as bars with the highest said in words.
import type { BlogPageJson } from '../../answers/shapes.ts'

type Months = BlogPageJson['authority']

const HEIGHT = 96
const WIDTH = 960
/** Pixels of a bar with the air beside it. */
const WIDEST = 32

export function AuthorityLine({ months }: { readonly months: Months }) {
  const highest = months.reduce((best, month) => (month.value > best.value ? month : best), months[0] ?? NONE)
  if (highest.value === 0)
    return (
      <section>
        <h2>Authority over time</h2>
        <p class="quiet">No other blog’s post was seen to link to it on a known date: claims do not count.</p>
      </section>
    )
  const step = WIDTH / months.length
  return (
    <section>
      <h2>Authority over time</h2>
      <p class="quiet">
        How many different blogs had linked to it in the 180 days before: at most {highest.value}, in{' '}
        {inWords(highest.month)}.
      </p>
      <div style={{ maxWidth: months.length * WIDEST }}>
        <svg class="months" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {months.map(({ month, value }, index) => {
            const height = (value / highest.value) * HEIGHT
            return (
              <rect key={month} x={index * step} y={HEIGHT - height} width={Math.max(1, step * 0.86)} height={height}>
                <title>{`${inWords(month)}: ${value}`}</title>
              </rect>
            )
          })}
        </svg>
        <p class="months-ends quiet">
          <span>{inWords(months[0]?.month ?? '')}</span>
          <span>{inWords(months.at(-1)?.month ?? '')}</span>
        </p>
      </div>
      <details>
        <summary>As numbers</summary>
        <ul class="people">
          {months.map(({ month, value }) => (
            <li key={month}>
              <span class="quiet">{month}</span> {value}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

const NONE = { month: '', value: 0 }

const format = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const inWords = (month: string): string => (month === '' ? '' : format.format(new Date(`${month}-01T00:00:00Z`)))
