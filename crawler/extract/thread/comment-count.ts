// How many responses the page itself says it has: "3 thoughts on", "No comments", "12 Kommentare", `interactionCount`.

import type { Element } from 'domhandler'
import { pageKey } from '../body/permalink.ts'
import { absolute, type Reading } from '../context.ts'
import { byId, byTag, placeOf } from '../dom.ts'
import { remembering } from '../memo.ts'
import { type JsonLd, jsonLdOf } from '../post/json-ld.ts'
import { textOf } from '../text.ts'

/** "1,204" is one number. */
const NUMBER = '\\d{1,3}(?:[.,’\\u00a0\\u202f]\\d{3})+|\\d{1,6}'
const RESPONSES =
  'comments?|responses?|replies|reply|thoughts?|reactions?|feedbacks?|kommentare?n?|commentaires?|comentarios?|comentários?|commenti|commento|reacties?|respuestas?|respostas?|réponses?|réactions?|risposte|antworten|komentarz[ey]?|komentarzy|odpowiedzi|kommentti\\p{L}*|vastaus\\p{L}*|kommentarer|svar|komentář\\p{L}*|hozzászólás\\p{L}*|yorum|комментари\\p{L}*|ответ\\p{L}*|отзыв\\p{L}*|коммент\\p{L}*|meinungen|komentar\\p{L}*|comentarii|comentariu|σχόλι\\p{L}*|תגוב\\p{L}*|تعليق\\p{L}*|bình luận|件のコメント|件のフィードバック|コメント|条评论|則留言|條留言|条留言|条回应|개의 댓글|개의 생각'
/** "3 Gedanken zu „…“": words that count something else where no title follows. */
const THOUGHTS =
  'gedanken zu|réflexions? sur|réponses? à|ideas sobre|pensamientos sobre|comentarios en|comentários em|ideias sobre|pensieri su|gedachten over|tankar om|tanker om|ajatusta|мысл\\p{L}+ о|думк\\p{L}+ про|σκέψεις για|gânduri despre|vélemény'
const ABOUT = new RegExp(`^[^\\p{L}\\p{N}]*(${NUMBER})\\s+(?:${THOUGHTS})\\s*[„“"«‘'”»]`, 'iu')
const NUMBER_FIRST = new RegExp(`(?:^|[^\\p{L}\\p{N}]|[ぁ-ん])(${NUMBER})\\s*(?:${RESPONSES})(?![\\p{L}])`, 'iu')
const NUMBER_LAST = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:reader|user|visitor|leser)\\s)?(?:${RESPONSES})\\s*[:：(\\[]?\\s*(${NUMBER})\\s*[)\\]]?(?![\\p{L}\\p{N}])`,
  'iu',
)
const ONE = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:one|ein|eine|un|une|uno|een|jeden|yksi|en|ett|um|jedan|egy|bir|один|одна|o|ένα)\\s+(?:${RESPONSES})(?![\\p{L}])`,
  'iu',
)
const NONE = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:no|keine|aucun|aucune|ningún|sin|nenhum|nessun|geen|brak|ei|inga|ingen|žádné|nincs|hiç|нет|немає|nema|sem|cap|niciun|κανένα)\\s+(?:${RESPONSES})(?![\\p{L}])`,
  'iu',
)

/** Null when the page does not say. */
export function commentCountOf(reading: Reading): number | null {
  const stated = reading.elements.find(
    ({ attribs: { itemprop } }) => itemprop !== undefined && /^(?:commentCount|interactionCount)$/i.test(itemprop),
  )
  const number = stated ? /\d{1,6}/.exec(stated.attribs.content ?? textOf(stated))?.[0] : undefined
  if (number !== undefined && /comment/i.test(`${stated?.attribs.itemprop} ${stated?.attribs.content}`))
    return Number(number)
  const [counted] = jsonLdOf(reading).flatMap((node) => countOf(node) ?? [])
  if (counted !== undefined) return counted
  for (const lines of [headings, shortLines])
    for (const line of lines(reading)) {
      const count = countIn(textOf(line))
      if (count !== null) return count
    }
  return null
}

/** `commentCount`, or the counter of an `interactionStatistic` that counts comments (https://schema.org/InteractionCounter). */
function countOf(node: JsonLd): number | null {
  const isCounter = /CommentAction$/.test(typeIn(node.interactionType))
  const count = String(node.commentCount ?? (isCounter ? node.userInteractionCount : ''))
  return /^\d{1,6}$/.test(count) ? Number(count) : null
}

const typeIn = (type: unknown): string =>
  typeof type === 'string' ? type : String((type as JsonLd | undefined)?.['@type'] ?? '')

/** What heads a thread, nearest to it first: the headings from the end of the page, and what carries the id `comments`. */
function headings(reading: Reading): readonly Element[] {
  const named = byId(reading, 'comments')
  const ranked = ['h2', 'h3', 'h4', 'h5', 'h1']
    .flatMap((name) => byTag(reading, name))
    .sort((one, other) => placeOf(one) - placeOf(other))
  const own = named && !['div', 'section', 'ol', 'ul', 'dl'].includes(named.name) ? [named] : []
  return [...own, ...ranked]
}

/** Where no heading counts them: a line in bold, then a link to them below the post. */
function shortLines(reading: Reading): readonly Element[] {
  const bold = ['b', 'strong', 'legend', 'caption'].flatMap((name) => byTag(reading, name))
  const page = pageKey(reading.address)
  const links = byTag(reading, 'a').filter(
    ({ attribs: { href = '' } }) => TO_COMMENTS.test(href) && pageKey(absolute(href, reading) ?? '') === page,
  )
  return [...bold, ...links].filter((element) => textOf(element).length <= LONGEST_LINE)
}
const LONGEST_LINE = 40
const TO_COMMENTS = /#(?:comments?(?:-?(?:area|head|start|list))?|commentaires|respond|c)$/i

export const countIn = remembering((text): number | null => {
  if (text.length > 200) return null
  const found = NUMBER_FIRST.exec(text)?.[1] ?? NUMBER_LAST.exec(text)?.[1] ?? ABOUT.exec(text)?.[1]
  return found !== undefined ? Number(found.replace(/\D/g, '')) : ONE.test(text) ? 1 : NONE.test(text) ? 0 : null
})
