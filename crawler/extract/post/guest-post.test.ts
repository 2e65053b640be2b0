import { describe, expect, test } from 'vitest'
import { said } from '../said.fixture.ts'

const WORDS =
  '<p>The path went round the mill and down to the river, where the water was high, and we sat there for a while.</p>'
const postOf = (first: string, last = '', byline = '') =>
  said(
    `<title>A walk</title><article><h1>A walk</h1><p>May 3, 2007</p>${byline}<div class="entry-content">${first}${WORDS}${WORDS}${last}</div></article>`,
  ).post

describe('who wrote a post for the blog of somebody else', () => {
  test.each([
    '<p>This is a guest post by Ann Bee.</p>',
    '<p><strong><em>This is a guest post by <a href="http://ann.example/">Ann Bee</a>. She keeps <a href="http://ann.example/hive">a hive</a>.</em></strong></p>',
    '<p>Guest post: Ann Bee</p>',
    '<p>The following is a guest article from Ann Bee of the Hive</p>',
    '<p>Dies ist ein Gastbeitrag von Ann Bee.</p>',
    '<p>Article invité par Ann Bee</p>',
  ])('is named in its first words: %s', (first) => expect(postOf(first)?.author).toBe('Ann Bee'))

  test.each([
    '<p><em>This guest post was written by Ann Bee, who keeps bees.</em></p>',
    '<p>All of it is true. Guest post by Ann Bee.</p>',
  ])('is named in its last: %s', (last) => expect(postOf('', last)?.author).toBe('Ann Bee'))

  test('has the address that the name leads to', () =>
    expect(postOf('<p>A guest post by <a href="http://ann.example/">Ann Bee</a>.</p>')?.authorUrl).toBe(
      'http://ann.example/',
    ))

  test.each([
    '<p>I read a guest post by Ann Bee today, and liked it.</p>',
    '<p>Guest post guidelines hang by the door of Ann Bee.</p>',
    '<p>Guest post by popular demand.</p>',
  ])('is nobody here: %s', (first) => expect(postOf(first)?.author).toBeNull())

  test('is whom a byline names, where there is one', () =>
    expect(postOf('<p>Guest post by Ann Bee.</p>', '', '<p>Posted by Wren</p>')?.author).toBe('Wren'))
})
