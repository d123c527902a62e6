import type { common as original } from '../th/common.ts'

export const common: Record<keyof typeof original, string> = {
  'common.portalName': 'Community Welfare Commons',
  'common.tagline': 'What community welfare funds know: found in Thai, used again',
  'common.skipToContent': 'Skip to content',
  'common.home': 'Home',
  'common.required': 'required',
  'common.optional': 'optional',
  'common.save': 'Save',
  'common.cancel': 'Cancel',
  'common.back': 'Back',
  'common.close': 'Close',
  'common.error.summary': 'Not sent yet. Please correct the {count} {count:thing|things} listed here.',
  'common.error.kept': 'What you typed is kept.',
  'common.error.keptButPasswords':
    'What you typed is kept, except passwords, which must be typed again for safety.',
  'common.error.required': 'Please fill in this field',
  'common.backHome': 'Back to the home page',
  'common.notFound.title': 'Page not found',
  'common.notFound.body':
    'The address may be mistyped, or the page has moved or is not open yet. Try searching for a word you remember.',
  'common.tooLarge.title': 'Not sent: there is too much of it',
  'common.tooLarge.body':
    'At most {limit} can be sent at once. Nothing was received and nothing was saved. Go back, where your words still are, shorten them or make several items of them, and send again.',
  'common.failed.title': 'This page could not be opened',
  'common.failed.body':
    'Something went wrong on our side. Please wait a moment and reload; if it stays so, tell the administrator.',
}
