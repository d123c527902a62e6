import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import type { SearchEngine } from '#search/types.ts'
import { makeDocument } from '#tests/factories/documents.ts'

const NONSENSE = `
ฟหกดเสวง
ฟหกดฟหกด
ๆไำพะั
ผปแอิืทม
กกกกกกก
ฮฮฮฮฮฮ
ฃฅฃฅฃฅ
ฌฌฌญญญ
หวสาฟกด
ฎฏฐฑฒณ
ฤฤฤฦฦฦ
ฬฬฬฬ
ฆฆฆฆฆ
ซฟซฟซฟซฟ
ผฝผฝผฝ
ฟฟฟฟ
ฉฉฉฉ
ธฒธฒธฒ
ศษศษศษ
zzqxv
asdfgh
qwertyuiop
lorem ipsum dolor
xkcdxkcd
foobarbaz
blockchain
kubernetes
cryptocurrency
bitcoin
premier league
manchester united
taylor swift
blackpink
netflix
minecraft
pikachu
tesla cybertruck
quantum physics
photosynthesis
dinosaur fossil
black hole
pizza margherita
croissant
tiramisu
zxcvbnm
hjkl
qqqqqq
jjjjj
xyzzy
abracadabra
supercalifragilistic
ฟิสิกส์
ฟุตบอลโลก
แมนเชสเตอร์ยูไนเต็ด
ลิเวอร์พูล
โปเกมอน
ซูชิ
พิซซ่า
เอสเพรสโซ
ดาวพฤหัส
เพนกวิน
อูฐ
ฮอกไกโด
ซัปโปโร
สวิตเซอร์แลนด์
ไอซ์แลนด์
บราซิล
เชกสเปียร์
เบโธเฟน
ไวโอลิน
แซกโซโฟน
ฟันดาบ
มวยปล้ำ
กอล์ฟ
ซูโดกุ
แวมไพร์
มนุษย์ต่างดาว
ยูนิคอร์น
แคลคูลัส
ตรีโกณมิติ
โครโมโซม
คลอโรฟิลล์
ไนโตรเจน
พลูโตเนียม
เลเซอร์
99999999
8765432109
31415926535
!!!???
ๆๆฯฯ!!
@@##$$
😀😀😀
漢字漢字
привет
γειά
مرحبا
xn--abc123xyz
ฌญฎฏ
ฆฌฎฐ
ฐฑฒฐฑฒ
zzzzzz
xxyyzz
vvvvv
qzxjk
kkqqzz
77777777
ฎฎฎฎ
ฑฑฑฑ
ฦฤฦฤ
????
日本語
한국어
`
  .trim()
  .split('\n')

const ITEMS = new URL('../../content/items/', import.meta.url)

let engine: SearchEngine
beforeAll(async () => {
  engine = createEmbeddedEngine()
  const files = readdirSync(ITEMS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  )
  await engine.upsert(
    files.map((name, number) =>
      makeDocument({
        id: `item-${number}`,
        title: name,
        body: readFileSync(new URL(name, ITEMS), 'utf8'),
      }),
    ),
  )
})

it('asks at least a hundred different meaningless or foreign questions', () => {
  expect(new Set(NONSENSE).size).toBeGreaterThanOrEqual(100)
})

it.each(NONSENSE)('finds nothing in the library for: %s', async (query) => {
  const page = await engine.search({ query, filters: {}, sort: 'relevance', page: 1, pageSize: 10 })
  expect(page.hits.map((hit) => hit.document.title)).toEqual([])
  expect(page.total).toBe(0)
})
