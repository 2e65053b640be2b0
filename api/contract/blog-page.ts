// Schema of a blog among blogs.
import { z } from 'zod'
import { Blog } from './facts.ts'
import { address, count, text, time } from './words.ts'

const name = z.string().describe('As rankings name it: the address without scheme and www')
const answered = z.object({
  ...{ address, title: text, publishedAt: time.nullable() },
  ...{ answers: count, blogs: count.describe('Different blogs that answered') },
})

export const BlogPage = z
  .object({
    blog: Blog,
    name,
    posts: z.array(answered).describe('The 50 most answered'),
    total: count.describe('Posts that were answered'),
    neighbours: z.object({
      blogs: z.array(z.object({ name, address: address.nullable(), title: text })).describe('Itself first'),
      links: z.array(z.array(count)).describe('From the i-th to the j-th: links that count; to itself, answers'),
    }),
    answeredBy: count,
    linksTo: count,
    authority: z
      .array(z.object({ month: z.string().describe('2008-05'), value: count }))
      .describe('Different blogs that had linked in the 180 days before the end of the month'),
  })
  .meta({ id: 'BlogPage', description: 'A blog among blogs' })
