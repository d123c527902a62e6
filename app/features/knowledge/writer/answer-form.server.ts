import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import type { Document } from '#app/editor/document.ts'
import { applyPlainBlocks, listPlainBlocks } from '#app/editor/plain-blocks.ts'
import { writeSections } from '../case-sections.ts'
import { mergeDrafts } from '../draft-conflict.ts'
import { emptyDraft, type DraftContent } from '../item-content.ts'
import type { Actor } from '../knowledge-item.ts'
import { openDraft } from '../open-draft.server.ts'
import { archive, reopen } from '../publish.server.ts'
import type { Refused } from '../refused.ts'
import type { Occasion } from '../review.server.ts'
import { saveDraft } from '../save-draft.server.ts'
import { submit, withdraw } from '../submit.server.ts'
import { draftFromForm, keepable, plainEditsFromForm } from './draft-from-form.ts'
import type { WriterAnswer } from './writer-answer.ts'
import type { WriteView } from '../write.view.ts'

type Answered = { kind: 'moved'; to: string } | { kind: 'stay'; answer: WriterAnswer } | Refused

const nothing: WriterAnswer = { errors: {}, refusal: null, typed: null, conflict: null, saved: false }

/**
 * Answers the writer's plain form. Without JavaScript it carries the whole record, which is saved first: a save
 * that began from an older revision comes back with both sides of every field that clashes and all that was typed.
 * With JavaScript the words are already saved and only the wish counts.
 */
export async function answerForm(
  db: Kysely<DB>,
  actor: Actor,
  itemId: string,
  form: FormData,
  occasion: Occasion,
): Promise<Answered> {
  const intent = form.get('intent')
  if (intent === 'withdraw') return moved(await withdraw(db, actor, itemId, occasion.now), `/write/${itemId}`)
  if (intent === 'reopen') return moved(await reopen(db, actor, itemId, occasion), `/write/${itemId}`)
  if (intent === 'archive') return moved(await archive(db, actor, itemId, occasion), '/my-items')

  const open = await openDraft(db, actor, itemId)
  if (!open.ok) return open
  const stored = open.view
  if (form.has('append')) {
    const { edits, sections, appended } = plainEditsFromForm(form)
    const typed = withChoices(draftFromForm(form, stored.draft), stored.draft, form)
    if (Number(form.get('base')) !== stored.revision) {
      const words = [...unknownTo(stored.draft.body, edits), ...sections.values(), appended]
      const answer = bothSides(typed, stored, words)
      return { kind: 'stay', answer }
    }
    const body = writeSections(applyPlainBlocks(stored.draft.body, edits, appended), sections)
    const { draft, cut } = keepable({ ...typed, body })
    const saved = await saveDraft(db, actor, itemId, { base: stored.revision, draft }, occasion.now)
    if (!saved.ok) return saved
    // why: what is kept is only a part; the form comes back with every word, to be shortened by who wrote them.
    if (Object.keys(cut).length > 0)
      return {
        kind: 'stay',
        answer: { ...nothing, errors: cut, typed: { draft: { ...typed, body }, appended: '' } },
      }
  }
  if (intent !== 'submit') return { kind: 'stay', answer: { ...nothing, saved: true } }
  const result = await submit(db, actor, itemId, occasion)
  if (result.ok) return { kind: 'moved', to: '/my-items?said=submitted' }
  if ('errors' in result) return { kind: 'stay', answer: { ...nothing, errors: result.errors } }
  return { kind: 'stay', answer: { ...nothing, refusal: result.refusal.messageKey } }
}

/** Fields of which somebody chose what is stored already. */
function withChoices(typed: DraftContent, stored: DraftContent, form: FormData): DraftContent {
  const choices = Object.keys(typed).filter((field) => form.get(`choice.${field}`) === 'theirs')
  return {
    ...typed,
    ...Object.fromEntries(choices.map((field) => [field, stored[field as keyof DraftContent]])),
  }
}

/** Words typed into blocks that are nowhere in the text as it is now; they are offered again below it. */
function unknownTo(body: Document, edits: ReadonlyMap<string, string>): string[] {
  const known = new Set(listPlainBlocks(body).map(({ text }) => text))
  return [...edits.values()].filter((text) => text.trim() !== '' && !known.has(text))
}

/**
 * Everything that was typed, beside what somebody else saved meanwhile. A plain form cannot say what it began from,
 * so every field that differs is asked about.
 */
function bothSides(typed: DraftContent, stored: WriteView, words: string[]): WriterAnswer {
  const draft = { ...typed, body: stored.draft.body }
  const { conflicts } = mergeDrafts(emptyDraft(), draft, stored.draft)
  const appended = words.filter((text) => text.trim() !== '').join('\n')
  return { ...nothing, typed: { draft, appended }, conflict: { revision: stored.revision, conflicts } }
}

const moved = (result: { ok: true } | Refused, to: string): Answered =>
  result.ok ? { kind: 'moved', to } : result
