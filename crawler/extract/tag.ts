// An element of a page's tree, which keeps what is asked of it again and again.
import { Element } from 'domhandler'
import type { Zone } from '../../graph/model.ts'
import { remembering } from './memo.ts'
import type { Target } from './target.ts'

/** What class names and ids say an element is for (body/marks.ts). */
export interface Marks {
  /** Named as the body of a post; `likely` names are other things too. */
  readonly body: 'sure' | 'likely' | null
  /** Named as one whole post, with its title and date; `likely` names are other things too. */
  readonly entry: 'sure' | 'likely' | null
  /** Named as something that is no body; null when not. */
  readonly zone: Zone | null
}

export interface Tokens {
  readonly tokens: ReadonlySet<string>
  /** Without their `-` and `_`. */
  readonly plain: readonly string[]
  /** What they say as classes, by question (`ofClasses`); what nobody asked yet is not there. */
  readonly answers: unknown[]
}

/** "entry-title" and "entry_title" are "entrytitle". */
export const plainName = (token: string): string => token.replace(/[-_]/g, '')

const NO_TOKENS: Tokens = { tokens: new Set(), plain: [], answers: [] }

/** Of an attribute that is a list, in lower case. */
export const tokensIn = (value: string | undefined): Tokens => (value ? tokensOf(value) : NO_TOKENS)

const tokensOf = remembering((value): Tokens => {
  const tokens = value.toLowerCase().split(/\s+/).filter(Boolean)
  return { tokens: new Set(tokens), plain: tokens.map(plainName), answers: [] }
})

/** One string for each name: sets and maps find it at once, where each new one that is cut out of a page costs them a search among all strings. */
const NAMES = new Map(
  (
    'a abbr address area article aside b base big blockquote body br button caption center cite code col dd del div dl dt em embed ' +
    'fieldset font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label legend li link main map meta nav ' +
    'noscript object ol optgroup option p param path pre q s script section select small span strike strong style sub sup svg table ' +
    'tbody td textarea tfoot th thead time title tr tt u ul'
  )
    .split(' ')
    .map((name) => [name, name]),
)

/** As `NAMES`, of attributes: those of an object are found by their name. */
const ATTRIBUTES = new Map(
  (
    'align alt border cellpadding cellspacing class color content datetime dir face height href hreflang http-equiv id itemprop itemscope itemtype ' +
    'lang maxlength media name onclick onmouseout onmouseover property rel size src style tabindex target title type valign value width xml:lang xmlns'
  )
    .split(' ')
    .map((name) => [name, name]),
)

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({})

/** Knows its classes, and what was read of it once: every layer asks for the same. */
export class Tag extends Element {
  constructor(name: string) {
    super(NAMES.get(name) ?? name, NO_ATTRIBUTES)
  }

  classes = NO_TOKENS
  rels = NO_TOKENS
  /** By more than its classes. */
  isNamed = false
  /** Where its `href` leads (`targetOf`); undefined until somebody asks. */
  target: Target | null | undefined = undefined
  /** What its names say it is for (`marksOf`). */
  marks: Marks | null = null
  /** What a reader reads inside (`textOf`); null until somebody asks. */
  words: string | null = null

  /** The name that it is kept by; null when the element has an attribute of that name already: the first counts. */
  add(written: string, value: string): string | null {
    const name = ATTRIBUTES.get(written) ?? written
    if (this.attribs === NO_ATTRIBUTES) this.attribs = {}
    else if (Object.hasOwn(this.attribs, name)) return null
    this.attribs[name] = value
    if (name === 'class') this.classes = tokensIn(value)
    else if (name === 'rel') this.rels = tokensIn(value)
    else if (name === 'id' || name === 'itemprop' || name === 'role') this.isNamed = true
    return name
  }
}
