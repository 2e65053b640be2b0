// GET /api: what can be asked here, for people: made of the document that programs read at /api/openapi.json. Plain HTML.
import type { RequestHandler } from 'express'
import { escaped } from './escaped.ts'
import type { openApiDocument } from './openapi.ts'

type Document = ReturnType<typeof openApiDocument>
interface Operation {
  readonly summary: string
  readonly parameters: readonly { readonly name: string; readonly required: boolean; readonly description?: string }[]
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: object }>>
}

export function aboutApi(document: Document): RequestHandler {
  const { paths, info } = document as unknown as {
    readonly info: { readonly title: string; readonly version: string; readonly description: string }
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  }
  const operations = Object.entries(paths).flatMap(([path, own]) =>
    Object.entries(own).map(([method, operation]) => sectionOf(method.toUpperCase(), path, operation)),
  )
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The api of ${escaped(info.title)}</title></head>
<body><h1>The api of ${escaped(info.title)} ${escaped(info.version)}</h1>
<p>${escaped(info.description)} For programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>Lists come page by page: <code>next</code> of a page is <code>after</code> of the one that follows. Every answer has an <code>ETag</code>; sent back as
<code>If-None-Match</code>, it costs a 304 while nothing has changed. What changes anything is a POST of JSON, with <code>Authorization: Bearer TOKEN</code> where
a token is set.</p>
${operations.join('\n')}
</body></html>
`
  return (_request, response) => void response.type('html').send(html)
}

function sectionOf(method: string, path: string, { summary, parameters, responses }: Operation): string {
  const rows = parameters.map(({ name, required, description = '' }) => {
    return `<tr><td><code>${escaped(name)}</code>${required ? ', needed' : ''}</td><td>${escaped(description)}</td></tr>`
  })
  const [good] = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  const types = Object.keys(good?.[1].content ?? {}).join(', ')
  const link =
    method === 'GET' && parameters.every(({ required }) => !required) ? `<a href="${path}">${path}</a>` : path
  return `<section><h2><code>${method} ${link}</code></h2><p>${escaped(summary)}. ${escaped(good?.[1].description ?? '')} (${escaped(types)}).</p>
${rows.length > 0 ? `<table>${rows.join('')}</table>` : ''}</section>`
}
