import { focusSearchOnSlash } from './search-shortcut.ts'

// why: a reading page is complete without this file; everything here only makes it quicker.
focusSearchOnSlash(document)
