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

const heading = (words: string): RegExp => new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${words})[\\s\\p{P}\\p{S}]*$`, 'iu')
const RESPONSES =
  'comments?|responses?|replies|reactions?|thoughts?|feedback|discussion|conversation|trackbacks?(?:/pingbacks?)?|pingbacks?|pings|webmentions?|mentions|kommentare?|antworten|reaktionen|commentaires?|réactions?|réponses?|comentarios?|respuestas?|comentários?|respostas?|commenti?o?|risposte|reacties?|komentarz[ey]?|odpowiedzi|kommentarer|kommentit|kommentti[a]?|svar|komentáře|hozzászólások|yorum(?:lar)?|комментари[ийяев]{1,2}|отзыв[ыов]{0,2}|ответы|コメント|トラックバック|评论|留言|回應|迴響|댓글'

/** Headings that say that what follows, up to the next heading like them, is no part of a post. */
const HEADINGS: readonly (readonly [Zone, RegExp])[] = [
  [
    'comment',
    heading(
      `(?:(?:\\d+|one|no|leave an?|post an?|add an?|write an?|your|recent|latest|submit an?|be the first to)\\s+)?(?:${RESPONSES})(?:\\s*[(:\\[]?\\s*\\d+\\s*[)\\]]?)?(?:\\s+(?:to|on|for|about|zu|auf|à|sur|en|a|op|do|till|til|su)\\s.{0,200})?`,
    ),
  ],
  [
    'comment',
    heading(
      '\\d+\\s*(?:件の|条|則|개의)?\\s*(?:コメント|评论|留言|댓글).{0,100}|leave (?:a|your) reply|speak your mind|deja (?:un comentario|una respuesta)|deixe (?:um comentário|uma resposta)|laisser un commentaire|kommentar (?:schreiben|hinterlassen|verfassen)|schreibe einen kommentar|lascia un commento|geef een reactie|dodaj komentarz|jätä kommentti|lämna ett svar|what do you think\\??',
    ),
  ],
  [
    'related',
    heading(
      '(?:related|similar|recommended|popular|latest|recent|other|more|most read|trending|top)\\s+(?:posts?|articles?|entries|entry|stories|story|news|reading|content|topics|links|coverage).{0,40}|you (?:may|might) (?:also )?(?:like|enjoy|be interested in).{0,30}|(?:possibly )?related|read (?:next|more|also)|see also|don.t miss|what to read next|up next|more (?:from|in|like this).{0,60}|(?:das könnte|auch interessant|mehr zum thema|ähnliche|verwandte|weitere|neueste|letzte).{0,40}|(?:articles? (?:similaires|liés|récents|connexes)|à lire aussi|sur le même sujet)|(?:entradas|artículos|noticias|posts) (?:relacionad[ao]s|recientes|recentes)|(?:artigos|leia também|posts) ?(?:relacionados)?|(?:articoli|leggi anche|post) ?(?:correlati|recenti|simili)?|gerelateerde? .{0,30}|lees ook|(?:zobacz|czytaj|przeczytaj) (?:też|także|również)|(?:podobne|powiązane|ostatnie) (?:wpisy|posty|artykuły)|(?:relaterade|senaste) .{0,30}|lue myös.{0,30}|похожие.{0,40}|читайте также.{0,30}|関連.{0,12}|相关.{0,8}|相關.{0,8}|관련.{0,12}',
    ),
  ],
  [
    'share',
    heading(
      '(?:share|teilen|partager|compartir|compartilhar|condividi|delen|udostępnij|dela|jaa|поделиться)(?: (?:this|it|on|post|article|:).{0,40})?|like this|subscribe.{0,40}|follow (?:us|me).{0,30}|newsletter.{0,30}|sign up.{0,60}',
    ),
  ],
  [
    'author',
    heading(
      'about (?:the )?author|about the writer|über den autor|sobre (?:el|o) autor|à propos de l.auteur|over de auteur|o autorze|l.autore',
    ),
  ],
  ['blogroll', heading('blogroll|blogs i read|friends|blog ?links')],
  [
    'navigation',
    heading(
      'archives?|categor(?:y|ies)|search|meta|pages|navigation|calendar|tag cloud|tags|monthly archives?|archiv|archive|kategorien|suche|seiten|catégories|rechercher|categorías|archivos?|buscar|categorias|arquivos?|categorie|archivio|cerca|categorieën|archief|zoeken|kategorie|archiwum|szukaj|arkiv|kategorier|arkisto|kategoriat|архив[ыа]?|рубрики|поиск|アーカイブ|カテゴリー?|検索|归档|分类|보관함',
    ),
  ],
]

/** The zone that a heading gives to what follows it; null for the headings of a text. */
export const zoneOfHeading = (text: string): Zone | null =>
  text.length > 240 ? null : (HEADINGS.find(([, words]) => words.test(text))?.[0] ?? null)
