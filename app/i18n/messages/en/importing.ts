/** Imported texts and the desk where moderators decide about them. */
export const importing = {
  'review.imports.title': 'Imported texts',
  'review.imports.lead':
    'Texts from a file that wait to be published or discarded. They do not count toward the 300.',
  'review.imports.waiting': '{count} imported {count:text waits|texts wait} to be published',
  'review.imports.tabWaiting': 'Waiting ({count})',
  'review.imports.tabDiscarded': 'Discarded ({count})',
  'review.imports.noneWaiting':
    'No imported text waits. Administrators import with the command content:import.',
  'review.imports.noneDiscarded': 'Nothing has been discarded.',
  'review.imports.open': 'Open',
  'review.imports.edit': 'Edit',
  'review.imports.publish': 'Publish',
  'review.imports.discard': 'Discard',
  'review.imports.restore': 'Bring back',
  'review.imports.importedAt': 'Imported {when}',
  'review.imports.again': 'Readers see an earlier version; this is the changed one.',
  'review.imports.pages': 'Pages of imported texts',
  'review.imports.published': 'Published. Readers are told that it is an import nobody has reviewed.',
  'review.imports.see': 'See the published page',
  'review.imports.discarded':
    'Discarded. Importing the same file again will not bring it back; you can, under “Discarded”.',
  'review.imports.restored': 'Brought back. It waits under “Waiting”.',
  'review.imports.incomplete':
    'Not published: it has no title or no text. Please choose Edit and fill them in.',
} as const
