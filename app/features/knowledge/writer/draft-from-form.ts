import { STARRED_SECTIONS, type CaseSectionCode } from '#content/taxonomy/case-sections.ts'
import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { CONTENT_LIMITS, draftSchema, type DraftContent } from '../item-content.ts'
import { storedDay, storedYear } from './eras.ts'

/** How many empty lines for sources a form shows beneath those that are filled in. */
export const SPARE_SOURCES = 2

type Source = DraftContent['sources'][number]

const saysNothing = ({ title, url, date }: Source) => `${title}${url}${date}`.trim() === ''

/** Without the empty lines at the end; those between stay, so that every line keeps its place in the form. */
function withoutSpare(sources: readonly Source[]): Source[] {
  return sources.slice(0, sources.findLastIndex((line) => !saysNothing(line)) + 1)
}

/**
 * The working copy as a form holds it, every word of it. Fields that the form does not show stay as they were, above
 * all the body, which has its own ways of being edited.
 */
export function draftFromForm(form: FormData, before: DraftContent): DraftContent {
  const text = (name: string, otherwise: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replace(/\r\n?/gu, '\n') : otherwise
  }
  const list = (name: 'benefitTypes' | 'beneficiaries') => {
    const ticked = form.getAll(name).filter((value) => typeof value === 'string')
    // why: boxes stand in an order of their own, and that is no change.
    const same = ticked.length === before[name].length && ticked.every((code) => before[name].includes(code))
    return same ? before[name] : ticked
  }
  const sources = Array.from({ length: CONTENT_LIMITS.list }, (_, index) => index)
    .filter((index) => form.has(`sources.${index}.title`))
    .map((index) => ({
      title: text(`sources.${index}.title`, ''),
      url: text(`sources.${index}.url`, ''),
      date: text(`sources.${index}.date`, ''),
    }))
  const day = form.has('documentedOn.year')
    ? storedDay({
        day: text('documentedOn.day', ''),
        month: text('documentedOn.month', ''),
        year: text('documentedOn.year', ''),
      })
    : before.documentedOn
  const lines = text('authors', before.authors.join('\n')).split('\n')
  return {
    ...before,
    kind: text('kind', before.kind),
    // why: its field grows over several lines, but a title is one.
    title: text('title', before.title).replace(/\s*\n\s*/gu, ' '),
    summary: text('summary', before.summary),
    ownerFundId: text('ownerFundId', before.ownerFundId),
    province: text('province', before.province),
    amphoe: text('amphoe', before.amphoe),
    tambon: text('tambon', before.tambon),
    benefitTypes: list('benefitTypes'),
    strategyIssue: text('strategyIssue', before.strategyIssue),
    level: text('level', before.level),
    beneficiaries: list('beneficiaries'),
    periodFrom: storedYear(text('periodFrom', before.periodFrom)),
    periodTo: storedYear(text('periodTo', before.periodTo)),
    documentedOn: day,
    storyteller: text('storyteller', before.storyteller),
    authors: lines.filter((line, index) => line.trim() !== '' || index < lines.length - 1),
    consent: {
      names: form.has('consent.names'),
      pictures: form.has('consent.pictures'),
      money: form.has('consent.money'),
    },
    licence: text('licence', before.licence),
    sources: withoutSpare(sources),
  }
}

/**
 * The part of what was typed that can be kept, and the fields of which it is only a part. Far beyond what anybody
 * submits; but whoever pastes a whole report into a field has to be told.
 */
export function keepable(typed: DraftContent): { draft: DraftContent; cut: FieldErrors } {
  const cut: FieldErrors = {}
  const short = (field: string, value: string): string => {
    if (value.length <= CONTENT_LIMITS.draftField) return value
    cut[field] = 'knowledge.error.notAllKept'
    return value.slice(0, CONTENT_LIMITS.draftField)
  }
  const kept: Record<string, unknown> = { ...typed }
  for (const [field, value] of Object.entries(typed))
    if (typeof value === 'string') kept[field] = short(field, value)
  if (typed.authors.length > CONTENT_LIMITS.list) cut['authors'] = 'knowledge.error.tooMany'
  kept['authors'] = typed.authors.slice(0, CONTENT_LIMITS.list).map((name) => short('authors', name))
  kept['sources'] = typed.sources.map(({ title, url, date }, index) => ({
    title: short(`sources.${index}.title`, title),
    url: short(`sources.${index}.url`, url),
    date: short(`sources.${index}.date`, date),
  }))
  return { draft: draftSchema.parse(kept), cut }
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
