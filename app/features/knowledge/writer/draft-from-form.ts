import { STARRED_SECTIONS, type CaseSectionCode } from '#content/taxonomy/case-sections.ts'
import { draftSchema, type DraftContent } from '../item-content.ts'

/** How many empty lines for sources a form shows beneath those that are filled in. */
export const SPARE_SOURCES = 2

/**
 * The working copy as a form holds it. Fields that the form does not show stay as they were, above all the body,
 * which has its own ways of being edited.
 */
export function draftFromForm(form: FormData, before: DraftContent): DraftContent {
  const text = (name: string, otherwise: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replace(/\r\n?/gu, '\n') : otherwise
  }
  const list = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  const sources = Array.from({ length: 50 }, (_, index) => index)
    .filter((index) => form.has(`sources.${index}.title`))
    .map((index) => ({
      title: text(`sources.${index}.title`, ''),
      url: text(`sources.${index}.url`, ''),
      date: text(`sources.${index}.date`, ''),
    }))
    .filter(({ title, url, date }) => `${title}${url}${date}`.trim() !== '')
  const lines = text('authors', before.authors.join('\n')).split('\n')
  return draftSchema.parse({
    ...before,
    kind: text('kind', before.kind),
    title: text('title', before.title),
    summary: text('summary', before.summary),
    ownerFundId: text('ownerFundId', before.ownerFundId),
    province: text('province', before.province),
    amphoe: text('amphoe', before.amphoe),
    tambon: text('tambon', before.tambon),
    benefitTypes: list('benefitTypes'),
    strategyIssue: text('strategyIssue', before.strategyIssue),
    level: text('level', before.level),
    beneficiaries: list('beneficiaries'),
    periodFrom: text('periodFrom', before.periodFrom),
    periodTo: text('periodTo', before.periodTo),
    documentedOn: text('documentedOn', before.documentedOn),
    storyteller: text('storyteller', before.storyteller),
    authors: lines.filter((line, index) => line.trim() !== '' || index < lines.length - 1),
    consent: {
      names: form.has('consent.names'),
      pictures: form.has('consent.pictures'),
      money: form.has('consent.money'),
    },
    licence: text('licence', before.licence),
    sources,
  })
}

/** What was typed into the plain fields of a story. */
export type PlainEdits = {
  /** Words of blocks, by the position of the block. */
  edits: Map<string, string>
  /** Words for sections of the case record that had no line yet. */
  sections: Map<CaseSectionCode, string>
  appended: string
}

export function plainEditsFromForm(form: FormData): PlainEdits {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replace(/\r\n?/gu, '\n') : ''
  }
  const blocks = [...new Set(form.keys())].filter((name) => name.startsWith('block.'))
  const sections = STARRED_SECTIONS.filter(({ code }) => form.has(`section.${code}`))
  return {
    edits: new Map(blocks.map((name) => [name.slice('block.'.length), text(name)])),
    sections: new Map(sections.map(({ code }) => [code, text(`section.${code}`)])),
    appended: text('append'),
  }
}
