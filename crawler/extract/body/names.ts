// Names that platforms and themes give to a post, its body and its parts, written without `-` and `_`, in lower case. None of a site.

const namesIn = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** "entry-content", "articleBody", "td-post-content", "entry-content-asset": what is of a post, and what of it. */
const OF_POST =
  'article|asset|blog|blogpost|blogentry|weblogentry|weblogitem|blosxom|bpost|entry|hentry|item|news|node|post|single|story|txp'
const PATTERN = new RegExp(
  `^(?:the|wpblock|td|lj|evo|serendipity|js|main)?(?:${OF_POST})(?:body|content|full|inner|text)?(?:body|contents?|text)(?:asset|style|wrapper)?$`,
)
const BODIES = namesIn(
  'econtent postentry ghcontent bodymarkup thecontent contentbody bodycontent contenttext fieldnamebody postarticle postmessage textcontent asseteentrybody bcontent btext pagecontent entrymain postmain contenuarticle contenupost contenidopost textopost conteudopost testopost testoarticolo trescwpisu trescposta textclanku obsahclanku eintragtext beitragstext beitragsinhalt berichttekst inlaggstext postszoveg yaziicerik',
)

/** Certain: the body of a post. */
export const isBodyName = (name: string): boolean => BODIES.has(name) || PATTERN.test(name)

/** Likely a body, inside what is known to be a post. */
export const MAYBE_BODY = namesIn(
  'entry story snappreview text bodytext postinner content article postarea contentarea posting contenu contenido conteudo contenuto tresc obsah inhalt texte texto testo tekst icerik sisalto szoveg tartalom sadrzaj continut artikeltext',
)

/** The rest of a body that begins in another element. */
export const MORE_OF_BODY = namesIn(
  'assetmore entrymore serendipityentryextended entryextended extended extendedbody postmore more txpbodymore',
)

/** One whole post, with its title and date. */
export const ENTRY = namesIn(
  'hentry post blogpost blogentry weblogentry weblogpost entry blogbody serendipityentry postouter datepost asset entryasset postentry blogitem bpost posting entrywrap postwrap postwrapper entrybox postbox atomentry hatomentry wlpost blogarticle singlepost evopost itemboxstyle blosxomentry inlinepage',
)
/** A post, or other things too. */
export const MAYBE_ENTRY = namesIn('item story articleitem node day section article content maincontent main')

/** A post carries the names of its tags and categories among its own ("post tag-sharing comments-open"): there only whole names say that it is a response. */
export const RESPONSE = namesIn('comment comments pingback trackback commentlist commentbody commenttext reply')
