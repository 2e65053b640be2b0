// What went wrong, as RFC 9457 problem+json. The only file that knows status numbers of failures; a 500 tells nothing of our inside.
import type { ErrorRequestHandler, Response } from 'express'
import type { AnswerError } from '../answers/answer-error.ts'
import type { Log } from '../log.ts'
import type { ProblemJson } from './contract.ts'

/** Stable codes (`api/…`) with their status and title. */
export const PROBLEMS = {
  'no-address': [400, 'No address was given'],
  'not-an-address': [400, 'That is no address'],
  'bad-parameter': [400, 'A parameter does not fit'],
  'unknown-parameter': [400, 'There is no such parameter'],
  'bad-body': [400, 'The body does not fit'],
  'token-needed': [401, 'A token is needed'],
  'private-address': [403, 'A private address is not read'],
  'role-needed': [403, 'This token may not do that'],
  'other-origin': [403, 'Other sites may not ask for this'],
  'unknown-address': [404, 'Nothing is known of this address'],
  'not-a-post': [404, 'This page is no post'],
  'unknown-crawl': [404, 'There is no such crawl'],
  'no-sample': [404, 'There is no sample here'],
  'no-such-route': [404, 'There is nothing here'],
  'wrong-method': [405, 'Not with this method'],
  'too-slow': [408, 'The request took too long to arrive'],
  'body-too-large': [413, 'The body is too large'],
  'not-json': [415, 'The body is not JSON'],
  'other-host': [421, 'Not under this name'],
  'too-many-requests': [429, 'Too many requests'],
  'headers-too-large': [431, 'The address or the headers are too long'],
  broken: [500, 'Something broke here'],
  busy: [503, 'Too much is asked at once'],
  'store-read-only': [503, 'Nothing can be written'],
  'store-locked': [503, 'The store is busy'],
  'store-unreachable': [503, 'The store does not answer'],
  'store-full': [507, 'There is no room left'],
} as const satisfies Record<string, readonly [number, string]>
export type ProblemCode = keyof typeof PROBLEMS

/** An answer that is no. `detail` is for people and says what to do. */
export class Problem extends Error {
  readonly code: `api/${ProblemCode}`
  readonly what: ProblemCode
  constructor(what: ProblemCode, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.name = 'Problem'
    this.what = what
    this.code = `api/${what}`
  }
}

export function problemJson(problem: Problem): ProblemJson {
  const [status, title] = PROBLEMS[problem.what]
  return { type: 'about:blank', title, status, code: problem.code, detail: problem.message }
}

function sendProblem(response: Response, problem: Problem): void {
  const body = problemJson(problem)
  if (body.status === 401) response.set('WWW-Authenticate', 'Bearer realm="grapevine"')
  if (body.status === 503) response.set('Retry-After', '5')
  response.status(body.status).type('application/problem+json').send(JSON.stringify(body))
}

/** What the body parser of Express throws, by the `type` it gives. */
const BODY_PROBLEMS: Readonly<Record<string, Problem>> = {
  'entity.too.large': new Problem('body-too-large', 'Send at most 100 kB; a long list of seeds can be sent in parts.'),
  'entity.parse.failed': new Problem('bad-body', 'The body cannot be parsed: send one JSON object.'),
  'encoding.unsupported': new Problem('not-json', 'Send the body uncompressed, or as gzip, deflate or br.'),
  'charset.unsupported': new Problem('not-json', 'Send the body in UTF-8.'),
}

/** Errors of the rooms behind us end in what went wrong (`store/read-only`, `frontier/locked`). Their own messages name files: not told. */
const KEPT_PROBLEMS: Readonly<Record<string, Problem>> = {
  'read-only': new Problem(
    'store-read-only',
    'The files that keep the graph are read-only here; its owner can make them writable.',
  ),
  locked: new Problem('store-locked', 'Something else is writing for long. Try again in a few seconds.'),
  unreachable: new Problem(
    'store-unreachable',
    'The database is away. Try again; its owner finds the reason with: grapevine doctor',
  ),
  full: new Problem('store-full', 'The disk is full; its owner can make room, and nothing that was kept is lost.'),
}

/** By code: an error that comes from a worker is of no class. */
const ANSWER_PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  'answers/unknown-address': 'unknown-address',
  'answers/not-a-post': 'not-a-post',
} satisfies Record<AnswerError['code'], ProblemCode>

/** Any error → the problem that is told. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { code, type, status } = (error ?? {}) as { code?: unknown; type?: unknown; status?: unknown }
  const body = BODY_PROBLEMS[String(type)]
  if (body !== undefined) return body
  const unanswered = ANSWER_PROBLEMS[String(code)]
  if (unanswered !== undefined) return new Problem(unanswered, (error as Error).message)
  const kept = KEPT_PROBLEMS[/^(?:store|frontier)\/([a-z-]+)$/.exec(String(code))?.[1] ?? '']
  if (kept !== undefined) return kept
  if (status === 400)
    return new Problem('bad-parameter', 'The address of the request cannot be decoded: percent-encode it as UTF-8.')
  return new Problem('broken', 'It is our fault and was written to the log. Try again; if it stays, report it.', {
    cause: error,
  })
}

/** The last handler: 4xx quiet, 5xx loud; an answer that has begun can only be cut. */
export function tellProblems(log: Log): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const { method, path: route } = request
    if (hasLeft(error, response)) return log.debug({ method, route }, 'reader left')
    const problem = problemOf(error)
    const { code } = problem
    if (PROBLEMS[problem.what][0] >= 500) log.error({ code, method, route, err: error }, 'request failed')
    else log.debug({ code, method, route }, 'request refused')
    if (response.headersSent) response.destroy()
    else sendProblem(response, problem)
  }
}

/** Whoever asked has hung up before the end of the answer. */
const hasLeft = (error: unknown, response: Response): boolean => {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  if (name === 'AbortError' && response.closed) return true
  return ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ECONNABORTED'].includes(String(code))
}
