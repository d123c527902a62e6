import type { ReactNode } from 'react'
import { BENEFIT_TYPES } from '#content/taxonomy/benefit-types.ts'
import { BENEFICIARIES, KINDS, LEVELS, LICENCES } from '#content/taxonomy/item-terms.ts'
import { ProvinceOptions } from '#app/features/funds/province-options.tsx'
import { STRATEGY_ISSUES } from '#content/taxonomy/strategy-issues.ts'
import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { CheckField, SelectField, TextArea, TextField } from '#app/ui/form-field.tsx'
import { CONTENT_LIMITS, type DraftContent } from '../item-content.ts'
import type { FundChoice } from '../write.view.ts'
import { SPARE_SOURCES } from './draft-from-form.ts'

type Props = { draft: DraftContent; errors: FieldErrors; funds: FundChoice[]; body: ReactNode }

type TextName =
  | (
      | 'kind'
      | 'title'
      | 'summary'
      | 'ownerFundId'
      | 'tambon'
      | 'amphoe'
      | 'province'
      | 'strategyIssue'
      | 'level'
    )
  | ('periodFrom' | 'periodTo' | 'documentedOn' | 'storyteller' | 'authors' | 'licence')

/** One step of the record: what it is for, and its fields. */
function Step({ title, lead, children }: { title: MessageKey; lead: MessageKey; children: ReactNode }) {
  const t = useT()
  return (
    <fieldset className="card mt-8 min-w-0 p-4 sm:p-6">
      <legend className="float-left w-full font-heading text-[1.4rem] font-semibold">{t(title)}</legend>
      <p className="clear-both text-muted">{t(lead)}</p>
      {children}
    </fieldset>
  )
}

/** The case record in steps, each field with a hint; works as a plain form too. */
export function WriterForm({ draft, errors, funds, body }: Props) {
  const t = useT()
  const language = useLanguage()
  const text = (id: TextName) => ({
    id,
    label: t(`writer.field.${id}`),
    error: errors[id],
    defaultValue: id === 'authors' ? draft.authors.join('\n') : draft[id],
  })
  return (
    <>
      <Step title="writer.step.what" lead="writer.step.whatLead">
        <SelectField {...text('kind')}>
          {KINDS.map((kind) => (
            <option key={kind.code} value={kind.code}>
              {kind[language]}
            </option>
          ))}
        </SelectField>
        <TextField
          {...text('title')}
          hint={t('writer.hint.title')}
          maxLength={CONTENT_LIMITS.title}
          lang="th"
        />
        <TextArea
          {...text('summary')}
          hint={t('writer.hint.summary')}
          maxLength={CONTENT_LIMITS.summary}
          rows={3}
          lang="th"
        />
      </Step>
      <Step title="writer.step.where" lead="writer.step.whereLead">
        <SelectField {...text('ownerFundId')} hint={funds.length === 0 ? t('writer.hint.noFund') : undefined}>
          <option value="">{t('writer.choose')}</option>
          {funds.map((fund) => (
            <option key={fund.fundId} value={fund.fundId}>
              {fund.name}
            </option>
          ))}
        </SelectField>
        <TextField {...text('tambon')} lang="th" />
        <TextField {...text('amphoe')} optional lang="th" />
        <SelectField {...text('province')}>
          <option value="">{t('writer.choose')}</option>
          <ProvinceOptions />
        </SelectField>
      </Step>
      <Step title="writer.step.about" lead="writer.step.aboutLead">
        <Choices
          id="benefitTypes"
          terms={BENEFIT_TYPES}
          chosen={draft.benefitTypes}
          error={errors['benefitTypes']}
        />
        <SelectField {...text('strategyIssue')}>
          <option value="">{t('writer.choose')}</option>
          {STRATEGY_ISSUES.map((issue) => (
            <option key={issue.code} value={issue.code}>
              {issue[language]}
            </option>
          ))}
        </SelectField>
        <SelectField {...text('level')} optional>
          <option value="">{t('writer.choose')}</option>
          {LEVELS.map((level) => (
            <option key={level.code} value={level.code}>
              {level[language]}
            </option>
          ))}
        </SelectField>
        <Choices
          id="beneficiaries"
          terms={BENEFICIARIES}
          chosen={draft.beneficiaries}
          error={errors['beneficiaries']}
        />
      </Step>
      <Step title="writer.step.when" lead="writer.step.whenLead">
        <TextField {...text('periodFrom')} hint={t('writer.hint.year')} inputMode="numeric" maxLength={4} />
        <TextField {...text('periodTo')} optional inputMode="numeric" maxLength={4} />
        <TextField {...text('documentedOn')} type="date" />
        <TextField {...text('storyteller')} hint={t('writer.hint.storyteller')} lang="th" />
        <TextArea
          {...text('authors')}
          error={errors['authors'] ?? errors['authors.0']}
          hint={t('writer.hint.authors')}
          rows={2}
          lang="th"
        />
      </Step>
      <Step title="writer.step.story" lead="writer.step.storyLead">
        {body}
      </Step>
      <Step title="writer.step.sources" lead="writer.step.sourcesLead">
        {[
          ...draft.sources,
          ...Array.from({ length: SPARE_SOURCES }, () => ({ title: '', url: '', date: '' })),
        ].map((source, index) => (
          <div key={index} className="mt-4 border-t border-rule">
            {(['title', 'url', 'date'] as const).map((part) => (
              <TextField
                key={part}
                id={`sources.${index}.${part}`}
                label={t(`writer.field.source.${part}`)}
                error={errors[`sources.${index}.${part}`]}
                defaultValue={source[part]}
                optional
              />
            ))}
          </div>
        ))}
      </Step>
      <Step title="writer.step.consent" lead="writer.step.consentLead">
        {(['names', 'pictures', 'money'] as const).map((part) => (
          <CheckField
            key={part}
            id={`consent.${part}`}
            label={t(`writer.consent.${part}`)}
            error={errors[`consent.${part}`]}
            defaultChecked={draft.consent[part]}
          />
        ))}
        <SelectField {...text('licence')} hint={t('writer.hint.licence')}>
          {LICENCES.map((licence) => (
            <option key={licence.code} value={licence.code}>
              {licence[language]}
            </option>
          ))}
        </SelectField>
      </Step>
    </>
  )
}

type ChoicesProps = {
  id: 'benefitTypes' | 'beneficiaries'
  terms: readonly { code: string; th: string; en: string }[]
  chosen: readonly string[]
  error: MessageKey | undefined
}

/** Several of a list, as boxes to tick. */
function Choices({ id, terms, chosen, error }: ChoicesProps) {
  const t = useT()
  const language = useLanguage()
  return (
    <fieldset className={`mt-6 min-w-0 ${error === undefined ? '' : 'border-s-4 border-brick ps-3'}`} id={id}>
      <legend className="font-semibold">{t(`writer.field.${id}`)}</legend>
      {error !== undefined && <p className="font-semibold text-brick">{t(error)}</p>}
      <div className="grid sm:grid-cols-2">
        {terms.map((term) => (
          <CheckField
            key={term.code}
            id={`${id}.${term.code}`}
            name={id}
            value={term.code}
            label={term[language]}
            defaultChecked={chosen.includes(term.code)}
          />
        ))}
      </div>
    </fieldset>
  )
}
