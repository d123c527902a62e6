type Named =
  { display_name: string; username: string | null; email: string | null; phone: string | null } | undefined

/** Everything a person is called here; none of it makes a password. */
export function namesOf(account: Named): string[] {
  if (account === undefined) return []
  const { display_name, username, email, phone } = account
  return [display_name, username, email, email?.split('@')[0], phone].flatMap((name) => name ?? [])
}
