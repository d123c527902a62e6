import type { MessageKey } from '#app/i18n/message-key.ts'

/** How the fields of the record are called, by their path. */
export const FIELD_LABELS: Record<string, MessageKey> = {
  kind: 'writer.field.kind',
  title: 'writer.field.title',
  summary: 'writer.field.summary',
  ownerFundId: 'writer.field.ownerFundId',
  province: 'writer.field.province',
  amphoe: 'writer.field.amphoe',
  tambon: 'writer.field.tambon',
  benefitTypes: 'writer.field.benefitTypes',
  strategyIssue: 'writer.field.strategyIssue',
  level: 'writer.field.level',
  periodFrom: 'writer.field.periodFrom',
  periodTo: 'writer.field.periodTo',
  documentedOn: 'writer.field.documentedOn',
  storyteller: 'writer.field.storyteller',
  authors: 'writer.field.authors',
  body: 'writer.field.body',
  'consent.names': 'writer.field.consent',
  'consent.pictures': 'writer.field.consent',
  'consent.money': 'writer.field.consent',
  licence: 'writer.field.licence',
}
