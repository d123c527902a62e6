import { diffArrays } from 'diff'
import type { Document } from '#app/editor/document.ts'
import { pieces } from '#search/thai/analyse.ts'
import { storyLines, type LineKind, type StoryLine } from './story-lines.ts'

export type StoryPart = { is: 'kept' | 'added' | 'removed'; text: string }

/**
 * A stretch of the story: lines that stayed (`count` of them, of which the neighbours of a change are shown), or one
 * line that was added, removed or reworded. `look`: the words stayed, their marks, link or picture did not.
 */
export type StoryChange =
  | { is: 'kept'; count: number; shown: string | null }
  | { is: 'added' | 'removed' | 'reworded' | 'look'; kind: LineKind; parts: StoryPart[] }

/** Lines with less than this share of their words in common are one removed and one added, not one reworded. */
const LEAST_IN_COMMON = 0.4
/** Lines of one story that are compared word by word; with more, the sides are shown whole. */
const MOST_PAIRS = 600
/** Steps of a comparison; beyond them the two sides are shown whole. */
const MOST_STEPS = 1_500
/** Longer lines are compared whole. */
const LONGEST_LINE = 20_000

function partsOf(before: string, after: string): StoryPart[] {
  const whole: StoryPart[] = [
    { is: 'removed', text: before },
    { is: 'added', text: after },
  ]
  if (Math.max(before.length, after.length) > LONGEST_LINE) return whole
  const found = diffArrays(pieces(before), pieces(after), { maxEditLength: MOST_STEPS })
  return (
    found?.map(({ added, removed, value }) => ({
      is: added ? 'added' : removed ? 'removed' : 'kept',
      text: value.join(''),
    })) ?? whole
  )
}

const lengthOf = (parts: readonly StoryPart[], is: StoryPart['is']) =>
  parts.reduce((sum, part) => sum + (part.is === is ? part.text.trim().length : 0), 0)

const alike = (parts: readonly StoryPart[]) => {
  const kept = lengthOf(parts, 'kept')
  return kept / Math.max(1, kept + Math.max(lengthOf(parts, 'added'), lengthOf(parts, 'removed')))
}

const oneSided = (is: 'added' | 'removed', { kind, text }: StoryLine): StoryChange => ({
  is,
  kind,
  parts: [{ is, text }],
})

/** The words that changed in a field of running text; null where little stayed and both sides read better whole. */
export function wordChanges(before: string, after: string): StoryPart[] | null {
  const parts = partsOf(before, after)
  return alike(parts) >= LEAST_IN_COMMON ? parts : null
}

/** Pairs the lines of one changed stretch in their order; what finds no likeness stands alone. */
function changesOfStretch(
  removed: readonly StoryLine[],
  added: readonly StoryLine[],
  pairs: { left: number },
): StoryChange[] {
  const changes: StoryChange[] = []
  let next = 0
  for (const old of removed) {
    const match = pairOf(old, added, next, pairs)
    if (match === null) {
      changes.push(oneSided('removed', old))
      continue
    }
    for (const fresh of added.slice(next, match.at)) changes.push(oneSided('added', fresh))
    changes.push(match.change)
    next = match.at + 1
  }
  return [...changes, ...added.slice(next).map((fresh) => oneSided('added', fresh))]
}

/** The first of the next few new lines that reads like this old one. */
function pairOf(old: StoryLine, added: readonly StoryLine[], from: number, pairs: { left: number }) {
  for (const [step, fresh] of added.slice(from, from + 4).entries()) {
    if (fresh.text === old.text && fresh.kind === old.kind) {
      const change: StoryChange = { is: 'look', kind: fresh.kind, parts: [{ is: 'kept', text: fresh.text }] }
      return { at: from + step, change }
    }
    if (pairs.left-- <= 0) continue
    const parts = partsOf(old.text, fresh.text)
    if (alike(parts) >= LEAST_IN_COMMON) {
      const change: StoryChange = { is: 'reworded', kind: fresh.kind, parts }
      return { at: from + step, change }
    }
  }
  return null
}

/**
 * What changed between two versions of a story, in reading order; empty when readers would see no difference. Lines
 * are compared first, then the words (not the letters) of lines that were reworded. Thai is cut into words.
 */
export function storyChanges(before: Document, after: Document): StoryChange[] {
  const [old, fresh] = [storyLines(before), storyLines(after)]
  const found = diffArrays(old, fresh, {
    comparator: (a, b) => a.sameAs === b.sameAs,
    maxEditLength: MOST_STEPS,
  }) ?? [
    { value: old, removed: true, added: false },
    { value: fresh, removed: false, added: true },
  ]
  const changes: StoryChange[] = []
  const pairs = { left: MOST_PAIRS }
  let removed: StoryLine[] = []
  const settle = (added: StoryLine[]) => {
    changes.push(...changesOfStretch(removed, added, pairs))
    removed = []
  }
  for (const stretch of found) {
    if (stretch.removed) removed = stretch.value
    else if (stretch.added) settle(stretch.value)
    else {
      settle([])
      changes.push({ is: 'kept', count: stretch.value.length, shown: stretch.value.at(-1)?.text ?? null })
    }
  }
  settle([])
  return changes.every(({ is }) => is === 'kept') ? [] : withoutNeedlessContext(changes)
}

/** The line before a change helps to find it; after the last one nothing follows. */
const withoutNeedlessContext = (changes: StoryChange[]): StoryChange[] =>
  changes.map((change, at) =>
    change.is === 'kept' && (at === changes.length - 1 || (change.shown?.length ?? 0) > 300)
      ? { ...change, shown: null }
      : change,
  )
