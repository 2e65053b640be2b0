// Trackback addresses that a page shows without RDF: by `rel`, by a link to where only pings go, or written out for people to copy
// ("TrackBack URL for this entry: …", in the languages of blog software).
import type { Element, Text } from 'domhandler'
import { absolute, type Reading, targetOf } from '../context.ts'
import { byTag, parentOf } from '../dom.ts'
import { firstLinesOf, linesOf } from '../text.ts'
import { markedAnchors } from './marked-anchors.ts'
import { withRel } from './rels.ts'

/** Each once, the surest first. */
export function trackbackLinks(reading: Reading): readonly string[] {
  const byPath = markedAnchors(reading).filter(
    ({ attribs: { href } }) => href && takesPings(href) && !/__mode=|#/.test(href),
  )
  const own = byPath.filter((anchor) => targetOf(anchor, reading)?.hostname === reading.url.hostname)
  return [
    ...new Set([
      ...addressesOf(withRel(reading, 'trackback'), reading),
      ...written(reading),
      ...inBoxes(reading),
      ...addressesOf(own, reading),
    ]),
  ]
}

const addressesOf = (links: readonly Element[], reading: Reading): readonly string[] =>
  links.flatMap((link) => targetOf(link, reading)?.href ?? [])

/** Addresses that only ever take pings. */
const PING_PATH =
  /\/(?:mt-tb(?:\.\w+)?[/?]|[\w-]*tb\.cgi\/|tb\.php[/?]|tbinterface|tb\/\d|wp-trackback\.php|t\/trackback\/|services\/trackback\/|trackback\.php|trackbacks?\/|htsrv\/trackback|comment\.php\?type=trackback)|\/trackback$/i
/** A tag or a category that is called so. */
const LIST = /\/(?:tags?|category|categories|topics?|label)\/trackbacks?\/?$/i

/** All of them have it; most addresses do not. */
const SIGN = /tb|trackback/i

/** Whether nothing but trackbacks is sent to an address. */
export const takesPings = (address: string): boolean =>
  SIGN.test(address) && PING_PATH.test(address) && !LIST.test(address)

/** Boxes to copy from. */
const inBoxes = (reading: Reading): readonly string[] =>
  [...byTag(reading, 'input'), ...byTag(reading, 'textarea')].flatMap((box) => {
    const text = box.attribs.value ?? (box.name === 'textarea' ? (linesOf(box)[0] ?? '') : '')
    return takesPings(text) ? (absolute(text, reading) ?? []) : []
  })

const NOUN =
  'track-?back|ping|r[ée]tro-?liens?|retro-?enlace|retrolink|トラックバック|\\bTB|тр[еэ]кб[еэ]к|трекбек|트랙백|엮인글|引用'
const PLACE =
  'ur[il]|address|adress|adres|indirizzo|direcci[óo]n|endere[çc]o|osoite|адрес|주소|地址|網址|网址|アドレス|先|link|:|：'
const LABEL = new RegExp(`(?:${NOUN})[\\s\\S]{0,30}(?:${PLACE})|(?:${PLACE})[\\s\\S]{0,30}(?:${NOUN})`, 'i')
const NAMED = new RegExp(NOUN, 'i')
const PING = /https?:\/\/[^\s"'<>]{4,500}/
/** How far after its label an address stands, and how much of a text is looked at. */
const FAR = 600
const NEAR = 40
const START = 200
/** "TB: URL" and more. */
const SHORTEST = 4

/** Most text does not even name it. */
const isLabel = (text: string): boolean => NAMED.test(text) && LABEL.test(text)

/** An address to copy stands in one text; few pages show one. */
const showsAddress = ({ data }: Text): boolean =>
  data.length >= SHORTEST_ADDRESS && data.includes('://') && SIGN.test(data)
const SHORTEST_ADDRESS = 11

function written(reading: Reading): readonly string[] {
  if (!reading.texts.some((text) => showsAddress(text) && parentOf(text)?.name !== 'script')) return []
  const labels = reading.texts.filter(({ data }) => data.length >= SHORTEST && isLabel(data.slice(0, START)))
  const blocks = new Set(labels.flatMap((label) => parentOf(label) ?? []))
  return [...blocks].flatMap((block) => {
    if (block.name === 'a' || block.name === 'script') return []
    const near = [block, parentOf(block) ?? block].flatMap((around) => firstLinesOf(around, NEAR)).join(' ')
    const from = near.search(LABEL)
    const ping = from < 0 ? null : PING.exec(near.slice(from, from + FAR))?.[0]
    return ping && takesPings(ping) ? (absolute(ping, reading) ?? []) : []
  })
}

/** The post that a ping address below it belongs to ("…/a-walk/trackback/"), or null. */
export function postPinged(address: string): string | null {
  const { origin, pathname } = new URL(address)
  const post = /^(\/.+?\/)trackbacks?\/?$/i.exec(pathname)?.[1]
  return post === undefined ? null : origin + post
}
