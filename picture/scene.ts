// A scene: where everything stands and what is written there. Numbers and words only, so that SVG, canvas, a file and a test read the same.
// Lengths are CSS pixels from the top left; a `path` is written in SVG's path language, a curve as its four points.
import type { LinkState, PostState } from '../answers/shapes.ts'
import type { Address } from '../graph/model.ts'
import type { Curve, Point } from './tendrils.ts'

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What a time axis must show, and what needs room on it. */
export interface AxisNeeds {
  /** Seconds of the earliest and latest thing; the earliest is 0 or negative where nothing else was chosen. */
  readonly first: number
  readonly last: number
  /** Seconds of an early response: what comes much sooner needs little room. */
  readonly early: number
  /** The root answered something: it needs room at the left. */
  readonly upstream: boolean
  /** What zero is called. */
  readonly origin: string
}

export interface Tick {
  readonly x: number
  readonly words: string
  /** It names a silence between two pixels; null: a moment. */
  readonly silence: readonly [number, number] | null
}

/** A line that guides the eye along a lane. */
export interface Rail {
  readonly key: string
  readonly path: string
}

/** A post: a disc whose area says how many responses it drew. */
export interface PostMark {
  readonly address: Address
  readonly x: number
  readonly y: number
  readonly r: number
  readonly root: boolean
  readonly upstream: boolean
  readonly state: PostState
  /** Nobody knows when it was published: it stands beside what it answers. */
  readonly undated: boolean
  /** How long it took to answer, 0 (ten minutes) to 1 (a month); null for the root, what it answered, and where a date is missing. */
  readonly tone: number | null
  /** What else its colour may tell, 0 to 6 (hues.ts); null: nothing, or none of the named. */
  readonly hue: number | null
  readonly responses: number
  readonly comments: number
  /** A bud: so many posts of a quiet branch are folded into this mark, the first of them being `address`. 0 for a post. */
  readonly folded: number
}

/** From the post answered (`parent`) to the post that answers (`child`). */
export interface Tendril {
  readonly parent: Address
  readonly child: Address
  /** The four points of a Bézier curve. */
  readonly curve: Curve
  /** The corners of a straight line that leads to the curve, the answered post first; null: none does. */
  readonly stem: readonly Point[] | null
  /** A band: pixels of it where it leaves, thicker where more grew, and where it arrives; null in lists and maps. */
  readonly band: readonly [number, number] | null
  /** Pixels of the plain line that it is otherwise. */
  readonly width: number
  /** Only its end is drawn: whole it would be one line among too many. */
  readonly stub: boolean
  readonly state: LinkState
  readonly tone: number | null
  readonly hue: number | null
  /** One short stroke a proof when there are several; else 0. */
  readonly proofs: number
  /** A leaf where the answered post shows a linkback. */
  readonly leaf: boolean
  /** A cross in the middle when the link is denied or gone. */
  readonly cross: boolean
  /** Pixels that proofs and leaf keep from its end. */
  readonly gap: number
}

/** A link outside the tree. */
export interface Strand {
  readonly source: Address
  readonly target: Address
  readonly curve: Curve
  readonly state: LinkState
  /** One of so many that it is drawn pale. */
  readonly pale: boolean
}

/** The line an open bunch hangs its comments on. */
export interface Shoot {
  readonly post: Address
  readonly path: string
}

export interface Grape {
  readonly address: Address
  readonly post: Address
  readonly x: number
  readonly y: number
  readonly r: number
  readonly reply: boolean
  readonly undated: boolean
}

/** From a comment to the comment that answers it. */
export interface Arc {
  readonly parent: Address
  readonly child: Address
  readonly path: string
}

export interface Label {
  readonly post: Address
  /**
   * `post`: name and title of a post; `root`: of the first of them; `said`: the sentence it answers with; `author`: who wrote a comment; `more`: what found no place;
   * `when`: the time of a row; `also`: the other posts it answers; `lane`: whose lane it is.
   */
  readonly kind: 'post' | 'root' | 'said' | 'author' | 'more' | 'when' | 'also' | 'lane'
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly strong: string
  readonly quiet: string
  /** What it covers. */
  readonly box: Box
}

export interface Bar {
  readonly x: number
  readonly width: number
  readonly height: number
}

/** Responses over time, on the axis of the scene: a histogram and the cumulative curve. Heights from the bottom. */
export interface Overview {
  readonly height: number
  /** Its axis (time-axis.ts) between two pixels: it always shows all the time there is. */
  readonly left: number
  readonly right: number
  readonly needs: AxisNeeds
  readonly bars: readonly Bar[]
  readonly curve: string
}

/** A line of the legend. `sign` names what is drawn before the words; there are entries for signs that occur only. */
export interface LegendEntry {
  readonly sign:
    | 'tones'
    | 'hue'
    | 'area'
    | 'unread'
    | 'gone'
    | 'undated'
    | 'folded'
    | 'claimed'
    | 'denied'
    | 'proofs'
    | 'leaf'
    | 'outside'
    | 'stub'
    | 'comment'
    | 'reply'
  readonly hue: number | null
  readonly words: string
}

export interface Scene {
  /** `right`: time runs to the right. `down`: a list with the vine at its left edge, for narrow screens. */
  readonly direction: 'right' | 'down'
  readonly width: number
  readonly height: number
  /** Where time has its axis. */
  readonly plot: Box
  readonly ticks: readonly Tick[]
  readonly rails: readonly Rail[]
  readonly posts: readonly PostMark[]
  readonly tendrils: readonly Tendril[]
  readonly strands: readonly Strand[]
  readonly shoots: readonly Shoot[]
  readonly grapes: readonly Grape[]
  readonly arcs: readonly Arc[]
  readonly labels: readonly Label[]
  readonly overview: Overview
  readonly legend: readonly LegendEntry[]
  /** Posts drawn one by one, posts folded into buds, and posts known to belong here. */
  readonly showing: {
    readonly posts: number
    readonly folded: number
    readonly of: number
    /** What a mark is: in a map of blogs each stands for one. */
    readonly one: 'post' | 'blog'
  }
}

/** A scene before it is said what its signs mean and how much of the conversation it shows. */
export type Undressed = Omit<Scene, 'legend' | 'showing'>
