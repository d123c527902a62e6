import beneficiaries from './beneficiaries.json'
import kinds from './kinds.json'
import levels from './levels.json'
import licences from './licences.json'
import { isCode, rows } from './table.ts'

export type KindCode = keyof typeof kinds
export type LevelCode = keyof typeof levels
export type BeneficiaryCode = keyof typeof beneficiaries
/** SPDX identifier. */
export type LicenceCode = keyof typeof licences

export type Term<Code extends string> = { th: string; en: string; code: Code }

/** Kinds of knowledge item. */
export const KINDS: readonly Term<KindCode>[] = rows(kinds)
/** How wide a story reaches: one fund, a province, a region, the nation. */
export const LEVELS: readonly Term<LevelCode>[] = rows(levels)
/** Whom a practice is for. */
export const BENEFICIARIES: readonly Term<BeneficiaryCode>[] = rows(beneficiaries)
/** Licences an author may choose; the first is the default. */
export const LICENCES: readonly (Term<LicenceCode> & { url: string })[] = rows(licences)

export const DEFAULT_LICENCE: LicenceCode = 'CC-BY-4.0'

export const isKindCode = (code: string): code is KindCode => isCode(kinds, code)
export const isLevelCode = (code: string): code is LevelCode => isCode(levels, code)
export const isBeneficiaryCode = (code: string): code is BeneficiaryCode => isCode(beneficiaries, code)
export const isLicenceCode = (code: string): code is LicenceCode => isCode(licences, code)
