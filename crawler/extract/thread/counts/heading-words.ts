// The words of the headings over comments and linkbacks, of forms and of widgets, in the languages of blog software.

/** Headings of forms. */
export const INVITING =
  /^\W*(?:leave|post|add|write|submit|your|make|join|schreib|hinterlass|kommentar (?:schreib|hinter|verfass|abgeb)|laisse|ajoute|écri|deja|escrib|publica|deixe|lascia|scrivi|plaats|geef|laat|dodaj|napisz|zostaw|jätä|kirjoita|lämna|skriv|legg|kommentieren|оставить|добавить|написать)/iu

/** Headings of widgets that show responses to other posts. */
export const RECENT =
  /^\W*(?:recent|latest|last|newest|neueste|letzte|aktuelle|derni[eè]r|[uú]ltim|laatste|ostatni|najnowsze|senaste|seneste|siste|uusim|viimeisim|son yorum|posledn|legutóbbi|последние|свежие|останні|нові|нови|скорошни|скорашњи|nejnov|najnov|senaste|naujausi|jaunāk|viimased|zadnji|azken|πρόσφατ|آخرین|أحدث|近期|最近|最新|최근)|(?:récents|recientes|recenti|recentes|recente|recents|terbaru|gần đây|ล่าสุด|אחרונות)[^\p{L}\p{N}]{0,5}$/iu

/** What comments and linkbacks are called, or how that begins. */
export const ANNOUNCING =
  /comment|coment|komment|reacti|réaction|respons|respuesta|resposta|odpowied|vastau|svar|yorum|комментари|отзыв|ответ|коментар|hozzászólás|komentár|komentář|komentar|komentār|iruzkin|bình luận|phản hồi|nhận xét|टिप्प|মন্তব্য|கருத்து|σχόλι|תגוב|تعليق|دیدگاه|نظرات|ความเห็น|ความคิดเห็น|コメント|评论|評論|留言|回應|回应|迴響|댓글|덧글|komente|каментар|пікір|კომენტარ|մեկնաբան|track-?back|ping-?back|トラックバック/iu

/** Words that head much else as well, unless nothing stands beside them. */
export const ALONE =
  /^[^\p{L}]*(?:opinie|dyskusja|diskuze|diskuse|diskusia|diskusija|обсуждени[ея]|мнени[яе]|reakce|vélemények|păreri|odgovori|απόψεις|απαντήσεις|görüşler|الردود|ردود|ý kiến|tanggapan|opiniones|opiniões|opinioni|meinungen|leserbriefe|mielipiteet|回复|回覆|답글|ご意見・?ご感想|मन्तव्य)[^\p{L}]*$/iu
