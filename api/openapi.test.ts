import { describe, expect, test } from 'vitest'
import { openApiDocument } from './openapi.ts'
import { ROUTES } from './routes/index.ts'

interface Operation {
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly required: boolean; readonly description?: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
  readonly responses: Readonly<Record<string, { readonly content: object }>>
}
const document = openApiDocument(ROUTES, '1.2.3') as {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}
const operations = Object.values(document.paths).flatMap((path) => Object.values(path))

describe('the OpenAPI document', () => {
  test('lists every route', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(operations).toHaveLength(ROUTES.length)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(ROUTES.length)
  })

  test('every reference leads to a schema that is there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference)
    expect(references.length).toBeGreaterThan(20)
    for (const reference of new Set(references)) {
      expect(Object.keys(document.components.schemas)).toContain(reference?.replace('#/components/schemas/', ''))
    }
  })

  test('says which parameters must be given', () => {
    const parameters = document.paths['/api/conversation']?.get?.parameters
    expect(parameters).toMatchObject([
      { name: 'address', in: 'query', required: true },
      { name: 'asOf', in: 'query', required: false },
      { name: 'fields', in: 'query', required: false },
      { name: 'parent', in: 'query', required: false },
    ])
    expect(document.paths['/api/links']?.get?.parameters.every(({ required }) => !required)).toBe(true)
    expect(document.paths['/api/crawls/{id}']?.get?.parameters).toMatchObject([
      { name: 'id', in: 'path', required: true },
    ])
  })

  test('a crawl is asked for with seeds and four settings', () => {
    const body = JSON.stringify(document.paths['/api/crawls']?.post?.requestBody)
    expect(body).toContain('"required":["seeds"]')
    expect(body).not.toContain('allowPrivate')
  })

  test('every operation says what else can come back', () => {
    for (const { responses } of operations) expect(Object.keys(responses).length).toBeGreaterThan(1)
  })
})
