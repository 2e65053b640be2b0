// What a route is: one value that the app serves and the OpenAPI document describes. Requests are checked here, once, by the route's schemas.
import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import { nearest } from './nearest.ts'
import type { Parts } from './parts.ts'
import { Problem, type ProblemCode } from './problem.ts'

/** What comes back when all is well. `schema` null: it is no JSON. */
export interface Answer {
  readonly status: number
  readonly description: string
  /** Several where the request chooses. */
  readonly type: string | readonly string[]
  readonly schema: z.ZodType | null
}

export interface Asked<Query, Body> {
  readonly query: Query
  readonly body: Body
  /** The `:id` of the path; '' when it has none. */
  readonly id: string
  /** Aborted when whoever asked has hung up, or has the answer. */
  readonly left: AbortSignal
  readonly request: Request
  readonly response: Response
}

export interface RouteDefinition<Query extends z.ZodObject, Body extends z.ZodObject> {
  readonly method: 'get' | 'post'
  /** As Express writes it: `/api/crawls/:id`. */
  readonly path: string
  readonly summary: string
  readonly query: Query
  /** Checked on POST. */
  readonly body: Body
  readonly answer: Answer
  /** Its own; those that every route can have are added by openapi.ts. */
  readonly problems: readonly ProblemCode[]
  readonly handle: (parts: Parts, asked: Asked<z.output<Query>, z.output<Body>>) => Promise<void>
}

export interface Route extends Omit<RouteDefinition<z.ZodObject, z.ZodObject>, 'handle'> {
  readonly serve: (parts: Parts) => RequestHandler
}

export const NOTHING = z.object({})

export const json = (schema: z.ZodType, description: string, status = 200): Answer => {
  return { status, description, type: 'application/json', schema }
}

/** Ties a handler to the schemas that its request is checked by. */
export function route<Query extends z.ZodObject, Body extends z.ZodObject>(
  definition: RouteDefinition<Query, Body>,
): Route {
  const { handle, ...told } = definition
  const serve = (parts: Parts): RequestHandler => {
    return async (request, response) => {
      const query = readQuery(definition.query, request.query)
      const body = definition.method === 'post' ? readBody(definition.body, request.body) : definition.body.parse({})
      const id = typeof request.params.id === 'string' ? request.params.id : ''
      const left = new AbortController()
      response.once('close', () => left.abort())
      await handle(parts, { query, body, id, left: left.signal, request, response })
    }
  }
  return { ...told, serve }
}

function refuseUnknown(schema: z.ZodObject, given: object, what: string): void {
  const known = Object.keys(schema.shape)
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown === undefined) return
  const near = nearest(unknown, known)
  const hint =
    near !== null ? `Did you mean ${near}?` : known.length > 0 ? `Known: ${known.join(', ')}.` : 'Leave it out.'
  throw new Problem('unknown-parameter', `No ${what} is called ${JSON.stringify(unknown.slice(0, 80))}. ${hint}`)
}

/** Issues that our own schemas raise carry the code of their problem; the rest are plain misfits. */
function problemOfIssue(issue: z.core.$ZodIssue, fallback: ProblemCode): Problem {
  const own = issue.code === 'custom' ? (issue.params?.problem as ProblemCode | undefined) : undefined
  const where = issue.path.join('.')
  return new Problem(own ?? fallback, where === '' ? issue.message : `${where}: ${issue.message}`)
}

function readQuery<Schema extends z.ZodObject>(schema: Schema, given: object): z.output<Schema> {
  refuseUnknown(schema, given, 'parameter')
  const read = schema.safeParse({ ...given })
  if (read.success) return read.data
  throw problemOfIssue(read.error.issues[0] as z.core.$ZodIssue, 'bad-parameter')
}

export function readBody<Schema extends z.ZodObject>(schema: Schema, given: unknown): z.output<Schema> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new Problem('bad-body', 'Send one JSON object.')
  }
  refuseUnknown(schema, given, 'field')
  const read = schema.safeParse(given)
  if (read.success) return read.data
  throw problemOfIssue(read.error.issues[0] as z.core.$ZodIssue, 'bad-body')
}
