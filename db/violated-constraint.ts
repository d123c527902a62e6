/** The unique key that refused a row; null for every other failure. */
export function violatedConstraint(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause) || cause.code !== '23505') return null
  return 'constraint' in cause && typeof cause.constraint === 'string' ? cause.constraint : null
}
