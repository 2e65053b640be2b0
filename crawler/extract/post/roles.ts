// What somebody is at a paper or a site, as it stands behind a name in a byline: "Ann Bee, Senior Editor, and Carl Dee, Reporter".
const ROLES = [
  'editor|reporter|correspondent|columnist|contributor|writer|journalist|producer|director|professor|lecturer|researcher|photographer|blogger|founder|co-founder|president|manager|ceo|cto|intern',
  'redakteur|redakteurin|korrespondent|korrespondentin|journalistin|reporterin|autorin|leiter|leiterin|chefredakteur|chefredakteurin|rédacteur|rédactrice|journaliste|correspondant|correspondante|redactora?|periodista|editora|corresponsal|jornalista|repórter|giornalista|redattore|redattrice|redacteur|verslaggever|redaktör|journalist|toimittaja|dziennikarz|dziennikarka|журналист|редактор|корреспондент',
]
/** Up to three words may stand before it ("Senior Health Editor"), and a few behind it ("Professor of Law"). */
const ROLE = new RegExp(
  `,\\s*(?:[\\p{L}&-]{2,20}\\s){0,3}(?:${ROLES.join('|')})(?:\\s(?:of|at|for|von|des|de|du|der|di|da|del)(?:\\s[\\p{L}&-]{2,20}){1,4})?(?=\\s*(?:[,|·•(]|$|\\s(?:and|und|et|y|e|&|och|og|и)\\s))(,(?=\\s(?:and|und|et|y|e|&)\\s))?`,
  'giu',
)

/** A byline without what those who signed it are. */
export const withoutRoles = (byline: string): string => (byline.includes(',') ? byline.replace(ROLE, '') : byline)
