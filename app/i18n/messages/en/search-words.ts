import type { searchWords as original } from '../th/search-words.ts'

export const searchWords: Record<keyof typeof original, string> = {
  'words.lead': 'See what people search for and what they do not find, and join words that mean the same.',
  'words.privacy':
    'Only words are counted, never who asked. A word is shown once it was asked on at least {least} {least:occasion|occasions}, more than a minute apart. What looks like personal data is not counted. New words may take some seconds to show.',
  'words.window': 'Period',
  'words.days': 'Last {days} {days:day|days}',
  'words.without': 'Searched and not found',
  'words.withoutEmpty': 'Nothing that was often searched stayed without results in this period.',
  'words.frequent': 'Often searched',
  'words.frequentEmpty': 'Nothing was searched often enough to show in this period.',
  'words.asked': 'asked {asked} {asked:time|times}',
  'words.askedWithout': 'asked {asked} {asked:time|times}, {without} without results',
  'words.hasSynonyms': 'Synonyms added: {words}',
  'words.join': 'Add as synonym of “{query}”',
  'words.others': 'Words that mean the same as “{query}”',
  'words.othersHint': 'Use words that stand in real items. Separate several by commas: ผู้สูงอายุ, คนเฒ่าคนแก่',
  'words.add': 'Add synonyms',
  'words.groups': 'Synonyms added here',
  'words.groupsEmpty': 'None were added here yet. Those that come with the portal are at work already.',
  'words.newGroup': 'Add a new group of synonyms',
  'words.words': 'Words that mean the same',
  'words.wordsHint':
    '2 to 20 words, separated by commas or on lines of their own, each of 2 to 80 characters',
  'words.addedBy': 'Added by {name}, {when}',
  'words.someoneGone': 'a deleted account',
  'words.remove': 'Remove',
  'words.removeGroup': 'Remove: {words}',
  'words.said.added': 'Synonyms added. They take effect within a few seconds.',
  'words.said.removed': 'Synonyms removed. This takes effect within a few seconds.',
  'words.error.tooFew': 'Please give at least 2 different words, separated by a comma.',
  'words.error.tooMany': 'There are more than 20 words. Please make two groups of them.',
  'words.error.length':
    'Each word needs 2 to 80 characters. Please correct the one that is too short or too long.',
  'words.error.letters':
    'Each word needs a letter or digit and no quotation marks. Please correct the others.',
  'words.error.twice':
    'A word stands there twice (marks and Thai digits make no difference). Please remove one of them.',
  'words.error.already':
    'These words are in one group already and find each other. Nothing needs to be added.',
  'words.error.gone': 'This group was not found. Somebody may have removed it.',
}
