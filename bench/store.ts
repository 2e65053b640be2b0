// What keeping facts costs beside the bare thing, in one run: node bench/store.ts [POSTS LINKS]. In a file; with NEO4J_URL (an empty database,
// of a server that runs as the bench does) in Neo4j instead, with a tenth of the posts and links.
import { measureFile } from './store/in-file.ts'
import { measureServer } from './store/on-server.ts'

const [posts = 20_000, links = 200_000] = process.argv.slice(2).map(Number)
const url = process.env.NEO4J_URL

if (url === undefined) await measureFile({ posts, links })
else await measureServer(url, { posts: posts / 10, links: links / 10 })
console.log(`memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, at most 700`)
