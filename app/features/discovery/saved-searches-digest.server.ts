import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { AlertingSearch, takeNews } from '#db/queries/search-alerts.ts'
import { insertNotice } from '#db/queries/notifications.ts'
import type { DB } from '#db/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { queueMail, type Mail } from '#app/mail/queue-mail.server.ts'
import { newestPath } from './saved-searches.ts'
import type { Silence } from './saved-searches-off.server.ts'

/** What a saved search found for the first time, the newest first. */
export type News = { search: AlertingSearch; items: Awaited<ReturnType<typeof takeNews>> }
export type Reader = { id: string; name: string; email: string | null; language: Language }
export type Links = { origin: string; offPath: (silence: Silence) => string }

/** Items that a mail names for one saved search; the rest is behind the link. */
const MOST_NAMED = 10

/** Tells a person once of everything that is new, in the transaction that writes it down as told. */
export async function tell(
  trx: Transaction<DB>,
  reader: Reader,
  news: readonly News[],
  links: Links,
): Promise<void> {
  // why: who lost the mail address since still wants to hear of it.
  const byMail = reader.email === null ? [] : news.filter(({ search }) => search.alert === 'mail')
  for (const one of news) {
    if (byMail.includes(one)) continue
    const { search, items } = one
    const data = { title: search.name, path: newestPath(search.search), count: items.length }
    await insertNotice(trx, { userId: reader.id, kind: 'saved_search_found', data })
  }
  if (reader.email !== null && byMail.length > 0)
    await queueMail(trx, digest({ ...reader, email: reader.email }, byMail, links))
}

/**
 * One mail for all saved searches of a person; each can be switched off by itself, or all at once. Its name is given
 * here, so that a mail sent again by a relay that was killed is known as the same.
 */
function digest(
  { id, name, email, language }: Reader & { email: string },
  news: readonly News[],
  { origin, offPath }: Links,
): Mail {
  const t = translator(language)
  const offAll = origin + offPath({ what: 'all', id })
  const parts = news.map(({ search, items }) => {
    const named = items.slice(0, MOST_NAMED)
    const lines = named.map(({ slug, title, fund_name: fund }) => {
      const from = fund === null ? '' : ` (${fund})`
      return `• ${title}${from}\n  ${origin}/knowledge/${encodeURIComponent(slug)}`
    })
    const more = items.length - named.length
    const rest = { count: more, link: origin + newestPath(search.search) }
    return [
      t('saved.mail.search', { name: search.name, count: items.length }),
      ...lines,
      more > 0 ? t('saved.mail.more', rest) : t('saved.mail.run', rest),
      t('saved.mail.off', { link: origin + offPath({ what: 'one', id: search.id }) }),
    ].join('\n')
  })
  const count = new Set(news.flatMap(({ items }) => items.map((item) => item.id))).size
  return {
    recipient: email,
    subject: t('saved.mail.subject', { count }),
    body: t('saved.mail.body', { name, parts: parts.join('\n\n'), offAll }),
    headers: { ...unsubscribing(offAll), 'Message-ID': `<${randomUUID()}@${new URL(origin).hostname}>` },
  }
}

/** Lets a mail program offer its own button; with one click only over HTTPS, as RFC 8058 asks. */
function unsubscribing(link: string): Record<string, string> {
  const header = { 'List-Unsubscribe': `<${link}>` }
  if (!link.startsWith('https:')) return header
  return { ...header, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
