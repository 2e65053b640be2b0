import { expect, test } from 'vitest'
import { zoneOfHeading, zoneOfLine } from './labels.ts'

test.each([
  ['Filed under: Walks', 'tags'],
  ['Kategorien: Wandern', 'tags'],
  ['Related posts: one, two', 'related'],
  ['Zobacz także: inny wpis', 'related'],
  ['Share this with your friends', 'share'],
  ['Tags and how I use them is what I want to write about today', null],
  ['We related this story to everyone we met', null],
  ['This entry was posted on Monday, May 7th, 2007 at 8:15 pm and is filed under Walks. '.repeat(3), 'tags'],
  ['Tags: '.concat('and how I use them, '.repeat(8)), null],
])('the line “%s” is of zone %s', (line, zone) => expect(zoneOfLine(line)).toBe(zone))

test.each([
  ['3 Responses to “A walk”', 'comment'],
  ['Comments (12)', 'comment'],
  ['Kommentare', 'comment'],
  ['Leave a reply', 'comment'],
  ['Recent comments', 'comment'],
  ['Artículos relacionados', 'related'],
  ['Archives', 'navigation'],
  ['About the author', 'author'],
  ['A comment on the weather in May', null],
  ['What the archives of the town hold', null],
])('the heading “%s” gives %s to what follows', (heading, zone) => expect(zoneOfHeading(heading)).toBe(zone))
