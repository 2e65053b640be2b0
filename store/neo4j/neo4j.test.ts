import neo4j from 'neo4j-driver'
import { storeCases } from '../cases.ts'

const url = process.env.NEO4J_URL ?? ''
const parsed = new URL(url.replace(/^\w+:/, 'http:'))
const driver = neo4j.driver(`bolt://${parsed.host}`, neo4j.auth.basic(parsed.username, parsed.password))
storeCases('the Neo4j store', async () => {
  await driver.executeQuery('MATCH (n) DETACH DELETE n')
  return url
})
