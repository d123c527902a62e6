/** A field that two people, tabs or devices changed to different values since `base`. */
export type FieldConflict<Content> = {
  [Field in keyof Content]: {
    field: Field
    base: Content[Field]
    mine: Content[Field]
    theirs: Content[Field]
  }
}[keyof Content]

/** `merged` holds theirs in every conflicting field until somebody chooses; save it only without conflicts. */
export type Merge<Content> = { merged: Content; conflicts: FieldConflict<Content>[] }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Deep equality of JSON values; the order of keys and keys that hold undefined do not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => sameValue(value, b[index]))
  }
  if (!isObject(a) || !isObject(b)) return Object.is(a, b)
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => sameValue(a[key], b[key]))
}

/**
 * Field-level three-way merge: `base` is what both began from, `mine` what is being saved, `theirs` what is
 * stored now. Different fields merge; one field changed differently on both sides is a conflict that shows both.
 */
export function mergeDrafts<Content extends object>(
  base: Content,
  mine: Content,
  theirs: Content,
): Merge<Content> {
  const merged = { ...theirs }
  const conflicts: FieldConflict<Content>[] = []
  // why: Object.keys forgets the key type; drafts come out of one schema and share their keys.
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)] as (keyof Content)[])) {
    if (sameValue(mine[field], base[field]) || sameValue(mine[field], theirs[field])) continue
    if (sameValue(theirs[field], base[field])) merged[field] = mine[field]
    else conflicts.push({ field, base: base[field], mine: mine[field], theirs: theirs[field] })
  }
  return { merged, conflicts }
}

/** The draft after somebody chose, field by field, whose words to keep; without a choice theirs stay. */
export function resolveConflicts<Content extends object>(
  { merged, conflicts }: Merge<Content>,
  choices: Partial<Record<keyof Content, 'mine' | 'theirs'>>,
): Content {
  const result = { ...merged }
  for (const { field, mine } of conflicts) if (choices[field] === 'mine') result[field] = mine
  return result
}
