import type { Kysely } from 'kysely'
import { enqueue } from '#db/outbox.ts'
import { findFundById, sameFund, usesOfFund } from '#db/queries/funds.ts'
import type { DB } from '#db/schema.ts'
import { fundDocumentId } from '#search/documents/fund.ts'
import { isAdministrator, type Member } from '#app/features/accounts/member.ts'
import type { MessageKey } from '#app/i18n/message-key.ts'
import type { NewFund } from './fund.form.ts'
import { fundExists, fundRow, type FundExists } from './fund-row.server.ts'
import type { CorrectFundView } from './funds.view.ts'

type Refused = { ok: false; refusal: MessageKey }
const refuse = (refusal: MessageKey): Refused => ({ ok: false, refusal })

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** One fund for an administrator to correct, and what hangs on it. */
export async function readFundToCorrect(
  db: Kysely<DB>,
  actor: Member,
  fundId: string,
): Promise<{ ok: true; view: CorrectFundView } | Refused> {
  if (!isAdministrator(actor)) return refuse('knowledge.refusal.forbidden')
  const fund = UUID.test(fundId) ? await findFundById(db, fundId) : undefined
  if (fund === undefined) return refuse('admin.funds.gone')
  return {
    ok: true,
    view: {
      slug: fund.slug,
      name: fund.name,
      tambon: fund.tambon ?? '',
      amphoe: fund.amphoe ?? '',
      province: fund.province_code,
      isDemo: fund.is_demo,
      ...(await usesOfFund(db, fundId)),
    },
  }
}

/**
 * Corrects a fund's name and place. Its address stays, so that links keep working; the unique key decides whether
 * another fund is that one already. Its items are found by the new name, so they go to the index again.
 */
export async function correctFund(
  db: Kysely<DB>,
  actor: Member,
  fundId: string,
  fund: NewFund,
): Promise<{ ok: true } | Refused | FundExists> {
  if (!isAdministrator(actor)) return refuse('knowledge.refusal.forbidden')
  try {
    return await db.transaction().execute(async (trx) => {
      const changed = await trx
        .updateTable('funds')
        .set(fundRow(fund))
        .where('id', '=', fundId)
        .returning('id')
        .executeTakeFirst()
      if (changed === undefined) return refuse('admin.funds.gone')
      await enqueue(trx, { topic: 'search', key: fundDocumentId(fundId) })
      const items = await trx
        .selectFrom('knowledge_items')
        .select('id')
        .where('owner_fund_id', '=', fundId)
        .where('current_version', 'is not', null)
        .execute()
      for (const { id } of items) await enqueue(trx, { topic: 'search', key: id })
      return { ok: true }
    })
  } catch (error) {
    const existing = isUniqueViolation(error) ? await sameFund(db, fund) : undefined
    if (existing === undefined) throw error
    return fundExists(existing)
  }
}

const isUniqueViolation = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === '23505'

/** Takes away a fund that nothing hangs on; otherwise says what does. */
export async function deleteFund(
  db: Kysely<DB>,
  actor: Member,
  fundId: string,
): Promise<{ ok: true } | Refused> {
  if (!isAdministrator(actor)) return refuse('knowledge.refusal.forbidden')
  return db.transaction().execute(async (trx) => {
    // why: locked, so that nobody hangs anything on it between the count and the end.
    const fund = await trx
      .selectFrom('funds')
      .select('id')
      .where('id', '=', fundId)
      .forUpdate()
      .executeTakeFirst()
    if (fund === undefined) return refuse('admin.funds.gone')
    const { items, keepers } = await usesOfFund(trx, fundId)
    if (items > 0 || keepers > 0) return refuse('admin.funds.inUse')
    await trx.deleteFrom('funds').where('id', '=', fundId).execute()
    await enqueue(trx, { topic: 'search', key: fundDocumentId(fundId) })
    return { ok: true }
  })
}
