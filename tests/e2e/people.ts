import type { Browser, BrowserContext, Locator } from 'playwright-core'
import type { Member } from '#app/features/accounts/member.ts'
import { openDatabase, type OpenDatabase } from '#db/client.ts'
import { openSession } from '#tests/factories/people.ts'
import { openBrowser, startPortal, type Portal } from './portal.ts'

/** A running portal and a browser to visit it with; `close` ends both. */
export async function openPages() {
  const portal = await startPortal()
  const browser = await openBrowser()
  const close = async () => {
    await browser.close()
    await portal.stop()
  }
  return { portal, browser, close }
}

/** The same with the portal's database; `close` ends them all. */
export async function openSite() {
  const pages = await openPages()
  const database = await databaseOf(pages.portal)
  const close = async () => {
    await database.close()
    await pages.close()
  }
  return { ...pages, database, close }
}

/** The database of a running portal, joined through its socket. */
export const databaseOf = (portal: Portal): Promise<OpenDatabase> => openDatabase({ dataDir: portal.dataDir })

type View = { width?: number; javaScript?: boolean }

/** A browser of its own in which somebody is signed in already. */
export async function signedIn(
  browser: Browser,
  portal: Portal,
  database: OpenDatabase,
  member: Member,
  { width = 1280, javaScript = true }: View = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: javaScript,
    baseURL: portal.origin,
  })
  const value = await openSession(database.db, member.id)
  await context.addCookies([{ name: 'session', value, url: portal.origin }])
  return context
}

/** Presses a button or link and waits until the page behind it is there. */
export async function press(control: Locator): Promise<void> {
  const opened = control.page().waitForEvent('load')
  await control.click()
  await opened
}
