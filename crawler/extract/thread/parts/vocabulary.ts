// The few words that blog software and its themes set round a name and a date, by what they do. One group of languages a line, one phrase between bars.
// The translations of WordPress itself come first in each line.

export const phrasesOf = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split('|'))
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** A pattern for any phrase of a list, the longest first. */
export const anyOf = (lines: readonly string[]): string =>
  [...phrasesOf(lines)]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')

/** Before a name. */
export const BEFORE = [
  'this comment was written by|comment posted by|comment from|comment by|comments by|commented by|posted by|post by|authored by|written by|submitted by|left by|added by|from|by',
  'kommentar von|kommentiert von|gespeichert von|geschrieben von|erstellt von|verfasst von|eingestellt von|gepostet von|von',
  'kommentar af|kommentar av|kommentar fra|skrevet av|skrevet af|skrivet av|skapad av|postat av|inskickad av|inlägg av|av|af',
  'commentaire de|commentaire par|réponse de|écrit par|ecrit par|posté par|postée le|publié par|rédigé par|soumis par|envoyé par|ajouté par|laissé par|par',
  'comentario de|comentario por|escrito por|publicado por|enviado por|comentário de|comentário por|postado por|comentari de|comentari per|escrit per|publicat per|lo dijo|lo escribió|lo publicó|por|per',
  'commento di|commento da|scritto da|inviato da|pubblicato da|postato da|utente',
  'reactie van|reactie door|gepubliceerd door|gepost door|geplaatst door|ingediend door|ingezonden door|geschreven door|door',
  'komentarz autorstwa|autor komentarza|dodane przez|dodał|dodała|opublikowane przez|wysłane przez|napisane przez|komentarz autor|autor|przez|komentář od|komentář vložil|komentár od|vložil|napsal|hozzászólás szerző|szerző|írta|beküldte',
  'kommentin kirjoittanut|kirjoittanut|kirjoitti|jätti|kommentoi|yorum yapan|yazan|gönderen|yazar|comentariu de|comentat de|postat de|scris de',
  'komentar od|komentar je napisao|je napisal|napisao|avtor|komentar oleh|ditulis oleh|dikirim oleh|oleh|bởi|của|viết bởi|gửi bởi|đăng bởi|kommentaar autorilt|komentārs no|egilea|αποστολέας|από|ο/η',
  'автор|опубликовано|отправлено|прислал|написал|комментарий от|комментирует|коментар від|коментар от|коментар од|опублікував|публикувано от|від|от|од|תגובה מאת|נכתב על ידי|פורסם על ידי|על ידי|מאת|כתבה|כתב|كتبت|كتبها|كتبه|أضافه|أضافها|نشره|تعليق بواسطة|بواسطة|نویسنده|ارسال شده توسط|نوشته شده توسط|توسط|از|เขียนโดย|โพสต์โดย|โดย|ავტორი',
  '投稿者|投稿|コメント投稿者|コメント by|コメント者|作者|评论者|發表人|发表人|发表者|發表者|由|글쓴이|작성자',
]

/** What a response is called, where a name is announced with it: "Kommentar von NAME". */
export const COMMENT = [
  'comment|reply|answer|kommentar|antwort|commentaire|réponse|comentario|respuesta|comentário|resposta|commento|risposta|reactie|komentarz|comentari|kommentti|kommentin|yorum|komentář|komentár|hozzászólás|comentariu|σχόλιο|komentar|iruzkina|kommentaar|komentaras|komentārs',
  'комментарий|коментар|תגובה|تعليق|دیدگاه|نظر|bình luận|phản hồi|ความเห็น|ความคิดเห็น|コメント|评论|評論|留言|댓글',
]

/** Behind a name, in its honour. */
export const HONORIFICS = ['さん|さま|様|님|씨']

/** What software calls somebody who has no account: before a name, or in brackets behind it. */
export const GUESTS = [
  'guest|visitor|unregistered|besucher|gast|invité|visiteur|invitado|visitante|convidado|ospite|visitatore|bezoeker|gość|gäst|gjest|гость|гост',
]

/** Behind a guest's name, in Drupal. */
export const UNVERIFIED = [
  'not verified|nicht überprüft|non vérifié|no verificado|niet gecontroleerd|niet geverifieerd|non verificato|não verificado|niezweryfikowany|не проверено',
]

/** Behind the name of who has an account, in b2evolution. */
export const MEMBERS = ['member|mitglied|membre|miembro|lid|membro']

/** The left side of a table or a list of labels and values, where it is a name that stands on the right. */
export const NAME_LABELS = [
  'name|name/blog|from|author|user|by|von|autor|verfasser|nom|auteur|de|nombre|nome|da|naam|van|namn|från|navn|fra|nimi|imię|jméno|имя|автор|名前|投稿者|作者',
  ...GUESTS,
  'host|misafir|ziyaretçi|vendég|anonyme|作者名|お名前|昵称|暱稱|이름',
]

/** The same, where it is none. */
export const OTHER_LABELS = [
  'date|time|posted|when|subject|title|comment|comment/excerpt|excerpt|text|message|e-mail|email|url|website|homepage|web|location|datum|titel|betreff|kommentar|sujet|titre|fecha|asunto|título|data|oggetto|titolo|onderwerp|otsikko|temat|předmět|дата|тема|日時|件名|タイトル',
  '日期|时间|時間|作成日|등록일|날짜|제목|标题|標題|题目|主题|tarih|fecha|päiväys|päivämäärä',
]

/** After a name. */
export const AFTER = [
  'says|said|say|writes|wrote|replied|replies|commented|comments|responded|answers|thinks|added',
  'replied to|hat auf den|antwortete auf|a répondu au|respondió a|respondió al|reageerde op|respondeu a|ha risposto a|svarade på|svarte på|svarede på|ответил на|ответила на|відповів на',
  'sagt|sagte|meint|meinte|schreibt|schrieb|hat gesagt|hat geschrieben|kommentierte|antwortet|antwortete',
  'dit|a dit|écrit|a écrit|dice|dijo|escribe|escribió|comentó|ha dicho|disse|diz|escreveu|comentou|scrive|ha scritto|ha detto|ha dit|diu|escrigué|di|dixo|dio',
  'zegt|zei|schreef|schrijft|reageerde|säger|sade|skriver|skrev|sier|sa|siger|sagde|sanoo|sanoi|kirjoitti|kirjoittaa|kommentoi|ütleb|ütles|kirjutas|saka|raksta|teica|rašo|rašė|sako|esan du',
  'pisze|mówi|powiedział|powiedział(a)|napisał|napisała|napisał(a)|skomentował|napsal|napsal(a)|říká|řekl|řekl(a)|hovorí|povedal|povedal(a)|píše|napísal|kaže|je rekel|je rekel/-la|pravi|napisao|spune|spunea|a spus|zice|thotë',
  'mondja|mondta|írta|szerint|diyor|dedi|dedi ki|yazdı|diyor ki|tarafından|γράφει|έγραψε|λέει|είπε|ამბობს|mengatakan|berkata|menulis|nói|viết|พูดว่า|กล่าวว่า|diras',
  'говорит|пишет|сказал|сказала|сказал(а)|написал|написала|комментирует|казва|каза|каже|пише|сказав|коментує|вели',
  'ने कहा|कहा|म्हणाले|বলেছেন|বলেছে|கூறியது|சொன்னது|చెప్పారు|അഭിപ്രായപ്പെട്ടു|പറഞ്ഞു|ಹೇಳಿದರು|એ કહ્યું|نے کہا',
  'さんのコメント|さんより|より|さんは書きました|说|说道|說|說道|表示|提到|님의 말|님이|님이 말하길|말하길|يقول|قال|قالت|قال/قالت|كتب|می‌گه|می‌گوید|گفت|گفته|הגיב|הגיבה|הגיב/ה|אומר|אומר/ת|כתב|כתבה|כתב/ה|אמר|אמרה|אמר/ה',
]

/** Between a name and a date, or beside them. */
export const BETWEEN = [
  'about|almost|nearly|over|etwa|ungefähr|environ|около|大约|约|約',
  'on|at|am|pm|um|uhr|the|le|à|a las|em|às|il|alle|op|om|el|las|les|del|kl|klo|o|v|dne|dňa|dnia|dniu|w|w dniu|pe|den|la|vom|dans|zum|στις|στη|στην|pukul|pada|lúc|vào|ngày|ob|u|у|о|в|на|към|ás|je|kell|الساعة|في|در|ساعت|בשעה|בתאריך|ב|เมื่อ|ที่|วันที่|เวลา|发表于|發表於|发布于|發佈於|在|于|於|回應|留言|發表|发表|d.',
  'さん|様|님|posté|publié|écrit|publicado|escrito|enviado|pubblicato|scritto|inviato|geplaatst|gepost|skrevet|postat|postet|dodane|dodano|opublikowano|vloženo|přidáno|pridané|beküldve|написано|добавлено|отправлено|posted|posted on|posted at|geschrieben|geschrieben am|is|was|this|entry|comment|link|#',
]

/** What a reader may do with a response: these words are nobody's. */
export const ACTS = [
  'reply|reply to this|reply to this comment|reply to comment|quote|edit|edit this|permalink|permanent link|link|link to this comment|like|dislike|report|report abuse|report this comment|report comment|report as offensive|flag|flag as offensive|flag as inappropriate|flag comment|share|delete|log in to reply|reply ↓|up|down|parent|thread',
  'delete this|remove|löschen|supprimer|eliminar|borrar|apagar|excluir|elimina|cancella|verwijderen|verwijder|ta bort|slett|slet|poista|usuń|smazat|zmazať|törlés|sil|șterge|obriši|изтрий|удалить|видалити|διαγραφή|מחק|حذف|ลบ|hapus|xóa|xoá|删除|刪除|削除|삭제|수정/삭제|댓글주소|댓글쓰기|신고|举报|舉報|檢舉|支持|反对|通報',
  'antworten|antwort|auf diesen kommentar antworten|auf diese nachricht antworten|répondre à ce message|répondre à ce commentaire|responder a este mensaje|responder a este comentario|rispondi a questo messaggio|rispondi a questo commento|zitieren|zitat|bearbeiten|permanentlink|répondre|citer|alerter|signaler|signaler un abus|signaler ce commentaire|signaler au modérateur|modifier|permalien|lien permanent|responder|citar|citar mensaje|denunciar|reportar|valorar|editar|enlace permanente|link permanente|rispondi|cita|modifica|respon|contestar',
  'beantwoorden|beantwoord|reageer|reageren|antwoord|antwoorden|citeer|bewerken|bewerk|svara|svar|besvar|citera|citer|redigera|rediger|permalänk|permalenke|vastaa|muokkaa|lainaa|kestolinkki|vasta|atbildēt',
  'reagovat|reagovať|zgłoś|odpowiedz|cytuj|edytuj|bezpośredni odnośnik|odpovědět|odpovedať|citovat|upravit|válasz|szerkesztés|cevapla|yanıtla|alıntı|düzenle|răspunde|editează|odgovori|uredi|trajna povezava|stalna veza|balas|trả lời|erantzun',
  'ответить|с цитатой|в цитатник|цитировать|изменить|редактировать|постоянная ссылка|ссылка|відповісти|редагувати|отговор|отговори|одговори|απάντηση|επεξεργασία|μόνιμος σύνδεσμος',
  'להגיב|הגב|השב|עריכה|קישור|رد|الرد|تحرير|پاسخ|پاسخ دادن|ویرایش|回复|回复该评论|回复此评论|回覆|回覆此留言|引用|引用回复|编辑|編輯|固定链接|返信|返信する|編集|パーマリンク|응답|답글|답변|수정|ตอบกลับ|გამოპასუხება',
]

/** What a link beside a name is called that leads to its owner's site. */
export const SITES = [
  'homepage|home page|home|url|uri|www|web|website|web site|web page|site|blog|weblog|e-mail|email|mail|webseite|internetseite|site web|page perso|courriel|sitio web|página web|página|sito|sito web|strona|strona www|сайт|ホームページ|主页|網站|网站|部落格|ブログ|홈페이지|وب سایت|وبسایت|وبلاگ|سایت|الموقع|אתר|האתר',
  'webbplats|hemsida|hjemmeside|nettside|kotisivu|kotisivut|honlap|weboldal|stránka|webová stránka|pagină web|pagina web|site internet|situs|trang web|เว็บไซต์|ιστοσελίδα|ιστότοπος|вебсайт|уебсайт',
  'página principal|domovská stránka|domov|strona domowa|domů|pagina iniziale|hovedside|startside|site personnel',
]
