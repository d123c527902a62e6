

/** A JSON table keyed by code, as rows that carry their code, in the order of the file. */
export function rows<Code extends string, Row extends object>(
  table: Record<Code, Row>,
): (Row & { code: Code })[] {
  // why: Object.entries forgets the key type; the keys are exactly the codes of the table.
  return (Object.entries(table) as [Code, Row][]).map(([code, row]) => ({ ...row, code }))
}

/** Whether a string from outside is one of the codes of a table. */
export function isCode<Code extends string>(table: Record<Code, unknown>, code: string): code is Code {
  return Object.hasOwn(table, code)
}
