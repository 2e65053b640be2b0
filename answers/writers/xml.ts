// Text inside XML: escaped, without what XML 1.0 does not allow (https://www.w3.org/TR/xml/#charsets).

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}

/** ` name="value"` for each that is not empty; line breaks survive. */
export function xmlAttributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${xmlText(value).replace(/[\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`)}"`)
    .join('')
}
