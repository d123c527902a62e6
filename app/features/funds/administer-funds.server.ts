import type { Kysely } from 'kysely'
import { enqueue } from '#db/outbox.ts'
import { findFundById, listFunds, sameFund } from '#db/queries/funds.ts'
import { keepersOf } from '#db/queries/people.ts'
import { deleteSessionsOf } from '#db/queries/sessions.ts'
import { findAccountByName, grantRole } from '#db/queries/users.ts'
import type { DB } from '#db/schema.ts'
import { fundDocumentId } from '#search/documents/fund.ts'
import { findProvince } from '#content/taxonomy/provinces.ts'
import { parseLoginName } from '#app/features/accounts/login-name.ts'
import { isAdministrator, type Member } from '#app/features/accounts/member.ts'
import { slugChoice, slugFrom } from '#app/features/knowledge/slug.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { MessageKey } from '#app/i18n/message-key.ts'
import type { AdministerFundsView } from './funds.view.ts'
import type { NewFund } from './fund.form.ts'
import { fundExists, fundRow, type FundExists } from './fund-row.server.ts'

const PAGE_SIZE = 50

type Refused = { ok: false; refusal: MessageKey }
const refuse = (refusal: MessageKey): Refused => ({ ok: false, refusal })
const forbidden = refuse('knowledge.refusal.forbidden')

/** Funds with their keepers, for administrators. */
export async function readFundsToAdminister(
  db: Kysely<DB>,
  actor: Member,
  { query, page }: { query: string; page: number },
  language: Language,
): Promise<{ ok: true; view: AdministerFundsView } | Refused> {
  if (!isAdministrator(actor)) return forbidden
  const rows = await listFunds(db, { named: query, limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE })
  const shown = rows.slice(0, PAGE_SIZE)
  const keepers = await keepersOf(
    db,
    shown.map(({ id }) => id),
  )
  return {
    ok: true,
    view: {
      query,
      page,
      more: rows.length > PAGE_SIZE,
      funds: shown.map((fund) => ({
        id: fund.id,
        slug: fund.slug,
        name: fund.name,
        place: [fund.tambon, fund.amphoe, findProvince(fund.province_code)?.[language]].flatMap(
          (part) => part ?? [],
        ),
        isDemo: fund.is_demo,
        keepers: keepers
          .filter((keeper) => keeper.fund_id === fund.id)
          .map(({ id, display_name }) => ({ userId: id, displayName: display_name })),
      })),
    },
  }
}

/**
 * Adds a fund under an address made of its name. The unique keys decide which address is free and whether the fund
 * exists already; then the existing one is named.
 */
export async function createFund(
  db: Kysely<DB>,
  actor: Member,
  fund: NewFund,
): Promise<{ ok: true; slug: string } | Refused | FundExists> {
  if (!isAdministrator(actor)) return forbidden
  return db.transaction().execute(async (trx) => {
    for (let n = 1; ; n++) {
      const slug = slugChoice(slugFrom(fund.name), n)
      const made = await trx
        .insertInto('funds')
        .values({ slug, ...fundRow(fund) })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      if (made !== undefined) {
        await enqueue(trx, { topic: 'search', key: fundDocumentId(made.id) })
        return { ok: true, slug }
      }
      const existing = await sameFund(trx, fund)
      if (existing !== undefined) return fundExists(existing)
    }
  })
}

/** Makes somebody keeper of a fund, who may then publish in its name, and a fund leader; and tells the person. */
export async function appointKeeper(
  db: Kysely<DB>,
  actor: Member,
  { fundId, login, origin }: { fundId: string; login: string; origin: string },
): Promise<{ ok: true; person: string } | Refused> {
  if (!isAdministrator(actor)) return forbidden
  if (login.trim() === '') return refuse('common.error.required')
  const name = parseLoginName(login)
  const person = name === null ? undefined : await findAccountByName(db, name)
  if (person === undefined) return refuse('admin.funds.noPerson')
  const fund = await findFundById(db, fundId)
  if (fund === undefined) return refuse('admin.funds.gone')
  await db.transaction().execute(async (trx) => {
    const entrusted = await trx
      .insertInto('fund_keepers')
      .values({ fund_id: fundId, user_id: person.id })
      .onConflict((conflict) => conflict.doNothing())
      .returning('fund_id')
      .executeTakeFirst()
    await grantRole(trx, person.id, 'fund_leader')
    if (entrusted === undefined) return
    const notice = { kind: 'fund_entrusted', itemId: null, title: fund.name, slug: fund.slug } as const
    await notify(trx, origin, [person.id], notice)
  })
  return { ok: true, person: person.display_name }
}

/** Takes a fund out of somebody's keeping; open sessions end, so that it holds at once. */
export async function dismissKeeper(
  db: Kysely<DB>,
  actor: Member,
  { fundId, userId }: { fundId: string; userId: string },
): Promise<{ ok: true } | Refused> {
  if (!isAdministrator(actor)) return forbidden
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('fund_keepers').where('fund_id', '=', fundId).where('user_id', '=', userId).execute()
    await deleteSessionsOf(trx, userId)
  })
  return { ok: true }
}
