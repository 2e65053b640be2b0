// The words with which blog software counts responses, as parts of patterns. One group of languages a line; the translations of WordPress come first in each.

/** "3 comments", "3 Antworten", "3条评论": after the number, or before it ("Комментариев: 3"). */
export const RESPONSES = [
  'comments?|responses?|replies|reply|thoughts?|reactions?|feedbacks?|remarks?|opinions?',
  'kommentare?n?|antwort(?:en)?|rückmeldungen|meinungen|reaktionen|commentaires?|réactions?|réponses?|avis',
  'comentarios?|comentários?|respuestas?|respostas?|respostes?|comentaris?|opiniones|reacciones|opiniões|commenti|commento|risposte|reacties?|commentaren|opmerkingen',
  'komentarz[ey]?|komentarzy|odpowiedzi|odpowiedź|komentář\\p{L}*|diskus(?:e|ia|ja)|reakc[eíi]|odpověd\\p{L}|komentár\\p{L}*|odpoved[eí]|hozzászólás\\p{L}*|komment(?:ek)?|vélemény',
  'komment(?:ti|te|it|ei)\\p{L}*|vastaus\\p{L}*|vastausta|kommentarer|kommentar|svar|reaktioner|kommentaar\\p{L}*|vastust|yorum(?:lar)?|yanıt|cevap|görüş',
  'komentar\\p{L}*|odgovor\\p{L}{0,2}|comentarii|comentariu|răspunsuri|atsakym\\p{L}+|komentār\\p{L}*|atbild[ei]s?|iruzkin\\p{L}*|erantzun|tanggapan|balasan|bình luận|phản hồi|nhận xét|ý kiến',
  'комментари\\p{L}*|коммент\\p{L}*|ответ\\p{L}*|отзыв\\p{L}*|коментар\\p{L}*|відповід\\p{L}|відгук\\p{L}*|отговор\\p{L}?|одговор\\p{L}?|мнени\\p{L}|σχόλι\\p{L}*|απαντήσεις',
  'תגוב\\p{L}*|תגובות|(?:ال)?تعليق\\p{L}*|ردود|رد|آراء|دیدگاه(?:\\u200c?ها)?\\p{L}?|پاسخ\\p{L}?|نظر(?:ات)?|ความเห็น|ความคิดเห็น|การตอบกลับ',
  'टिप्पणिय\\p{L}\\p{M}*|टिप्पणी|মন্তব্য|கருத்துகள்|కామెంట్‌లు',
  '件の(?:コメント|フィードバック|返信|返事)|コメント(?:一覧)?|[条條则則篇个個次](?:评论|評論|留言|回应|回應|回复|回覆|迴響|回响|意見|意见)|评论|評論|留言|回應|回应|回复|迴響|개의 (?:댓글|생각|응답|답글|덧글)|댓글|덧글|응답|답글|코멘트|의견',
].join('|')

/** Between the beginning of a line and the noun: "Anzahl Kommentare: 3". */
export const BEFORE_NOUN =
  'reader|user|visitor|leser|total|community|view|all|read|number of|anzahl(?: der)?|nombre de|número de|numero di|ver|voir|lire|aantal|liczba|ilość|počet|broj|antal|antall|количество|кількість|عدد|تعداد'
/** Right behind it: "コメント数：3", "yorum sayısı: 3". */
export const BEHIND_NOUN = '列表|[数數]|を見る|を読む|する|・トラックバック|\\ssayısı'
/** What readers are asked to do, before a number in brackets: "Skomentuj (3)". */
export const INVITATIONS =
  '(?:post|add|leave) a comment|kommentieren|kommentar schreiben|commenter|comentar|comente|deixe (?:o )?seu comentário|deja tu comentario|commenta|reageer|reageren|skomentuj|kommentera|kommenter|kommentoi|обсудить|обговорити|نظر بدهید'

/** "3 Gedanken zu „…“": words that count something else where no title follows. */
export const THOUGHTS = [
  'gedanken zu|réflexions? (?:sur|au sujet de)|réponses? à|ideas (?:sobre|en)|pensamientos (?:sobre|en)|comentarios en|comentários em|ideias sobre|pensamentos (?:sobre|em)',
  'pensieri su|gedachten over|tankar (?:om|kring)|tanker om|ajatusta(?: aiheesta| artikkelista)?|misli o|gânduri despre|vélemény|pensaments a|pentsamendu|mõtet|mintys apie|domas par|pemikiran pada|suy nghĩ về|myśli (?:na temat|nt\\.)|názory? na|myšlien\\p{L} na',
  'мысл\\p{L}+ о|думк\\p{L}+ (?:про|на)|мисли (?:относно|за|о)|мишљења (?:на|о)|σκέψεις για|מחשבות על|رأي على',
].join('|')

/** "“…” üzerine 3 düşünce": behind a title. */
export const BEHIND_TITLE = 'üzerine|için|에 대한|에|への|的|上有|中有|有|-r?\\(r\\)i buruz|bejegyzéshez'
export const THOUGHTS_BEHIND = 'düşünce|pentsamendu|뜻|[个個条條]?想法'

/** "One comment": in languages that do not write the number. */
export const ONE =
  'one|ein|eine|un|une|uno|una|een|één|jeden|jedna|yksi|en|ett|et|um|uma|jedan|egy|один|одна|една|един|један|o|ένα|üks|vienas|viens|satu|một'
/** "Ein Gedanke zu „…“": before a title as well. */
export const ONE_THOUGHT =
  'gedanke zu|réflexion (?:sur|au sujet de)|pensamiento (?:sobre|en)|pensamento (?:sobre|em)|ideia sobre|pensiero su|gedachte over|tank[ae] (?:om|kring)|ajatus(?: aiheesta| artikkelista)?|myśl (?:na temat|nt\\.)|мысль о|думка (?:про|на)|σκέψη για|מחשבה על'
export const ONE_BEHIND =
  '一[条條则則篇个個](?:评论|評論|留言|回应|回應|回复|回覆)|تعليق واحد|رأي واحد|رد واحد|תגובה אחת|하나의 (?:댓글|생각|응답)|یک (?:دیدگاه|پاسخ|نظر)'

/** "No comments" */
export const NO =
  'no|zero|keine|noch keine|bisher keine|aucun|aucune|pas de|pas encore de|ningún|ninguna|sin|sense|no hay|aún no hay|todavía no hay|sen|nenhum|nenhuma|sem|ainda não há|nessun|nessuna|ancora nessun|non ci sono|geen|nog geen|brak|nie ma|ei|ei vielä|inga|ingen|inget|žádn[éýá]|zatím žádn[éý]|žiadne|nincs|még nincs|hiç|henüz|нет|пока нет|немає|няма|нема|nema|još nema|ni|cap|encara no hi ha|niciun|nici un|nu există|κανένα|δεν υπάρχουν|ez dago|nėra|nav|belum ada|tidak ada|chưa có|không có|ยังไม่มี|ไม่มี|אין|עדיין אין|لا توجد|لا يوجد|لا|بدون|هیچ|暂无|尚無|尚无|没有|沒有|还没有'
/** The same, behind the noun: "Комментариев нет", "コメントはまだありません". */
export const NO_BEHIND =
  'нет|пока нет|отсутствуют|yok|puuduvad|pole|nėra|はまだありません|はありません|はまだない|なし|이 없습니다|이 아직 없습니다|없음|없습니다|が存在しません'
