import { createElement } from 'react'
import { expect, it } from 'vitest'
import { renderIn } from '#tests/factories/render.ts'
import { ItemArticle } from './item-article.tsx'
import { itemView } from './item-view.server.ts'

const frame = {
  ...{ slug: 'item', kind: 'case', version: 1, publishedAt: new Date('2026-01-15T03:00:00Z') },
  bylineHidden: false,
}

it.each([
  ['member', true, true],
  ['member', false, false],
  ['demo', true, false],
])('warns above a story (%s, its fund invented: %j) that the fund is: %j', (origin, isDemo, warned) => {
  const item = itemView({}, { ...frame, origin, fund: { name: 'กองทุน', slug: 'fund', isDemo } }, 'th')
  const page = renderIn('th', createElement(ItemArticle, { item }))
  expect(page.includes('กองทุนนี้เป็นตัวอย่างที่แต่งขึ้น')).toBe(warned)
})
