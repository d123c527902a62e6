import { describe, expect, test } from 'vitest'
import { documentOf, paragraphNode, textNode } from '#app/editor/document.ts'
import { storyOf } from '#tests/factories/drafts.ts'
import { draftSchema, emptyDraft, submitSchema, submitSchemaFor } from './item-content.ts'
import type { DraftContent } from './item-content.ts'

const complete: DraftContent = {
  kind: 'case',
  title: ' ออมวันละบาท ',
  summary: 'คนทั้งตำบลดูแลกันด้วยเงินวันละบาท',
  ownerFundId: 'fund-1',
  province: 'TH-90',
  amphoe: '',
  tambon: 'น้ำใส',
  benefitTypes: ['birth', 'elderly'],
  strategyIssue: 'leaders_and_funds',
  level: '',
  beneficiaries: ['general'],
  periodFrom: '2560',
  periodTo: '',
  documentedOn: '2024-02-29',
  storyteller: 'ป้าสมุด',
  authors: ['ครูดี', ' '],
  consent: { names: true, pictures: true, money: true },
  licence: 'CC-BY-4.0',
  sources: [
    { title: 'บันทึกการประชุม', url: '', date: '' },
    { title: '', url: '', date: '' },
  ],
  body: storyOf({ กระบวนการ: 'เริ่มจากห้าคน', ผลที่เกิดขึ้น: 'สมาชิก 300 คน', บทเรียน: 'ถ้าเริ่มเล็ก ควรเริ่มเร็ว' }),
}
const source = (words: string) => ({ title: words, url: words, date: words })
const problems = (change: Partial<Record<keyof DraftContent, unknown>>) =>
  submitSchema
    .safeParse({ ...complete, ...change })
    .error?.issues.map(({ path, message }) => [path.join('.'), message])

describe('a draft', () => {
  test('may be empty, and starts with the open licence', () => {
    expect(emptyDraft()).toMatchObject({
      title: '',
      licence: 'CC-BY-4.0',
      benefitTypes: [],
      consent: { names: false },
    })
  })

  test('keeps what is unfinished or unknown as it was typed', () => {
    const typed = {
      title: '  ก',
      periodFrom: 'ราวปี 60',
      province: 'ไม่แน่ใจ',
      benefitTypes: ['ใหม่'],
      summary: 'ก'.repeat(900),
    }
    expect(draftSchema.parse(typed)).toMatchObject(typed)
    expect(draftSchema.parse(complete)).toEqual(complete)
  })

  test('leaves out what no database can hold, and keeps the words around it', () => {
    const broken = 'ก\ud83dข\u0000ค'
    const typed = { title: broken, licence: broken, authors: [broken], sources: [source(broken)] }
    expect(draftSchema.parse(typed)).toMatchObject({
      title: 'กขค',
      licence: 'กขค',
      authors: ['กขค'],
      sources: [source('กขค')],
    })
  })

  test('keeps no address that would run something, and any that is half typed', () => {
    const typed = ['javascript:alert(1)', 'https:/', 'example.org:80'].map((url) => ({ title: 'ก', url }))
    expect(draftSchema.parse({ sources: typed }).sources.map(({ url }) => url)).toEqual([
      '',
      'https:/',
      'example.org:80',
    ])
  })

  test('reads what a plain form sends', () => {
    const sent = { benefitTypes: 'birth', consent: { names: 'on' }, periodFrom: 2560 }
    expect(draftSchema.parse(sent)).toMatchObject({
      benefitTypes: ['birth'],
      consent: { names: true, pictures: false, money: false },
      periodFrom: '2560',
    })
  })
})

describe('an item handed in', () => {
  test('is accepted when every starred field is filled', () => {
    expect(submitSchema.parse(complete)).toMatchObject({
      title: 'ออมวันละบาท',
      level: 'fund',
      periodFrom: 2560,
      periodTo: undefined,
      authors: ['ครูดี'],
      sources: [{ title: 'บันทึกการประชุม' }],
    })
  })

  test.each(['import', 'reported'] as const)('needs no sections where it came in as %s', (origin) => {
    const body = documentOf([paragraphNode([textNode('ข้อความจากที่อื่น')])])
    expect(submitSchemaFor(origin).safeParse({ ...complete, body }).success).toBe(true)
    expect(submitSchemaFor('member').safeParse({ ...complete, body }).success).toBe(false)
    expect(submitSchemaFor('demo').safeParse({ ...complete, body }).success).toBe(false)
  })

  test('shows readers no heading of the record that nobody wrote under', () => {
    const body = storyOf({ บริบทพื้นที่: '', กระบวนการ: 'ก', ผลที่เกิดขึ้น: 'ข', บทเรียน: 'ค', ข้อเสนอเชิงนโยบาย: '' })
    expect(JSON.stringify(submitSchema.parse({ ...complete, body }).body)).not.toMatch(/บริบท|ข้อเสนอ/u)
  })

  test('names every starred field that is missing', () => {
    const issues = submitSchema.safeParse(emptyDraft()).error?.issues ?? []
    expect([...new Set(issues.map(({ path }) => String(path[0])))].sort()).toEqual(
      [
        'kind',
        'title',
        'summary',
        'ownerFundId',
        'province',
        'tambon',
        'benefitTypes',
        'strategyIssue',
        'periodFrom',
        'documentedOn',
        'storyteller',
        'authors',
        'consent',
        'body',
      ].sort(),
    )
    expect(issues.filter(({ message }) => !/^(common|knowledge)\.error\.\w+$/.test(message))).toEqual([])
  })

  test.each<[string, Partial<Record<keyof DraftContent, unknown>>, string, string]>([
    ['a long summary', { summary: 'ก'.repeat(201) }, 'summary', 'knowledge.error.tooLong'],
    ['an unknown province', { province: 'TH-00' }, 'province', 'knowledge.error.unknownChoice'],
    ['a code that is no own key', { kind: 'constructor' }, 'kind', 'knowledge.error.unknownChoice'],
    [
      'an unknown benefit type',
      { benefitTypes: ['birth', 'x'] },
      'benefitTypes.1',
      'knowledge.error.unknownChoice',
    ],
    ['no benefit type', { benefitTypes: [] }, 'benefitTypes', 'knowledge.error.chooseOne'],
    ['a year of the common era', { periodFrom: '2017' }, 'periodFrom', 'knowledge.error.buddhistYear'],
    ['a period that ends before it begins', { periodTo: '2559' }, 'periodTo', 'knowledge.error.periodOrder'],
    ['a day that does not exist', { documentedOn: '2023-02-29' }, 'documentedOn', 'knowledge.error.date'],
    [
      'no consent for pictures',
      { consent: { names: true, pictures: false, money: true } },
      'consent.pictures',
      'knowledge.error.consent',
    ],
    [
      'a source that runs a script',
      { sources: [{ title: 'ก', url: 'javascript:x', date: '' }] },
      'sources.0.url',
      'knowledge.error.webAddress',
    ],
    [
      'the third of three sources, the second left empty',
      {
        sources: [
          { title: 'ก', url: '', date: '' },
          { title: ' ', url: '', date: '' },
          { title: '', url: 'https://example.org', date: '' },
        ],
      },
      'sources.2.title',
      'common.error.required',
    ],
    [
      'a story without what was done',
      { body: storyOf({ ผลที่เกิดขึ้น: 'สมาชิก 300 คน', บทเรียน: 'ถ้าเริ่มเล็ก ควรเริ่มเร็ว' }) },
      'body.process',
      'knowledge.error.sectionProcess',
    ],
    [
      'a story with nothing under its results',
      { body: storyOf({ กระบวนการ: 'เริ่มจากห้าคน', ผลที่เกิดขึ้น: '', บทเรียน: 'ถ้าเริ่มเล็ก ควรเริ่มเร็ว' }) },
      'body.results',
      'knowledge.error.sectionResults',
    ],
    [
      'a story without lessons',
      { body: storyOf({ กระบวนการ: 'เริ่มจากห้าคน', ผลที่เกิดขึ้น: 'สมาชิก 300 คน' }) },
      'body.lessons',
      'knowledge.error.sectionLessons',
    ],
    [
      'an empty story',
      { body: documentOf([paragraphNode([textNode('  ')])]) },
      'body',
      'knowledge.error.bodyEmpty',
    ],
  ])('is sent back for %s', (_name, change, path, message) => {
    expect(problems(change)).toEqual([[path, message]])
  })
})
