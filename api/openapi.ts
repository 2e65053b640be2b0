// The OpenAPI 3.1 document, made of the very schemas that check the requests and name the answers.
import { z } from 'zod'
import * as contract from './contract.ts'
import { PROBLEMS, type ProblemCode } from './problem.ts'
import type { Route } from './route.ts'

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType

/** Schemas with a name of their own stand once, under components. */
function components(): Record<string, unknown> {
  const named = z.registry<{ id: string }>()
  const exported: readonly unknown[] = Object.values(contract)
  for (const schema of exported.filter(isSchema)) {
    const id = z.globalRegistry.get(schema)?.id
    if (typeof id === 'string') named.add(schema, { id })
  }
  const { schemas } = z.toJSONSchema(named, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]))
}

const reference = (id: string): object => ({ $ref: `#/components/schemas/${id}` })

function parametersOf(route: Route): readonly object[] {
  const schema = z.toJSONSchema(route.query, { io: 'input' })
  const inQuery = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { description, ...rest } = property as { description?: string }
    const optional = route.query.shape[name]?.safeParse(undefined).success ?? false
    return { name, in: 'query', required: !optional, description, schema: rest }
  })
  const inPath = route.path.includes('/:id')
    ? [{ name: 'id', in: 'path', required: true, description: 'Id of the crawl', schema: { type: 'string' } }]
    : []
  return [...inPath, ...inQuery]
}

const ANYWHERE: readonly ProblemCode[] = [
  'unknown-parameter',
  'too-slow',
  'other-host',
  'too-many-requests',
  'headers-too-large',
  'broken',
  'store-locked',
]
const WHERE_CHANGED: readonly ProblemCode[] = [
  ...(['token-needed', 'role-needed', 'other-origin', 'not-json', 'bad-body', 'body-too-large'] as const),
  ...(['store-read-only', 'store-full'] as const),
]

/** By status; several problems may share one, their codes tell them apart. */
function problemsOf(route: Route): Record<string, unknown> {
  const all = [...route.problems, ...ANYWHERE, ...(route.method === 'post' ? WHERE_CHANGED : [])]
  const byStatus = Map.groupBy(new Set(all), (what) => PROBLEMS[what][0])
  const content = { 'application/problem+json': { schema: reference('Problem') } }
  const entries = [...byStatus].map(([status, codes]) => {
    return [status, { description: codes.map((what) => `${PROBLEMS[what][1]} (api/${what})`).join('; '), content }]
  })
  return Object.fromEntries(entries)
}

/** Whatever has all fields is held against the schema. */
function someFieldsOf(schema: z.ZodType | null): object {
  const required = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  return { type: 'object', description: 'The fields that were asked for (`fields`)', not: { required } }
}

function answerOf({ answer, query }: Route): Record<string, unknown> {
  const id = answer.schema === null ? undefined : z.globalRegistry.get(answer.schema)?.id
  const whole = typeof id === 'string' ? reference(id) : {}
  const schema = 'fields' in query.shape ? { anyOf: [whole, someFieldsOf(answer.schema)] } : whole
  const content = Object.fromEntries([answer.type].flat().map((type) => [type, { schema }]))
  return { [answer.status]: { description: answer.description, content } }
}

function bodyOf(route: Route): object {
  const { $schema, ...schema } = z.toJSONSchema(route.body, { io: 'input' })
  Object.assign(schema, { additionalProperties: false })
  return { required: true, content: { 'application/json': { schema } } }
}

function operationOf(route: Route): object {
  return {
    summary: route.summary,
    operationId: `${route.method}${route.path.replace(/[^a-z]+(\w)/gi, (_match, letter) => letter.toUpperCase())}`,
    parameters: parametersOf(route),
    ...(route.method === 'post' ? { requestBody: bodyOf(route), security: [{ token: [] }, {}] } : {}),
    responses: { ...answerOf(route), ...problemsOf(route) },
  }
}

export function openApiDocument(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Grapevine',
      version,
      description:
        'Who answered a post, and how the talk spread. Every failure is a problem (RFC 9457) that says what to do.',
    },
    paths,
    components: { schemas: components(), securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  }
}
