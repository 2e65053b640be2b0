// What the link to a post's own page is called, in the languages of blog software. A group of languages a line.

const WORDS = [
  '(?:permanent link|perma-?link|link)(?: (?:to|for) this (?:entry|post|item|article|story|comment))?(?: in the archives?)?\\.?|#|¶|∞',
  'permanentlink|permanenter link|permalien|lien permanent|enlace permanente|link permanente|ligação permanente|collegamento permanente|enllaç permanent|ligazón permanente|permanente link',
  'permalänk|permanent länk|permalenke|permanent lenke|kestolinkki|kalıcı bağlantı|lotura iraunkorra|püsiviide|pastāvīgā saite|nuolatinė nuoroda|tautan permanen|đường dẫn tĩnh|liên kết tĩnh',
  'bezpośredni odnośnik|trvalý odkaz|állandó hivatkozás|közvetlen hivatkozás|közvetlen link|legătură permanentă|trajna poveznica|stalna poveznica|stalna veza|trajna povezava|μόνιμος σύνδεσμος',
  'постоянная ссылка|постійне посилання|постоянна връзка|стална веза|трајна веза|постојана врска|קישור קבוע|الرابط الثابت|رابط دائم|رابط ثابت|لینک ثابت|پیوند یکتا|پیوند ثابت|ลิงก์ถาวร',
  '固定リンク|パーマリンク|個別ページ|固定链接|永久链接|固定網址|固定連結|永久連結|고유 링크|고유 주소|고유주소',
]

const PERMALINK = new RegExp(`^(?:${WORDS.join('|')})$`, 'iu')

export const isPermalinkWord = (text: string): boolean => text.length < LONGEST && PERMALINK.test(text)
const LONGEST = 50
