// How much there is.
import type { Counts } from '../store.ts'
import type { Connection } from './connection.ts'

const COUNTS = `SELECT
  (SELECT count(*) FROM blog) AS blogs,
  (SELECT count(*) FROM post) AS posts,
  (SELECT count(*) FROM comment) AS comments,
  (SELECT count(*) FROM link) AS links,
  (SELECT count(*) FROM reading) AS readings`

export function countsOf(connection: Connection): Counts {
  const { blogs, posts, comments, links, readings } = connection.get(COUNTS) ?? {}
  return {
    blogs: Number(blogs),
    posts: Number(posts),
    comments: Number(comments),
    links: Number(links),
    readings: Number(readings),
  }
}
