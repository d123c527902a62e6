import type { MessageKey } from '#app/i18n/message-key.ts'

/** How the fields of the record are called, by their path, in the order of the form. */
export const FIELD_LABELS: Record<string, MessageKey> = {
  kind: 'writer.field.kind',
  title: 'writer.field.title',
  summary: 'writer.field.summary',
  ownerFundId: 'writer.field.ownerFundId',
  tambon: 'writer.field.tambon',
  amphoe: 'writer.field.amphoe',
  province: 'writer.field.province',
  benefitTypes: 'writer.field.benefitTypes',
  strategyIssue: 'writer.field.strategyIssue',
  level: 'writer.field.level',
  beneficiaries: 'writer.field.beneficiaries',
  periodFrom: 'writer.year.from',
  periodTo: 'writer.year.to',
  documentedOn: 'writer.field.documentedOn',
  storyteller: 'writer.field.storyteller',
  authors: 'writer.field.authors',
  body: 'writer.field.body',
  sources: 'writer.field.sources',
  'consent.names': 'writer.consentFor.names',
  'consent.pictures': 'writer.consentFor.pictures',
  'consent.money': 'writer.consentFor.money',
  licence: 'writer.field.licence',
}
