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

/** Words that were typed into the plain text blocks, by the position of the block. */
export function plainEditsFromForm(form: FormData): { edits: Map<string, string>; appended: string } {
  const edits = new Map<string, string>()
  for (const [name, value] of form)
    if (name.startsWith('block.') && typeof value === 'string')
      edits.set(name.slice('block.'.length), value.replace(/\r\n?/gu, '\n'))
  const appended = form.get('append')
  return { edits, appended: typeof appended === 'string' ? appended : '' }
}
