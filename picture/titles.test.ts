import { expect, test } from 'vitest'
import { endOf, ownTitle } from './titles.ts'

test.each([
  ['https://a.example/2008/05/on-links/', '…/on-links'],
  ['https://a.example/archives/12', '…/archives/12'],
  ['https://a.example/?p=12', '?p=12'],
  ['https://a.example/%D1%81%D0%B0%D0%B4', '…/сад'],
  ['https://a.example/100%', '…/100%'],
  ['https://a.example/', ''],
])('of an untitled post the end of its address is told: %s', (address, end) => {
  expect(endOf(address)).toBe(end)
})

test.each([
  ['A Kettle » Blog Archive » On links', 'On links'],
  ['» On links', 'On links'],
  ['On links « A Kettle', 'On links'],
  ['On links', 'On links'],
  ['Links » ', 'Links » '],
])('the title that a linkback tells is freed of the name of its blog: %s', (told, title) => {
  expect(ownTitle(told)).toBe(title)
})
