import { closeMenus } from './menus.ts'
import { focusSearchOnSlash } from './search-shortcut.ts'
import { offerCopyAndPrint } from './share.ts'
import { suggestBelow } from './suggestions.ts'

// why: a reading page is complete without this file; everything here only makes it quicker.
focusSearchOnSlash(document)
closeMenus(document)
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggestions]'))
  suggestBelow(input)
offerCopyAndPrint(document)
