import type { common as original } from '../th/common.ts'

export const common: Record<keyof typeof original, string> = {
  'common.portalName': 'Community Welfare Commons',
  'common.tagline': 'What community welfare funds know: found in Thai, used again',
  'common.skipToContent': 'Skip to content',
  'common.home': 'Home',
  'common.menu': 'Menu',
  'common.required': 'required',
  'common.optional': 'optional',
  'common.save': 'Save',
  'common.cancel': 'Cancel',
  'common.back': 'Back',
  'common.close': 'Close',
  'common.otherLanguage': 'ภาษาไทย',
  'common.otherLanguageHint': 'อ่านหน้านี้เป็นภาษาไทย',
  'common.error.summary': 'Not sent yet: please correct {count} points. What you typed is kept.',
  'common.error.required': 'Please fill in this field',
}
