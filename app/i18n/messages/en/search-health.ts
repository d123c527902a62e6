export const searchHealth = {
  'admin.search.title': 'Health of search',
  'admin.search.lead': 'See whether search works well, and mend what cannot be found',
  'admin.search.well': 'Search works as it should',
  'admin.search.wellBy': 'People are answered by {engine}.',
  'admin.search.degraded': 'The main search engine has a fault',
  'admin.search.degradedBy':
    'For now {engine} answers instead. People can still search. The main engine comes back by itself once it works again.',
  'admin.search.trying': 'The main engine is being asked once more.',
  'admin.search.engine.meilisearch': 'the Meilisearch server',
  'admin.search.engine.embedded': 'the portal’s own index',
  'admin.search.compare.title': 'Compared with the database',
  'admin.search.compare.lead':
    'Now and again the portal checks that everything can be found and says the same. It repairs differences by itself.',
  'admin.search.compare.now': 'Compare and repair now',
  'admin.search.compare.never': 'Not compared yet',
  'admin.search.compare.underWay': 'Being compared. Open this page again in a moment to see the result.',
  'admin.search.compare.when': 'Last compared {when}',
  'admin.search.compare.inStep': '{documents} {documents:entry|entries}, the same on both sides',
  'admin.search.compare.repaired': '{count} {count:entry|entries} differed and {count:was|were} repaired',
  'admin.search.compare.left': '{left} {left:entry|entries} still {left:differs|differ}',
  'admin.search.compare.failed': 'Could not be compared',
  'admin.search.compare.missing': 'Published, but not found',
  'admin.search.compare.ghost': 'Found, but no longer published',
  'admin.search.compare.stale': 'Older words than published',
  'admin.search.compare.waiting': 'On their way to the index',
  'admin.search.waiting.title': 'Waiting for the index',
  'admin.search.waiting.count':
    '{count} {count:entry waits|entries wait}. It usually takes less than a second.',
  'admin.search.waiting.none': 'Nothing is waiting.',
  'admin.search.aside.title': 'Set aside for a person',
  'admin.search.aside.lead':
    'These were tried many times and could not be indexed, so they may not be found. Press “Try again” once the cause is mended.',
  'admin.search.aside.none': 'Nothing is set aside.',
  'admin.search.aside.more': 'Showing {shown} of {count}',
  'admin.search.aside.retryAll': 'Try all again',
  'admin.search.aside.retry': 'Try again',
  'admin.search.aside.retryOf': 'Try again: {title}',
  'admin.search.aside.since': 'Set aside since {when}',
  'admin.search.aside.gone': 'Something that is no longer published',
  'admin.search.aside.detail': 'Message of the system (for technicians)',
  'admin.search.done.retry': 'Put back to work.',
  'admin.search.done.compare': 'Asked for. The result is shown once it is done.',
  'admin.search.reason.unknownKey':
    'Nothing here has this name. It may come from another version of the program.',
  'admin.search.reason.tooLarge': 'The text is longer than the search engine takes. Divide it into several.',
  'admin.search.reason.tooSlow':
    'The search engine was not done in time. Try again when the machine is less busy.',
  'admin.search.reason.noSpace': 'The disk that holds the index is full. Make room and try again.',
  'admin.search.reason.key':
    'The key for the search server is wrong or may not do this. Check MEILI_KEY and MEILI_SEARCH_KEY.',
  'admin.search.reason.away':
    'The search server cannot be reached. Check that it runs and that MEILI_URL is right.',
  'admin.search.reason.emptied': 'The search server lost its index. The portal is building it anew.',
  'admin.search.reason.refused': 'The search engine does not take the content of this entry.',
  'admin.search.reason.other':
    'An unknown fault. Tell whoever looks after the machine, with the message below.',
} as const
