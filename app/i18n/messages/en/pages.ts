import type { pages as original } from '../th/pages.ts'

export const pages: Record<keyof typeof original, string> = {
  'pages.home.title': 'What community welfare funds know',
  'pages.home.lead': 'See how other funds solved the same problem. Open to everyone, no account needed.',
  'pages.home.progress': 'On the way to {target} items',
  'pages.home.progressOf': 'of {target}',
  'pages.home.progressNone': 'No item has met the counting rule yet. The first may come from your fund.',
  'pages.home.progressSome': '{count} {count:item has|items have} met the counting rule so far.',
  'pages.home.progressRule':
    'We count only items owned by a real fund, with consent, reviewed and published. Examples, items of example funds and reported notes never count.',
  'pages.home.progressMore': 'See all thirteen targets',
  'pages.home.byBenefit': 'Browse by kind of welfare',
  'pages.home.byRegion': 'Browse by region',
  'pages.strategy.tableTitle': 'The thirteen targets set',
  'pages.strategy.tableNote': 'These were set to be reached by {year}. They are not results.',
  'pages.strategy.notPublished':
    'We have found no published copy, so there is no link to follow, and nobody has checked the figures against the original.',
  'pages.strategy.target': 'Target',
  'pages.strategy.value': 'Set at',
  'pages.strategy.statsTitle': 'Fund counts that others have published',
  'pages.strategy.statsNote':
    'Definitions differ from year to year: do not subtract one from another, and always look at the source.',
  'pages.strategy.asOf': 'As of',
  'pages.strategy.funds': 'Funds',
  'pages.strategy.members': 'Members',
  'pages.strategy.source': 'Source',
  'pages.strategy.moreThan': 'more than {count}',
  'pages.strategy.about': 'about {count}',
  'pages.glossary.title': 'Glossary of community welfare',
  'pages.glossary.lead': '{count} {count:term|terms} in English alphabetical order, each with its Thai.',
  'pages.glossary.letters': 'Go to letter',
  'pages.glossary.source': 'Source',
  'pages.home.newest': 'Newest',
  'pages.home.newestAll': 'See everything',
  'pages.home.write': 'Does your fund have a story to tell?',
  'pages.home.writeLead':
    'Tell other funds. You can write on a phone; every word is kept, even when the signal drops.',
  'pages.home.writeButton': 'Write for your fund',
}
