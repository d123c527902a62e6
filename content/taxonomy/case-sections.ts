import table from './case-sections.json'
import { rows } from './table.ts'

export type CaseSectionCode = keyof typeof table

/**
 * A section of the case record. `starred` ones are needed before reviewers see a story; `opening` ones stand as headings
 * in a new draft. Headings are always the Thai name, since stories are written in Thai.
 */
export type CaseSection = {
  code: CaseSectionCode
  th: string
  en: string
  hintTh: string
  hintEn: string
  starred: boolean
  opening: boolean
}

/** The sections in the order of the record. */
export const CASE_SECTIONS: readonly CaseSection[] = rows(table)

export const STARRED_SECTIONS = CASE_SECTIONS.filter(({ starred }) => starred)
