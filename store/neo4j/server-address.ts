// `neo4j://user:password@host:7687/database` → what the driver wants. The password never leaves by a message.
import neo4j, { type AuthToken } from 'neo4j-driver'
import { StoreError } from '../store.ts'

export interface ServerAddress {
  /** Without user, password and database: fit to be shown. */
  readonly url: string
  readonly auth: AuthToken
  /** Null: the user's home database. */
  readonly database: string | null
}

const SCHEMES = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:$/

/**
 * Scheme `neo4j` (routed) or `bolt` (one server), with `+s` or `+ssc` for TLS. A user without a name is a bearer token:
 * `neo4j://:TOKEN@host`. Throws StoreError.
 */
export function serverAddress(text: string): ServerAddress {
  // The WHATWG parser splits what it does not know only under schemes of the web, so that of the server is put back after.
  const [scheme = '', rest = ''] = text.split('//', 2).length === 2 ? splitOnce(text, '//') : []
  const url = URL.parse(`http://${rest}`)
  if (!SCHEMES.test(scheme) || url === null || url.hostname === '') {
    throw new StoreError('unknown', 'A Neo4j store is written neo4j://user:password@host:7687/database.')
  }
  const database = decodeURIComponent(url.pathname.slice(1))
  return {
    url: `${scheme}//${url.host === url.hostname ? `${url.hostname}:7687` : url.host}`,
    auth: authOf(decodeURIComponent(url.username), decodeURIComponent(url.password)),
    database: database === '' ? null : database,
  }
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator)
  return [text.slice(0, at), text.slice(at + separator.length)]
}

function authOf(user: string, password: string): AuthToken {
  if (user !== '') return neo4j.auth.basic(user, password)
  return password === '' ? { scheme: 'none', principal: '', credentials: '' } : neo4j.auth.bearer(password)
}
