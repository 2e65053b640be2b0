// What makes two facts the same fact. Keys sort like their parts, because addresses hold no line breaks.
import type { Alias, Anchor, Blog, Comment, Evidence, Mark, Post, Reading } from './model.ts'

export const blogKey = (blog: Blog): string => blog.address
export const postKey = (post: Post): string => post.address
export const commentKey = (comment: Comment): string => comment.address

export function evidenceKey({ source, target, kind, comment, zone, anchorText }: Evidence): string {
  return [source, target, kind, comment ?? '', zone ?? '', JSON.stringify(anchorText)].join('\n')
}

export const anchorKey = ({ blog, target, zone }: Anchor): string => `${blog}\n${target}\n${zone}`
export const aliasKey = ({ from, to, why }: Alias): string => `${from}\n${to}\n${why}`
export const markKey = ({ subject, what, by, at }: Mark): string => `${subject}\n${what}\n${by}\n${at}`
export const readingKey = ({ page, road, at }: Pick<Reading, 'page' | 'road' | 'at'>): string =>
  `${page}\n${road}\n${at}`
