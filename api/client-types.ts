// Types of a client, made of the OpenAPI document, in the shape that openapi-fetch takes. (Its usual generator needs a compiler's api that ours has not.)

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly not?: unknown
}

interface Operation {
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }>
  >
}

const JSON_TYPES = ['application/json', 'application/problem+json']

export function clientTypes(document: object): string {
  const { paths, components } = document as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
    readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
  }
  const schemas = Object.entries(components.schemas).map(([name, schema]) => `    ${name}: ${typeOf(schema)}`)
  const routes = Object.entries(paths).map(([path, own]) => {
    const methods = Object.entries(own).map(([method, operation]) => `    ${method}: ${operationOf(operation)}`)
    return `  '${path}': {\n${methods.join('\n')}\n  }`
  })
  return `// Types of the api's client, made of its OpenAPI document (api/client-types.ts): GOLDEN=accept npm test -- --project test makes it anew.
export interface components {
  schemas: {
${schemas.join('\n')}
  }
}

export interface paths {
${routes.join('\n')}
}
`
}

function operationOf({ parameters, requestBody, responses }: Operation): string {
  const group = (where: string) => {
    const own = parameters.filter((one) => one.in === where)
    const fields = own.map(({ name, required, schema }) => `${name}${required ? '' : '?'}: ${typeOf(schema)}`)
    const isNeeded = own.some(({ required }) => required)
    return own.length === 0 ? `${where}?: never` : `${where}${isNeeded ? '' : '?'}: { ${fields.join('; ')} }`
  }
  const body = requestBody?.content['application/json']?.schema
  const answers = Object.entries(responses).map(([status, { content }]) => `${status}: ${contentOf(content)}`)
  return `{ parameters: { ${group('query')}; ${group('path')} }; ${body ? `requestBody: { content: { 'application/json': ${typeOf(body)} } }; ` : ''}responses: { ${answers.join('; ')} } }`
}

function contentOf(content: Operation['responses'][string]['content']): string {
  const types = Object.entries(content).map(
    ([type, { schema }]) => `'${type}': ${JSON_TYPES.includes(type) ? typeOf(schema) : 'string'}`,
  )
  return `{ headers: Record<string, unknown>; content: { ${types.join('; ')} } }`
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return `components['schemas']['${schema.$ref.split('/').at(-1)}']`
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  // An answer of chosen fields is the whole one to whoever did not choose.
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined)
    return choices
      .filter(({ not }) => not === undefined)
      .map(typeOf)
      .join(' | ')
  return [schema.type ?? 'unknown']
    .flat()
    .map((type) => plainType(type, schema))
    .join(' | ')
}

function plainType(type: string, schema: Schema): string {
  if (type === 'array') return `(${typeOf(schema.items ?? {})})[]`
  if (type === 'object') return objectOf(schema)
  if (type === 'integer' || type === 'number') return 'number'
  return type === 'string' || type === 'boolean' || type === 'null' ? type : 'unknown'
}

function objectOf({ properties, required = [], additionalProperties }: Schema): string {
  if (properties === undefined) {
    return `Record<string, ${typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown'}>`
  }
  const fields = Object.entries(properties).map(
    ([name, inner]) => `${name}${required.includes(name) ? '' : '?'}: ${typeOf(inner)}`,
  )
  return `{ ${fields.join('; ')} }`
}
