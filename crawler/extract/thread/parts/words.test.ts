import { expect, test } from 'vitest'
import { onlyActs, onlyJoins } from './words.ts'

test('what a reader may do is nobody’s words, how often it was done is none either', () => {
  expect(onlyActs('Reply 3')).toBe(true)
  expect(onlyActs('(Reply to this) (Parent)')).toBe(true)
  expect(onlyActs('Reply to Ada')).toBe(false)
  expect(onlyActs('수정/삭제 댓글쓰기')).toBe(false)
  expect(onlyActs('[举报]')).toBe(true)
  expect(onlyActs('수정/삭제')).toBe(true)
})

test('words that only join a name and a date are known', () => {
  expect(onlyJoins('says on 12')).toBe(true)
  expect(onlyJoins('says nothing')).toBe(false)
})
