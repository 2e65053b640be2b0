// What themes and plugins write round the talk, in the languages of blogs: one language a line, regular expressions in lower case. `_` is a space or none.

/** Headings, or the beginnings of lines, over links to other posts of the same blog. */
export const RELATED = [
  '(?:related|similar|recommended|popular|latest|recent|trending|most (?:read|popular)|more|other|featured|our latest|top) (?:blog_)?(?:posts?|articles?|entries|entry|stories|story|content|coverage|topics)|(?:possibly |also )?related|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|people also read|recommended(?: for you| reading)?|read (?:next|also)|what to read next|up next|don.t miss|see more:|more (?:from|in|on|like) |from the archives?|also on |also in this series|in this series|this post is part of',
  '(?:ähnliche|verwandte|weitere|passende|neueste|letzte|aktuelle|beliebte|mehr|weitere aktuelle) (?:beiträge|artikel|einträge|posts|themen|kolumnen|inhalte)|das könnte (?:sie|dich|euch|ihnen|dir).{0,20}|(?:auch|ebenfalls) interessant|mehr (?:zum thema|aus|von|dazu)|(?:lesen sie|lies|lest) auch|weiterlesen|passend dazu|zum weiterlesen',
  'articles? (?:similaires?|liés|connexes|associés|récents|recommandés)|(?:à|a) lire (?:aussi|également)|lire aussi|(?:sur|dans) le même (?:sujet|thème)|vous aimerez(?: peut-être)?(?: aussi)?|ces articles.{0,40}intéresser|billets? (?:liés|similaires|récents)',
  '(?:entradas|artículos|posts|noticias|publicaciones) (?:relacionad[ao]s|similares|recientes|populares)|también (?:te|le) (?:puede|podría|gustará).{0,20}|te puede interesar|(?:lea|lee|leer) (?:también|además)|más (?:sobre|en) ',
  '(?:artigos|posts|posts?agens|publicações|matérias|notícias) (?:relacionad[ao]s|semelhantes|recentes|populares)|(?:leia|veja|confira) (?:também|mais)|você (?:também )?(?:pode|poderá) gostar.{0,20}|talvez você goste',
  '(?:articoli|post) (?:correlati|simili|recenti|collegati|popolari)|(?:leggi|vedi|potrebbe|potrebbero) anche|(?:ti )?potrebbe(?:ro)? (?:interessarti|piacerti).{0,10}',
  '(?:gerelateerde?|verwante|vergelijkbare|recente|populaire|meer|andere) (?:berichten|artikelen|posts|blogs)|lees ook|lees verder|dit vind je misschien ook.{0,20}|misschien (?:ook )?interessant',
  '(?:podobne|powiązane|ostatnie|popularne|polecane|inne) (?:wpisy|posty|artykuły|notki)|(?:zobacz|czytaj|przeczytaj|sprawdź) (?:też|także|również)|może (?:ci|cię) się.{0,20}',
  '(?:relaterade|liknande|senaste|populära|fler) (?:inlägg|artiklar|poster)|läs (?:också|även|mer)|du (?:kanske )?gillar (?:kanske )?(?:också|även)',
  '(?:relaterede|lignende|seneste|relaterte|siste|populære|flere) (?:indlæg|innlegg|artikler|poster)|l[æe]s (?:også|mere)|les (?:også|mer)|du (?:vil )?(?:måske|kanskje) (?:også )?(?:like|synes).{0,10}',
  'liittyvät (?:artikkelit|kirjoitukset|jutut)|aiheeseen liittyv\\S*|samankaltaisia.{0,20}|lue (?:myös|lisää)|viimeisimmät (?:artikkelit|kirjoitukset)|(?:uusimmat|suositut) .{0,20}',
  '(?:související|podobné|nejnovější|poslední|další) (?:články|příspěvky|zápisky)|(?:přečtěte si|čtěte) (?:také|dále)|mohlo by (?:vás|se).{0,20}|(?:súvisiace|podobné) (?:články|príspevky)|prečítajte si (?:aj|tiež)',
  'kapcsolódó (?:cikkek|bejegyzések|tartalom)|hasonló (?:cikkek|bejegyzések)|(?:olvasd el|ez is) .{0,10}(?:is|érdekelhet)|ajánlott (?:cikkek|bejegyzések)|legutóbbi bejegyzések',
  '(?:articole|postări) (?:similare|asemănătoare|recente|recomandate)|citește și|citiți și|te-ar putea interesa',
  '(?:похожие|связанные|последние|другие|популярные|рекомендуемые) (?:записи|статьи|посты|материалы)|(?:читайте|читать|смотрите) (?:также|ещё|еще)|по теме|вам (?:может|также).{0,20}',
  '(?:схожі|пов.язані|останні|популярні) (?:записи|статті|дописи)|читайте також|(?:подобни|свързани|последни) (?:публикации|статии)|прочетете (?:и|още)|(?:слични|повезани) чланци',
  '(?:srodni|povezani|slični|podobni|sorodni|povezane) (?:članci|postovi|objave|prispevki|zapisi)|pročitajte (?:i|još)|preberite (?:tudi|še)',
  'σχετικ(?:ά|ές|α) (?:άρθρα|αναρτήσεις|δημοσιεύσεις)|διαβάστε (?:επίσης|ακόμα|ακόμη)|παρόμοι(?:α|ες) .{0,15}',
  '(?:[iİ]lgili|benzer|son|popüler|diğer) (?:yazılar|yazı|konular|haberler|gönderiler)|bunlar da ilginizi çekebilir|ayrıca okuyun',
  'מאמרים (?:קשורים|נוספים)|פוסטים (?:קשורים|דומים|נוספים|אחרונים)|אולי יעניין אותך|קראו גם|مقالات (?:ذات صلة|مشابهة)|(?:مواضيع|تدوينات) (?:ذات صلة|مشابهة)|اقرأ (?:أيضا|أيضاً|ايضا)|(?:مطالب|نوشته‌های|پست‌های) (?:مرتبط|مشابه)',
  '(?:関連|おすすめ|人気|最近の|最新の?)(?:記事|エントリー?|投稿|リンク)|こちらも(?:おすすめ|どうぞ)|あわせて読みたい|合わせて読みたい',
  '(?:相关|相關|类似|類似|推荐|推薦|最新|热门|熱門)_?(?:文章|日志|日誌|阅读|閱讀|帖子|貼文|内容|內容)|延伸閱讀|延伸阅读|您可能(?:也)?(?:喜欢|喜歡|感兴趣)|猜你喜欢|(?:관련|추천|최근|인기)_?(?:글|게시물|포스트|기사)|함께 (?:읽|보)면 좋은.{0,6}',
  'bài viết (?:liên quan|tương tự|mới)|có thể bạn quan tâm|(?:artikel|posting|tulisan|pos) (?:terkait|serupa|terbaru)|baca juga|(?:บทความ|เรื่อง)ที่เกี่ยวข้อง|संबंधित (?:लेख|पोस्ट)|यह भी पढ़ें',
  '(?:entrades|articles) (?:relacionades|relacionats|similars)|també et pot interessar|susij(?:ę|usios) (?:straipsniai|įrašai)|(?:saistīt|līdzīg)\\S+ (?:raksti|ieraksti)|(?:seotud|sarnased) (?:postitused|artiklid)',
]

/** Rows that hand the post to others, and prompts to subscribe. */
export const SHARE = [
  'share (?:this|on|it|with|via|the)|share_?[:!]|share|bookmark (?:this|it|on|at|and share)|sociali[sz]e|add (?:this|to)|digg this|tweet this|toot this|e-?mail this|spread the (?:word|love)|save (?:this|to)|pin it|like this|like it\\?|liked this|enjoy(?:ed)? this|if you (?:liked?|enjoy(?:ed)?) (?:this|reading)|subscribe|follow (?:us|me|@|this blog)|sign up|join (?:our|my|the) (?:newsletter|mailing|list)|newsletter|printer.friendly|print this',
  '(?:beitrag |artikel |seite )?(?:teilen|weitersagen|weiterempfehlen)|teile (?:diesen|das|den)|bookmarken|gefällt mir|abonnieren|folge (?:mir|uns)|newsletter abonnieren|(?:artikel |rezept |beitrag |seite )?(?:drucken|ausdrucken)|per e-?mail',
  'partager?(?: (?:cet|sur|ce|l).{0,20})?|partagez|suivez-(?:nous|moi)|(?:s.)?abonne(?:r|z-vous)|j.aime ça|imprimer|envoyer (?:à|par)',
  'compart(?:ir|e|elo|ilhar?|ilhe|ilhamento)(?: (?:est[ea]|en|no|isso|isto|com).{0,20})?|síg(?:ue|a)(?:nos|me)|sig(?:a|am)-(?:me|nos)|suscr[íi]bete|assine|inscreva-se|me gusta|curtir isso|imprimir',
  'condividi(?: (?:su|questo).{0,20})?|seguici|iscriviti|mi piace|stampa|deel (?:dit|deze|op)|delen|volg (?:mij|ons)|abonneer|vind ik leuk|afdrukken',
  'udostępnij.{0,20}|podziel się.{0,20}|polub|obserwuj|zapisz się|drukuj|dela(?: (?:detta|på|inlägget).{0,15})?|gilla|följ (?:mig|oss)|prenumerera|del (?:dette|på|innlegget|indlægget)|følg (?:mig|meg|os|oss)|jaa(?: (?:tämä|se).{0,15})?|tilaa|sdíle(?:t|jte)|zdieľa(?:ť|jte)|oszd meg|megosztás|distribuie|partajează|deli|podijeli',
  'поделиться.{0,20}|поделитесь|подписаться|подпишитесь|поширити|споделете?|κοινοποίηση|μοιραστείτε|paylaş.{0,15}|شارك.{0,15}|مشاركة|اشتراک.{0,10}|שתפו|שיתוף|共有|シェア(?:する)?|いいね|フォロー|分享.{0,8}|转发|轉發|공유.{0,6}|chia sẻ|bagikan|แชร์|शेयर करें|compartir|delite',
]

/** Lines of tags and categories, and the small print of a post. */
export const TAGS = [
  'powered by|(?:blogged|posted|published|sent) (?:with|using|from my|via (?:web|e-?mail|mobile))|mobile blogging from|popularity_?:|(?:post )?tags?(?: for this post)?_?[:：»]|tagged(?! by)(?: (?:as|with|under))?|technorati(?: tags?| profile)?|del\\.icio\\.us tags?|flickr tags?|filed (?:under|in)|posted (?:in|by|on|at|under|to)|published (?:in|by|on|under)|(?:published|posted|created|updated|last (?:updated|modified|edited))_?[:：]|categor(?:y|ies|ized|ised)|(?:keywords?|topics?|labels?)_?[:：]|permalink|comments? ?(?:\\(|off|closed)|no comments|\\d+ comments?|trackbacks?(?: url)?_?[:：(]|leave a (?:comment|reply)|originally (?:published|posted|appeared) (?:at|on|in)',
  'schlagw(?:o|ö)rte?r?n?|tags?_?[:：]|kategorien?|abgelegt (?:unter|in)|veröffentlicht (?:in|von|am|unter)|geschrieben (?:von|am|in)|gespeichert unter|themen_?[:：]|stichw(?:o|ö)rte?r?',
  'mots?[ -]cl[ée]s?|cat[ée]gories?|étiquettes?_?[:：]?|publi[ée] (?:dans|par|le)|class[ée] (?:dans|sous)|rédigé par|par .{1,40} [-–—] publi[ée] dans|(?:#\\s)?posté (?:par|le|dans)|modifi[ée] le|libellés',
  'etiquetas?|categor[íi]as?|publicado (?:en|em|por|el)|marcadores|postado (?:por|em|às)|arquivado em|archivado en|palavras-chave|enviado por|escrito por',
  'etichette|categori[ae]|pubblicato (?:in|da|il)|postato (?:da|in)|archiviato in|tag_?[:：]|geplaatst (?:in|door|op)|categorie(?:ën)?|trefwoorden|gepubliceerd (?:in|door|op)|onderwerpen',
  'tagi|kategori[aeo]r?|opublikowan[oye] (?:w|przez)|zamieszczon[oye]|otagowan[oye]|etykiety|taggat|publicerat (?:i|av)|etiketter|skrevet (?:i|av)|emneord|stikord|publisert (?:i|av)|arkiveret under|avainsanat|asiasanat|luokat|tunnisteet|julkaistu',
  'štítky|rubriky?|zařazeno|publikováno|značky|címkék|kategória|kategóriák|etichete|categorii|publicat în|kategorij[ae]|oznake|kategoriat',
  'метки|теги|рубрик[аи]|опубликовано|категори[яи]|ярлыки|позначки|категорії|етикети|ετικέτες|κατηγορί(?:α|ες)|etiketler|kategoriler|תגיות|קטגוריות?|תגים|التصنيفات?|الوسوم|برچسب‌?ها|دسته‌?(?:ها|بندی)?',
  'カテゴリー?|タグ|ラベル|投稿者|テーマ|文章来自|文章來自|引用通告|查看所有引用|标签|標籤|分类|分類|作者_?[:：]|카테고리|태그|chuyên mục|thẻ_?[:：]|kategori_?[:：]|หมวดหมู่|ป้ายกำกับ|श्रेणी',
]

/** The beginnings of sentences that say when and where a post was published. */
export const PUBLISHED = [
  'this (?:entry|post|article) was (?:posted|written|published|filed|tagged)|dieser (?:beitrag|eintrag|artikel) (?:wurde|ist)|(?:cette entrée|cet article|ce billet) a été|esta entrada (?:fue|ha sido)|este (?:artigo|post|texto) foi|quest[oa] (?:articolo|post|voce) è stat[oa]|dit (?:bericht|artikel) (?:is|werd)|ten (?:wpis|artykuł) został|detta inlägg|dette (?:indlæg|innlegg)|tämä (?:kirjoitus|artikkeli|juttu)|tento (?:příspěvek|článok|článek)|ez a bejegyzés|(?:эта )?запись опубликована|ця запис|この(?:記事|投稿|エントリー?)は|本文(?:发表|發表|由)|bu yazı',
]

/** The beginnings of lines that lead to the posts before and after. */
export const ONWARD = [
  '(?:previous|prev|next|older|newer|earlier)(?: (?:post|entry|article|page|story|day))?_?[:：»«→←]|(?:previous|next|older|newer) (?:posts?|entry|entries|articles?|page|story)|continue reading|read (?:more|the rest|on)|back to|return to|skip to|jump to|(?:table of )?contents_?[:：]',
  '(?:vorherige[rs]?|vorige[rs]?|nächste[rs]?|ältere|neuere) (?:beitr[aä]ge?|artikel|eintr[aä]ge?|seite)|zurück(?: zu.{0,20})?|inhaltsverzeichnis|(?:article|billet)s? (?:précédents?|suivants?)|(?:précédent|suivant)_?[:：]|lire la suite|retour (?:à|au)|sommaire',
  '(?:entrada|artículo|post|postagem|artigo)s? (?:anterior(?:es)?|siguientes?|seguintes?|mais (?:antig[ao]s?|recentes?)|más (?:antigu[ao]s?|recientes?))|(?:anterior|siguiente|próximo)_?[:：]|continuar? (?:leyendo|lendo|a ler)|volver a|(?:articolo|post) (?:precedente|successivo)|continua a leggere|(?:vorig|volgend)e? (?:bericht|artikel|post)|verder lezen|lees (?:meer|verder)',
  '(?:poprzedni|następny|starsze|nowsze) (?:wpisy?|post|posty|artykuł)|czytaj (?:dalej|więcej)|(?:föregående|nästa|forrige|neste|næste) (?:inlägg|innlegg|indlæg)|(?:edellinen|seuraava)(?: (?:artikkeli|kirjoitus))?|(?:předchozí|další|predchádzajúci|ďalší) (?:článek|příspěvek|článok)|(?:előző|következő) bejegyzés|articolul (?:anterior|următor)',
  '(?:предыдущ|следующ)\\S+ (?:запись|статья|пост)|читать (?:далее|дальше)|(?:попередн|наступн)\\S+ (?:запис|стаття)|(?:προηγούμεν|επόμεν)\\S+ \\S+|(?:önceki|sonraki) (?:yazı|sayfa)|devamını oku|הפוסט (?:הקודם|הבא)|(?:המאמר|التدوينة|المقال) \\S+|前の記事|次の記事|続きを読む|上一篇|下一篇|阅读全文|閱讀全文|이전 글|다음 글|bài (?:trước|sau)|(?:pos|artikel) (?:sebelumnya|selanjutnya|berikutnya)',
]

/** Headings of a box about who wrote the post. */
export const ABOUT_AUTHOR = [
  'about (?:the )?(?:author|writer|blogger)s?|author|written by|meet the author|about me|who is',
  '(?:über|zu[mr]?) (?:den|die|der|dem) (?:autor(?:in)?|verfasser(?:in)?|blogger(?:in)?)|über mich|à propos (?:de l.auteur|de moi)|l.auteur|(?:sobre|acerca de|acerca d[oe]) (?:el|la|o|a|os|mí|mim) ?(?:autora?|escritora?)?|sull.autore|l.autore|informazioni sull.autore|over (?:de auteur|mij)|o aut(?:orze|orce|orovi)|om (?:författaren|forfatteren|mig|meg)|(?:tietoja )?kirjoittajasta|a szerzőről|despre autor|об авторе|про автора|за автора|o avtorju|o autoru|σχετικά με τον συγγραφέα|yazar hakkında|על (?:המחבר|הכותב)|(?:عن|نبذة عن) (?:الكاتب|المؤلف)|درباره نویسنده|この記事を書いた人|著者(?:について|プロフィール)?|プロフィール|关于作者|關於作者|作者简介|글쓴이|về tác giả|tentang penulis',
]

/** Nouns of responses, for headings that count or invite them. */
export const RESPONSES =
  'comments?|responses?|replies|reactions?|thoughts?|feedback|discussion|conversation|trackbacks?(?:/pingbacks?)?|pingbacks?|pings|webmentions?|mentions|kommentare?|antworten|reaktionen|meinungen|commentaires?|réactions?|réponses?|comentarios?|respuestas?|comentários?|respostas?|commenti?o?|risposte|reacties?|komentarz[ey]?|odpowiedzi|kommentarer|kommentit|kommentti[a]?|svar|vastausta|komentáře|komentáre|diskus(?:e|ia|ja)|hozzászólás(?:ok)?|comentarii|yorum(?:lar)?|σχόλια|απαντήσεις|комментари[ийяев]{1,2}|коментар[іиів]{0,2}|отзыв[ыов]{0,2}|ответы|תגובות|تعليقات?|نظرات|دیدگاه‌?ها|コメント|トラックバック|评论|評論|留言|回复|回覆|回應|迴響|댓글|bình luận|phản hồi|komentar|tanggapan|ความเห็น|ความคิดเห็น'

/** Headings that count or invite responses in other words. */
export const RESPONDING = [
  '\\d+_?(?:件の|条|條|則|개의)?_?(?:コメント|评论|評論|留言|댓글).{0,100}|leave (?:a|your) reply|speak your mind|what do you think\\??|join the (?:conversation|discussion)|deja (?:un comentario|una respuesta)|deixe (?:um comentário|uma resposta)|laisser un commentaire|kommentar (?:schreiben|hinterlassen|verfassen|abgeben)|schreibe? (?:einen|uns) .{0,10}kommentar|lascia un commento|geef een reactie|dodaj komentarz|jätä kommentti|lämna ett svar|legg igjen .{0,15}|skriv en kommentar|napsat komentář|bir cevap yazın|добавить комментарий|оставить комментарий|コメントを(?:残す|書く)|发表(?:评论|回复)|發表(?:評論|迴響|留言)|vos réactions|qui êtes-vous \\?',
]

/** Headings of sidebars. */
export const SIDEBAR =
  'archives?|(?:blog |monthly )archives?|categor(?:y|ies)|search|meta|pages|navigation|calendar|tag cloud|tags|archiv|kategorien|suche|seiten|catégories|rechercher|categorías|archivos?|buscar|categorias|arquivos?|categorie|archivio|cerca|categorieën|archief|zoeken|kategorie|archiwum|szukaj|arkiv|kategorier|arkisto|kategoriat|archív|kategóriák|kategoriler|arşiv|архив[ыа]?|рубрики|поиск|архів|категорії|αρχείο|κατηγορίες|ארכיון|الأرشيف|آرشیو|アーカイブ|カテゴリー?|検索|归档|歸檔|分类|分類|彙整|보관함|카테고리|(?:table of )?contents|in this (?:post|article)|inhaltsverzeichnis|sommaire|目次|目录'
export const BLOGROLL =
  'blogroll|blogs i read|friends|blog ?links|my blogs?|blogs que sigo|blogs que leo|mes blogs|blogger die ich lese|友情链接|友情連結'
/** Headings in the sidebars of planets, over the blogs they show and over other planets. */
export const BLOGS_BESIDE =
  '(?:blogs|feeds|members|bloggers) (?:in|on|of) (?:this|the) planet|subscriptions|subscribed (?:blogs|feeds)|planetarium|(?:other |related )?planets|(?:andere )?planeten|abonnements|abonnierte (?:blogs|feeds)|blogs auf diesem planeten|(?:autres )?planètes|blogs (?:abonnés|de (?:cette|la) planète)|suscripciones|(?:otros )?planetas|blogs (?:en|de) este planeta|blogs suscritos|assinaturas|(?:outros )?planetas|blogs neste planeta|sottoscrizioni|(?:altri )?pianeti|abonnementen|(?:andere )?planeten|subskrypcje|(?:inne )?planety|odběry|подписки|(?:другие )?планеты|購読(?:リスト|ブログ)|订阅列表|訂閱列表'
