import { hash, verify } from '@node-rs/argon2'

/** argon2id with 19 MiB and two passes, the first choice of OWASP's password storage sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string) => hash(password, COST)

/** A hash that fits no password, so that an unknown name takes as long as a known one. */
const nobody = hashPassword(crypto.randomUUID())

/** Whether the password fits; `hash` undefined means there is no such account. */
export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  try {
    const fits = await verify(passwordHash ?? (await nobody), password)
    return fits && passwordHash !== undefined
  } catch {
    // why: demo and test rows may hold no hash at all; nobody signs in with those.
    return false
  }
}
