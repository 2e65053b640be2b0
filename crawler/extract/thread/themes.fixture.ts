// What the page of a post with some markup in its place for comments says of its thread, shortened to what the tests of themes compare.
import { readingOfHtml } from './reading.fixture.ts'
import { readThread } from './thread.ts'

export function threadOf(html: string) {
  const { comments, linkbacks } = readThread(readingOfHtml(`<h1>A walk</h1><div id="comments">${html}</div>`))
  return {
    comments: comments.map(({ item: { id, author, publishedAt, text } }) => [
      id,
      author,
      publishedAt?.slice(0, 10),
      text,
    ]),
    parents: comments.map(({ item }) => item.parent),
    linkbacks: linkbacks.map(({ item: { protocol, source, inferred } }) => [protocol, source, inferred]),
  }
}
