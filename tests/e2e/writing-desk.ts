import type { BrowserContext, Page } from 'playwright-core'
import type { Member } from '#app/features/accounts/member.ts'
import { emptyDocument } from '#app/editor/document.ts'
import type { DraftContent } from '#app/features/knowledge/item-content.ts'
import { draftSchema } from '#app/features/knowledge/item-content.ts'
import { createFund, createMember } from '#tests/factories/people.ts'
import { openSite, signedIn } from './people.ts'

/** A running portal with a keeper of one fund, who writes. */
export async function openWritingDesk() {
  const site = await openSite()
  const { portal, browser, database } = site
  const fund = await createFund(database.db)
  const author: Member = await createMember(database.db, { keeperOf: [fund] })
  return {
    ...site,
    author,
    fund,
    /** A browser in which the author is signed in. */
    signedIn: (view: Parameters<typeof signedIn>[4] = {}): Promise<BrowserContext> =>
      signedIn(browser, portal, database, author, view),
    /** The working copy as the portal holds it. */
    async stored(url: string): Promise<DraftContent> {
      const row = await database.db
        .selectFrom('knowledge_items')
        .select('draft')
        .where('id', '=', idIn(url))
        .executeTakeFirstOrThrow()
      return draftSchema.parse(row.draft)
    },
    /** Puts a working copy in, as if it had been written before. */
    async put(url: string, draft: DraftContent): Promise<void> {
      await database.db
        .updateTable('knowledge_items')
        .set({ draft: JSON.stringify(draft) })
        .where('id', '=', idIn(url))
        .execute()
    },
  }
}
export type WritingDesk = Awaited<ReturnType<typeof openWritingDesk>>

const idIn = (url: string) => new URL(url).pathname.split('/').at(-1) ?? ''

/** Begins a case study and waits until it can be written on; its address. */
export async function newDraft(page: Page): Promise<string> {
  await page.goto('/write/new')
  await page.locator('button[value=case]').click()
  await page.waitForURL(/\/write\/[0-9a-f-]{36}/u)
  await story(page).waitFor()
  return page.url()
}

/** A case study whose story is still quite empty, without the headings of the record. */
export async function emptyStory(desk: WritingDesk, page: Page): Promise<string> {
  const url = await newDraft(page)
  await desk.put(url, { ...(await desk.stored(url)), body: emptyDocument() })
  await page.reload()
  await story(page).waitFor()
  return url
}

export const story = (page: Page) => page.locator('[contenteditable=true]')

/** Waits for a state of saving, e.g. `saved` or `conflict`. */
export const state = (page: Page, name: string) => page.locator(`[data-sync=${name}]`).waitFor()
