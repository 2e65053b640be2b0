// What links to further comments say: a word for comments and a word for which, in the languages that blogs are read in.
const COMMENTS =
  /comment|kommentar|komentar|commentaire|coment[aá]ri|commenti|commento|reacti|réaction|respuesta|respons|repl(?:y|ies)|komentář|kommentit|kommentteja|hozzászólás|yorum|комментари|коммент|коментар|σχόλι|תגובות|تعليق|bình luận|コメント|评论|評論|留言|댓글/iu
const WHICH = new RegExp(
  [
    'older|newer|newest|oldest|earlier|later|previous|prev|next|more|all|rest of|remaining',
    'älter|ältest|neuer|neuest|vorherig|nächst|frühere|spätere|weitere|mehr|alle',
    'ancien|récent|précédent|suivant|plus de|autres|tous',
    'antigu|antig[oa]|anterior|siguiente|seguinte|recient|recent|nuevo|novo|más|mais|todos',
    'vecchi|precedent|successiv|nuovi|altri|tutti',
    'oude|nieuw|vorige|volgende|meer|starsz|nowsz|poprzedni|następn|więcej|wszystkie',
    'vanhem|uudem|edelli|seuraav|lisää|kaikki|äldre|nyare|tidigare|nästa|fler|ældre|nyere|eldre|forrige|næste|neste|flere',
    'starší|novější|předchozí|další|korábbi|régebbi|újabb|további|eski|yeni|önceki|sonraki|daha|mai vechi|mai noi',
    'стар|нов|предыдущ|следующ|ещ[её]|ранн|поздн|все|попередн|наступн|παλ[αι]|νε[οό]τερ|προηγ|επόμεν',
    'הקודמ|הבאות|ישנ|חדש|أقدم|أحدث|السابق|التالي|المزيد|cũ hơn|mới hơn|lama|baru|sebelumnya|selanjutnya|lainnya',
    '以前|古い|新しい|前の|次の|もっと|すべて|較早|較舊|較新|较早|较旧|较新|更多|早期|更早|上一|下一|旧|新|全部|이전|다음|새|더 보기|더보기',
  ].join('|'),
  'iu',
)
/** Longer ones are sentences. */
const LONGEST = 60

/** "← Older Comments", "Show all 40 comments", "Ältere Kommentare". */
export const saysFurtherComments = (text: string): boolean =>
  text.length > 0 && text.length < LONGEST && COMMENTS.test(text) && WHICH.test(text)

const MORE_OF_ONE =
  /^\W*(?:expand|unfold|show|read|load|развернуть|раскрыть|показать|читать)|^\W*\d{1,5} (?:more )?(?:comments?|repl(?:y|ies)|ответ|коммент)/iu

/** "Expand", "12 more comments": a branch of which only the head is shown. */
export const saysMoreOfOne = (text: string): boolean => text.length < LONGEST && MORE_OF_ONE.test(text)
