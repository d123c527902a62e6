import type { ReactNode } from 'react'
import { BENEFIT_TYPES } from '#content/taxonomy/benefit-types.ts'
import { BENEFICIARIES, KINDS, LEVELS, LICENCES, type LicenceCode } from '#content/taxonomy/item-terms.ts'
import { ProvinceOptions } from '#app/features/funds/province-options.tsx'
import { STRATEGY_ISSUES } from '#content/taxonomy/strategy-issues.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { CheckField, SelectField, TextArea, TextField } from '#app/ui/form-field.tsx'
import { CONTENT_LIMITS, type DraftContent } from '../item-content.ts'
import type { FundChoice } from '../write.view.ts'
import { Choices } from './choices.tsx'
import { DayField } from './day-field.tsx'
import { shownYear } from './eras.ts'
import { lengthOf, type Problem } from './problems.ts'
import { SourcesFields } from './sources-fields.tsx'

/** From how many characters left a field says so. */
const NEARLY_FULL = 30

type Props = {
  /** What the fields hold when they are drawn. */
  draft: DraftContent
  /** What they hold by now. */
  now: DraftContent
  problems: readonly Problem[]
  funds: FundChoice[]
  body: ReactNode
}

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
  | ('storyteller' | 'authors')

/** One step of the record: what it is for, and its fields. */
function Step({ title, lead, children }: { title: MessageKey; lead: MessageKey; children: ReactNode }) {
  const t = useT()
  return (
    <fieldset className="card mt-8 min-w-0 p-4 sm:p-6">
      <legend className="float-left w-full">
        <h2>{t(title)}</h2>
      </legend>
      <p className="clear-both text-muted">{t(lead)}</p>
      {children}
    </fieldset>
  )
}

/** The whole of what is chosen above; a list on a phone cuts it off where names begin to differ. */
function Chosen({ children }: { children: string | undefined }) {
  return (
    <p className="mt-1 text-muted sm:hidden" aria-hidden data-chosen>
      {children}
    </p>
  )
}

/** The case record in steps, each field with a hint; works as a plain form too. */
export function WriterForm({ draft, now, problems, funds, body }: Props) {
  const t = useT()
  const language = useLanguage()
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.words
  /** How many characters are left, once they are few. */
  const left = (id: 'title' | 'summary') => {
    const free = CONTENT_LIMITS[id] - lengthOf(id, now)
    return free < 0 || free > NEARLY_FULL ? null : (
      <strong className="ms-2 text-ink">{t('writer.hint.left', { left: free })}</strong>
    )
  }
  const year = (id: 'periodFrom' | 'periodTo') => ({
    id,
    label: t(id === 'periodFrom' ? 'writer.year.from' : 'writer.year.to'),
    error: errorOf(id),
    defaultValue: shownYear(draft[id], language),
    inputMode: 'numeric' as const,
    autoComplete: 'off',
  })
  const text = (id: TextName) => ({
    id,
    label: t(`writer.field.${id}`),
    error: errorOf(id),
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
        <TextArea
          {...text('title')}
          className="field mt-1 field-sizing-content max-h-60 resize-none"
          rows={2}
          onKeyDown={(event) => {
            // why: a title is one line, however many it takes on a phone.
            if (event.key === 'Enter') event.preventDefault()
          }}
          hint={
            <>
              {t('writer.hint.title')}
              {left('title')}
            </>
          }
          lang="th"
        />
        <TextArea
          {...text('summary')}
          hint={
            <>
              {t('writer.hint.summary')}
              {left('summary')}
            </>
          }
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
        <Chosen>{funds.find(({ fundId }) => fundId === now.ownerFundId)?.name}</Chosen>
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
          error={errorOf('benefitTypes')}
        />
        <SelectField {...text('strategyIssue')}>
          <option value="">{t('writer.choose')}</option>
          {STRATEGY_ISSUES.map((issue) => (
            <option key={issue.code} value={issue.code}>
              {issue[language]}
            </option>
          ))}
        </SelectField>
        <Chosen>{STRATEGY_ISSUES.find(({ code }) => code === now.strategyIssue)?.[language]}</Chosen>
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
          error={errorOf('beneficiaries')}
        />
      </Step>
      <Step title="writer.step.when" lead="writer.step.whenLead">
        <TextField {...year('periodFrom')} hint={t('writer.hint.year')} />
        <TextField {...year('periodTo')} hint={t('writer.hint.yearTo')} optional />
        <DayField
          id="documentedOn"
          label={t('writer.field.documentedOn')}
          stored={draft.documentedOn}
          error={errorOf('documentedOn')}
        />
        <TextField {...text('storyteller')} hint={t('writer.hint.storyteller')} lang="th" />
        <TextArea {...text('authors')} hint={t('writer.hint.authors')} rows={2} lang="th" />
      </Step>
      <Step title="writer.step.story" lead="writer.step.storyLead">
        {body}
      </Step>
      <Step title="writer.step.sources" lead="writer.step.sourcesLead">
        <SourcesFields sources={draft.sources} errorOf={errorOf} />
      </Step>
      <Step title="writer.step.consent" lead="writer.step.consentLead">
        {(['names', 'pictures', 'money'] as const).map((part) => (
          <div key={part} className="mt-3">
            <CheckField
              id={`consent.${part}`}
              label={t(`writer.consent.${part}`)}
              error={errorOf(`consent.${part}`)?.key}
              defaultChecked={draft.consent[part]}
            />
          </div>
        ))}
        <Choices
          id="licence"
          type="radio"
          terms={LICENCES}
          // why: their names differ only at the end, and say little to who does not know them.
          meaning={(code) => t(`writer.licence.${code as LicenceCode}`)}
          chosen={[draft.licence]}
          error={errorOf('licence')}
        />
      </Step>
    </>
  )
}
