import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { fromMarkdown } from '#app/editor/from-markdown.ts'
import { missingSections } from '#app/features/knowledge/case-sections.ts'
import { BENEFIT_TYPES, isBenefitTypeCode } from './taxonomy/benefit-types.ts'
import { isBeneficiaryCode, isKindCode, isLevelCode, isLicenceCode, KINDS } from './taxonomy/item-terms.ts'
import { findProvince, isProvinceCode } from './taxonomy/provinces.ts'
import { PUEY_CATEGORIES } from './taxonomy/puey-categories.ts'
import { REGIONS } from './taxonomy/regions.ts'
import { isStrategyIssueCode, STRATEGY_ISSUES } from './taxonomy/strategy-issues.ts'
import dictionary from './vocabulary/dictionary.json'
import glossary from './vocabulary/glossary.json'
import synonyms from './vocabulary/synonyms.json'
import variants from './vocabulary/variants.json'

const code = (known: (code: string) => boolean) => z.string().refine(known, { error: 'not in the taxonomy' })
const year = z.int().min(2540).max(2568)
const summary = z.string().min(20).max(200)
const fund = z.strictObject({
  name: z.string(),
  tambon: z.string().optional(),
  amphoe: z.string().optional(),
  province: code(isProvinceCode),
})

const reported = z.strictObject({
  id: z.string().regex(/^reported-[a-z-]+$/u),
  kind: z.literal('case'),
  origin: z.literal('reported'),
  title: z.string(),
  summary,
  fund,
  benefitTypes: z.array(code(isBenefitTypeCode)).optional(),
  strategyIssue: code(isStrategyIssueCode).optional(),
  periodFrom: year.optional(),
  periodTo: year.optional(),
  // why: what the source states, beside the note, so that whoever reviews a change sees where it says more.
  fact: z.string(),
  sources: z
    .array(
      z.strictObject({
        title: z.string(),
        url: z.url({ protocol: /^https?$/u }),
        date: z.string().optional(),
      }),
    )
    .min(1),
})

const demo = z.strictObject({
  id: z.string().regex(/^demo-[a-z0-9-]+$/u),
  kind: code(isKindCode),
  origin: z.literal('demo'),
  title: z.string().startsWith('ตัวอย่าง: '),
  summary,
  fund: fund.extend({ name: z.string().startsWith('กองทุนตัวอย่าง') }),
  benefitTypes: z.array(code(isBenefitTypeCode)).min(1),
  strategyIssue: code(isStrategyIssueCode),
  level: code(isLevelCode),
  beneficiaries: z.array(code(isBeneficiaryCode)).min(1),
  periodFrom: year.min(2550),
  periodTo: year,
  // why: an ISO date is in the common era, unlike the years beside it.
  documentedOn: z.iso.date().startsWith('20'),
  storyteller: z.string(),
  authors: z.array(z.string()).min(1),
  consent: z.strictObject({ names: z.boolean(), pictures: z.boolean(), money: z.boolean() }),
  licence: code(isLicenceCode),
})

function readFolder(folder: string) {
  const path = join(import.meta.dirname, folder)
  return readdirSync(path).map((name) => {
    const [, head, body] = /^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(join(path, name), 'utf8')) ?? []
    return { name, data: parse(head ?? '') as unknown, body: body?.trim() ?? '' }
  })
}

function countThaiWords(text: string): number {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
  // why: the segmenter slows down steeply on long runs, so it is fed one line at a time.
  return text
    .split('\n')
    .reduce((sum, line) => sum + [...segmenter.segment(line)].filter((word) => word.isWordLike).length, 0)
}

describe('the starting library', () => {
  const notes = readFolder('items/reported').map((file) => ({ ...file, item: reported.parse(file.data) }))
  const examples = readFolder('items/demo').map((file) => ({ ...file, item: demo.parse(file.data) }))

  it('names every file after its item, and no two items alike', () => {
    const all = [...notes, ...examples]
    for (const { name, item } of all) expect(name).toBe(`${item.id}.md`)
    expect(new Set(all.map(({ item }) => item.title)).size).toBe(all.length)
    for (const { item } of all) {
      if (item.periodFrom && item.periodTo) expect(item.periodTo).toBeGreaterThanOrEqual(item.periodFrom)
    }
  })

  it('holds a sourced note for each of the fifteen funds reported on', () => {
    expect(notes).toHaveLength(15)
    for (const { body } of notes) expect(body).toMatch(/^## /mu)
  })

  it('says in a note no number, award or kind of welfare that its source does not state', () => {
    const terms = [
      ...BENEFIT_TYPES.flatMap(({ th }) => th.split('/')),
      ...PUEY_CATEGORIES.flatMap(({ th }) => th.replace(/^ด้าน(?:การ)?/u, '').split(/[ /]|และ/u)),
    ].filter((term) => term.length > 2)
    for (const { item, body } of notes) {
      const stated = `${item.fact} ${item.fund.name}`
      const note = [item.title, item.summary, body].join('\n')
      const numbers = note.match(/\d+(?:,\d{3})*/gu) ?? []
      expect(
        numbers.filter((number) => !stated.includes(number)),
        item.id,
      ).toEqual([])
      expect(
        terms.filter((term) => note.includes(term) && !stated.includes(term)),
        item.id,
      ).toEqual([])
    }
  })

  it('tells at least 26 example stories of 400 to 900 words, each saying at its top that it is invented', () => {
    expect(examples.length).toBeGreaterThanOrEqual(26)
    for (const { name, body } of examples) {
      expect(body.split('\n')[0], name).toContain('ข้อมูลตัวอย่าง')
      const words = countThaiWords(body)
      expect(words, name).toBeGreaterThanOrEqual(400)
      expect(words, name).toBeLessThanOrEqual(900)
    }
  })

  it('tells in every example what was done, what came of it and what was learned, under the record’s headings', () => {
    const missing = examples.map(({ name, body }) => [name, missingSections(fromMarkdown(body)).map(({ th }) => th)])
    expect(missing.filter(([, sections]) => sections?.length !== 0)).toEqual([])
  })

  it('gives every example a lesson of the form "if … then … because …" and the conditions others need', () => {
    for (const { name, body } of examples) {
      expect(body, name).toMatch(/ถ้า.+ควร.+เพราะ/u)
      expect(body, name).toMatch(/^## เงื่อนไขที่พื้นที่อื่นต้องมี$/mu)
    }
  })

  it('has an example for every benefit type, region, issue and kind, and eight innovations or more', () => {
    const items = examples.map(({ item }) => item)
    const missing = BENEFIT_TYPES.filter(
      (type) => !items.some((item) => item.benefitTypes.includes(type.code)),
    )
    expect(missing).toEqual([])
    expect(new Set(items.map((item) => findProvince(item.fund.province)?.region))).toEqual(
      new Set(REGIONS.map(({ code }) => code)),
    )
    expect(new Set(items.map((item) => item.strategyIssue))).toEqual(
      new Set(STRATEGY_ISSUES.map(({ code }) => code)),
    )
    expect(new Set(items.map((item) => item.kind))).toEqual(new Set(KINDS.map(({ code }) => code)))
    expect(items.filter((item) => item.kind === 'innovation').length).toBeGreaterThanOrEqual(8)
  })

  it('keeps every public page in Thai and in English', () => {
    const pages = readFolder('pages')
    expect(pages.map((page) => page.name).sort()).toEqual(
      ['about', 'privacy', 'strategy', 'terms'].flatMap((page) => [`${page}.en.md`, `${page}.th.md`]).sort(),
    )
    for (const page of pages) {
      const head = z.strictObject({ title: z.string(), summary: z.string() }).parse(page.data)
      expect(head.title.length, page.name).toBeGreaterThan(0)
      expect(page.body, page.name).toMatch(/^## /mu)
    }
  })
})

describe('the vocabulary', () => {
  it('defines every glossary term once, in both languages, with where it comes from', () => {
    expect(new Set(glossary.map((term) => term.th)).size).toBe(glossary.length)
    for (const term of glossary) {
      expect(term.definitionTh, term.th).toMatch(/[ก-๙]/u)
      expect(term.definitionEn, term.th).toMatch(/^[A-Z].+\.$/u)
      expect(term.source, term.th).not.toBe('')
    }
  })

  it('never offers a spelling as the correction of itself, nor a synonym of only one word', () => {
    for (const { wrong, right, replace } of variants) {
      expect(wrong).not.toBe(right)
      expect(['ok-anywhere', 'whole-token-only']).toContain(replace)
    }
    for (const group of synonyms) expect(new Set(group).size, group[0]).toBeGreaterThan(1)
  })

  it('lists dictionary words once each, without spaces', () => {
    expect(new Set(dictionary).size).toBe(dictionary.length)
    for (const word of dictionary) expect(word).toMatch(/^[^\s]{2,}$/u)
  })
})
