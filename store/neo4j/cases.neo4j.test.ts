import { describe, test } from 'vitest'
import { storeCases } from '../cases.ts'
import { freshUrl, lack, neo4jUrl } from './fresh.ts'

if (neo4jUrl === null) describe('the Neo4j store', () => test.skip(`passes every case (${lack})`))
else storeCases('the Neo4j store', freshUrl)
