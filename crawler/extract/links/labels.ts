// Words that begin a line which is no part of the talk ("Tags:", "Filed under", "Share this", "Related posts"), in the languages blogs are written in.
import type { Zone } from '../../../graph/model.ts'

const start = (words: string): RegExp => new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${words})(?![\\p{L}])`, 'iu')

const LABELS: readonly (readonly [Zone, RegExp])[] = [
  [
    'related',
    start(
      'related|you (?:may|might) (?:also )?(?:like|enjoy)|similar (?:posts?|entries|articles)|possibly related|see also:|more (?:on|from|like) this|recent(?:ly)? posts?|recommended|popular posts|ähnliche (?:beiträge|artikel)|verwandte|auch interessant|weitere (?:beiträge|artikel)|articles? (?:similaires|liés|connexes)|à lire aussi|lire aussi|sur le même sujet|entradas relacionadas|artículos relacionados|también te|artigos relacionados|posts relacionados|leia (?:também|mais)|articoli (?:correlati|simili)|leggi anche|potrebbe interessarti|gerelateerd|lees ook|meer over|podobne wpisy|zobacz (?:też|także)|czytaj (?:też|także)|relaterade|läs också|liittyvät|lue myös|похожие|читайте также|関連記事|関連エントリ|相关文章|相關文章|관련 글',
    ),
  ],
  [
    'share',
    start(
      'share (?:this|on|it|with)|share:|bookmark (?:this|it|on|at)|sociali[sz]e|add (?:this|to)|digg (?:this|it)|e-?mail this|tweet this|spread the|save (?:this|to)|subscribe|like this:|teilen|partager|compartir|compartilhe?|condividi|delen|udostępnij|dela|jaa|поделиться|分享|공유|共有',
    ),
  ],
  [
    'tags',
    start(
      'tags?(?: for)?\\s*:|tagged|technorati(?: tags?| profile)?|filed (?:under|in)|posted (?:in|by|on|at|under|to|under)|published (?:in|by|on)|categor(?:y|ies|ized)|keywords?:|topics?:|labels?:|mots?[ -]cl[ée]s?|cat[ée]gories?|etiquetas|categor[íi]as?|marcadores|publicado (?:en|em|por)|tag:|etichette|categori[ae]|pubblicato (?:in|da)|schlagw[oö]rter|schlagworte|kategorien?|abgelegt|veröffentlicht|geplaatst|categorieën|trefwoorden|kategori[aeo]?|tagi|taggat|avainsanat|kategoriat|метки|теги|рубрики?|カテゴリ|タグ|标签|分类|標籤|분류|태그|permalink|comments? ?(?:\\(|off|closed)|no comments|\\d+ comments?|trackback|leave a (?:comment|reply)|print this',
    ),
  ],
  [
    'navigation',
    start(
      'previous(?: (?:post|entry|article|page))?\\s*:|next(?: (?:post|entry|article|page))?\\s*:|older (?:posts?|entries)|newer (?:posts?|entries)|continue reading|read (?:more|the rest)|back to',
    ),
  ],
  [
    'author',
    start('about the author|über den autor|sobre (?:el|o) autor|à propos de l.auteur|over de auteur|o autorze'),
  ],
]
/** A label is followed by a few links, not by a paragraph. */
const LONGEST_LINE = 400

/** The zone that the first words of a block give away; null for ordinary text. */
export function zoneOfLine(line: string): Zone | null {
  if (line.length > LONGEST_LINE) return null
  return LABELS.find(([, words]) => words.test(line))?.[0] ?? null
}
