import * as z from 'zod/mini'
import { documentSchema, emptyDocument } from '#app/editor/document.ts'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { storableText } from '#app/i18n/storable-text.ts'
import type { CaseSectionCode } from '#content/taxonomy/case-sections.ts'
import { isBenefitTypeCode } from '#content/taxonomy/benefit-types.ts'
import {
  DEFAULT_LICENCE,
  isBeneficiaryCode,
  isKindCode,
  isLevelCode,
  isLicenceCode,
} from '#content/taxonomy/item-terms.ts'
import { isProvinceCode } from '#content/taxonomy/provinces.ts'
import { isStrategyIssueCode } from '#content/taxonomy/strategy-issues.ts'
import { missingSections, withoutEmptySections } from './case-sections.ts'
import type { ItemOrigin } from './counting-rule.ts'
import { hasWords } from './has-words.ts'
import { harmlessAddress } from './web-address.ts'

/** Longest values, in UTF-16 units as browsers count `maxlength`. */
export const CONTENT_LIMITS = {
  title: 150,
  summary: 200,
  name: 200,
  sourceTitle: 500,
  list: 50,
  draftField: 10_000,
} as const

/** Years of the Buddhist era that a story may be set in. */
const PERIOD_LIMITS = { from: 2400, to: 2643 } as const

const key = (messageKey: MessageKey) => messageKey

const anyWords = z
  .string()
  .check(z.maxLength(CONTENT_LIMITS.draftField, key('knowledge.error.tooLong')), z.overwrite(storableText))
const words = z._default(anyWords, '')
/** Changes what arrives before it is looked at. */
const first = <T extends z.ZodMiniType>(change: (value: unknown) => unknown, then: T) =>
  z.pipe(z.transform(change), then)
// why: a list field with one entry arrives from a form as a bare string.
const wordList = first(
  (value) => (typeof value === 'string' ? [value] : value),
  z._default(z.array(words).check(z.maxLength(CONTENT_LIMITS.list, key('knowledge.error.tooMany'))), []),
)
const year = first((value) => (typeof value === 'number' ? String(value) : value), words)
// why: a ticked box of a plain form sends `on`; an unticked one sends nothing.
const tick = first((value) => value === true || value === 'on' || value === 'true', z.boolean())
const source = z.object({ title: words, url: words, date: words })
const draftSource = z.extend(source, {
  url: z._default(anyWords.check(z.overwrite(harmlessAddress)), ''),
})

/**
 * A working copy: every field may be missing, unknown codes and unfinished dates are kept as typed, and only
 * sizes are limited, so that saving never loses a word. Addresses that would run something are no words.
 */
export const draftSchema = z.object({
  kind: words,
  title: words,
  summary: words,
  ownerFundId: words,
  province: words,
  amphoe: words,
  tambon: words,
  benefitTypes: wordList,
  strategyIssue: words,
  level: words,
  beneficiaries: wordList,
  periodFrom: year,
  periodTo: year,
  documentedOn: words,
  storyteller: words,
  authors: wordList,
  consent: z.prefault(z.object({ names: tick, pictures: tick, money: tick }), {
    names: false,
    pictures: false,
    money: false,
  }),
  licence: z._default(
    z.string().check(z.maxLength(CONTENT_LIMITS.name), z.overwrite(storableText)),
    DEFAULT_LICENCE,
  ),
  sources: z._default(
    z.array(draftSource).check(z.maxLength(CONTENT_LIMITS.list, key('knowledge.error.tooMany'))),
    [],
  ),
  body: z.prefault(documentSchema, emptyDocument),
})
export type DraftContent = z.output<typeof draftSchema>

const notEmpty = (values: readonly string[]) =>
  values.map((value) => value.trim()).filter((value) => value !== '')

/** Without the lines of sources that were left empty in the form. */
export const withoutEmptySources = (draft: DraftContent): DraftContent => ({
  ...draft,
  sources: draft.sources.filter(({ title, url, date }) => notEmpty([title, url, date]).length > 0),
})

/** A draft with nothing in it yet but the defaults. */
export const emptyDraft = (): DraftContent => draftSchema.parse({})

const required = (max: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, key('common.error.required')),
      z.maxLength(max, key('knowledge.error.tooLong')),
    )
const optional = z.string().check(z.trim(), z.maxLength(CONTENT_LIMITS.name, key('knowledge.error.tooLong')))

const codeOf = <Code extends string>(isCode: (value: string) => value is Code) =>
  z.pipe(
    z.string(),
    z.transform((value: string, { issues }): Code => {
      if (isCode(value)) return value
      const message = value === '' ? key('common.error.required') : key('knowledge.error.unknownChoice')
      issues.push({ code: 'custom', message, input: value })
      return z.NEVER
    }),
  )

const optionalYear = z.pipe(
  z.string().check(z.trim()),
  z.transform((value: string, { issues }): number | undefined => {
    if (value === '') return undefined
    const buddhist = /^\d{4}$/.test(value) ? Number(value) : 0
    if (buddhist >= PERIOD_LIMITS.from && buddhist <= PERIOD_LIMITS.to) return buddhist
    issues.push({ code: 'custom', message: key('knowledge.error.buddhistYear'), input: value })
    return z.NEVER
  }),
)
const requiredYear = z.pipe(
  z.string().check(z.trim(), z.minLength(1, key('common.error.required'))),
  optionalYear,
)

const agreed = z.boolean().check(z.refine((given) => given, key('knowledge.error.consent')))

const namedSource = z.object({
  title: required(CONTENT_LIMITS.sourceTitle),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: key('knowledge.error.webAddress') })], {
    error: key('knowledge.error.webAddress'),
  }),
  date: optional,
})

/**
 * A source is named; its address is a web address, and a line left wholly empty is no source. What is wrong is said
 * of the line as it stands in the form, empty ones counted.
 */
const submittedSources = z.pipe(
  z.array(source),
  z.transform((lines: z.output<typeof source>[], { issues }) =>
    lines.flatMap((line, index) => {
      if (notEmpty([line.title, line.url, line.date]).length === 0) return []
      const parsed = namedSource.safeParse(line)
      for (const { path, message } of parsed.error?.issues ?? [])
        issues.push({ code: 'custom', message, path: [index, ...path], input: line })
      return parsed.success ? [parsed.data] : []
    }),
  ),
)

const SECTION_ERRORS: Partial<Record<CaseSectionCode, MessageKey>> = {
  process: 'knowledge.error.sectionProcess',
  results: 'knowledge.error.sectionResults',
  lessons: 'knowledge.error.sectionLessons',
}

const told = documentSchema.check(z.refine(hasWords, key('knowledge.error.bodyEmpty')))

/** A story with the starred sections of the case record; an issue for each that is missing, under its code. */
const toldInSections = z.pipe(
  documentSchema.check(({ value, issues }) => {
    if (!hasWords(value))
      issues.push({ code: 'custom', message: key('knowledge.error.bodyEmpty'), input: '', path: [] })
    else
      for (const { code } of missingSections(value))
        issues.push({ code: 'custom', message: SECTION_ERRORS[code] ?? '', input: '', path: [code] })
  }),
  z.transform(withoutEmptySections),
)

/**
 * What an item needs before reviewers see it: the starred fields and sections of the case record, valid codes, years of
 * the Buddhist era, the day of documentation as `YYYY-MM-DD` of the common era, and consent on all three
 * questions. Takes a draft; every issue is a message key.
 */
export const submitSchema = z
  .object({
    kind: codeOf(isKindCode),
    title: required(CONTENT_LIMITS.title),
    summary: required(CONTENT_LIMITS.summary),
    ownerFundId: required(CONTENT_LIMITS.name),
    province: codeOf(isProvinceCode),
    amphoe: optional,
    tambon: required(CONTENT_LIMITS.name),
    benefitTypes: z.array(codeOf(isBenefitTypeCode)).check(z.minLength(1, key('knowledge.error.chooseOne'))),
    strategyIssue: codeOf(isStrategyIssueCode),
    level: z.pipe(
      z.pipe(
        z.string(),
        z.transform((value: string) => (value === '' ? 'fund' : value)),
      ),
      codeOf(isLevelCode),
    ),
    beneficiaries: z.array(codeOf(isBeneficiaryCode)),
    periodFrom: requiredYear,
    periodTo: optionalYear,
    documentedOn: z.pipe(
      z.string().check(z.minLength(1, key('common.error.required'))),
      z.iso.date({ error: key('knowledge.error.date') }),
    ),
    storyteller: required(CONTENT_LIMITS.name),
    authors: z.pipe(
      z.pipe(
        z.array(z.string()),
        z.transform((names: string[]) => notEmpty(names)),
      ),
      z.array(z.string()).check(z.minLength(1, key('common.error.required'))),
    ),
    consent: z.object({ names: agreed, pictures: agreed, money: agreed }),
    licence: codeOf(isLicenceCode),
    sources: submittedSources,
    body: toldInSections,
  })
  .check(
    z.refine(
      ({ periodFrom, periodTo }) =>
        periodTo === undefined || periodFrom === undefined || periodFrom <= periodTo,
      { path: ['periodTo'], error: key('knowledge.error.periodOrder') },
    ),
  )

const exemptSchema = z.safeExtend(submitSchema, { body: told })

/** Reported notes and imports tell what others wrote, in their order; everything else follows the case record. */
export const needsSections = (origin: ItemOrigin) => origin !== 'reported' && origin !== 'import'

/** What an item of this origin needs before reviewers see it. */
export const submitSchemaFor = (origin: ItemOrigin) => (needsSections(origin) ? submitSchema : exemptSchema)
