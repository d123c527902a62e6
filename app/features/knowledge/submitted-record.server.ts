import { findBenefitType } from '#content/taxonomy/benefit-types.ts'
import { BENEFICIARIES, KINDS, LEVELS, LICENCES } from '#content/taxonomy/item-terms.ts'
import { findProvince } from '#content/taxonomy/provinces.ts'
import { findStrategyIssue } from '#content/taxonomy/strategy-issues.ts'
import { formatDate, formatYear } from '#app/i18n/dates.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { DraftContent } from './item-content.ts'
import { RECORD_FIELDS, type RecordField, type RecordLine } from './review.view.ts'

type Named = Record<Language, string>
const CONSENTS = ['names', 'pictures', 'money'] as const

/**
 * Everything that was filled in around the story, as its reviewer reads it: each field in the reader's words, none
 * left out. What is no known code stays as it was typed.
 */
export function recordOf(draft: DraftContent, fund: string | null, language: Language): RecordLine[] {
  const t = translator(language)
  const term = (terms: readonly (Named & { code: string })[], code: string) =>
    terms.find((known) => known.code === code)?.[language] ?? code
  const year = (typed: string) => (/^\d{4}$/u.test(typed) ? formatYear(Number(typed), language) : typed)
  const day = (typed: string) => (/^\d{4}-\d{2}-\d{2}$/u.test(typed) ? formatDate(typed, language) : typed)
  const values: Record<RecordField, readonly string[]> = {
    kind: [term(KINDS, draft.kind)],
    title: [draft.title],
    summary: [draft.summary],
    ownerFundId: [fund ?? ''],
    tambon: [draft.tambon],
    amphoe: [draft.amphoe],
    province: [findProvince(draft.province)?.[language] ?? draft.province],
    benefitTypes: draft.benefitTypes.map((code) => findBenefitType(code)?.[language] ?? code),
    strategyIssue: [findStrategyIssue(draft.strategyIssue)?.[language] ?? draft.strategyIssue],
    // why: nothing chosen is published as a story of one fund.
    level: [term(LEVELS, draft.level === '' ? 'fund' : draft.level)],
    beneficiaries: draft.beneficiaries.map((code) => term(BENEFICIARIES, code)),
    periodFrom: [year(draft.periodFrom)],
    periodTo: [year(draft.periodTo)],
    documentedOn: [day(draft.documentedOn)],
    storyteller: [draft.storyteller],
    authors: draft.authors,
    sources: draft.sources.map(({ title, url, date }) => filled([title, url, date]).join(' · ')),
    consent: CONSENTS.map((part) => {
      const question = t(`writer.consent.${part}`)
      return t(draft.consent[part] ? 'review.agreed' : 'review.notAgreed', { question })
    }),
    licence: [term(LICENCES, draft.licence)],
  }
  return RECORD_FIELDS.map((field) => ({ field, lines: filled(values[field]) }))
}

const filled = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '')
