import type { knowledge as original } from '../th/knowledge.ts'

export const knowledge: Record<keyof typeof original, string> = {
  'knowledge.state.draft': 'Draft',
  'knowledge.state.submitted': 'Submitted, waiting for a reviewer',
  'knowledge.state.in_review': 'In review',
  'knowledge.state.changes_requested': 'Changes requested',
  'knowledge.state.published': 'Published',
  'knowledge.state.archived': 'Archived',
  'knowledge.refusal.forbidden': 'This account may not do that.',
  'knowledge.refusal.ownItem':
    'Nobody reviews what they wrote, edited or submitted themselves, or what belongs to a fund they keep. Please leave it to another reviewer.',
  'knowledge.refusal.wrongState': 'The state of this item has changed. Please open the page again.',
  'knowledge.refusal.staleRevision':
    'It was saved from another tab or device in the meantime. Please choose which words to keep.',
  'knowledge.refusal.noteRequired': 'Please tell the author what needs to change.',
  'knowledge.error.tooLong': 'This is too long. Please shorten it.',
  'knowledge.error.tooMany': 'There are too many entries. Please remove some.',
  'knowledge.error.unknownChoice': 'Please choose from the list.',
  'knowledge.error.chooseOne': 'Please choose at least one.',
  'knowledge.error.buddhistYear': 'Please give a year with four digits, such as 2024.',
  'knowledge.error.periodOrder': 'The last year cannot be before the first.',
  'knowledge.error.date': 'Please give day, month and a year of four digits, a day that exists.',
  'knowledge.error.consent':
    'Please confirm that consent was given, or that the story holds nothing of this kind.',
  'knowledge.error.webAddress': 'Please give a web address that begins with https://, or leave it empty.',
  'knowledge.error.bodyEmpty': 'Please write the story before you submit it.',
  'knowledge.error.sectionProcess':
    'The section “กระบวนการ” (what was done) is not written yet. Please tell under this heading what came first and what next.',
  'knowledge.error.sectionResults':
    'The section “ผลที่เกิดขึ้น” (results) is not written yet. Please tell under this heading what changed for whom.',
  'knowledge.error.sectionLessons':
    'The section “บทเรียน” (lessons) is not written yet. Please write at least one lesson under this heading, such as “if… then… because…”.',
  'knowledge.refusal.notFound': 'This item was not found. It may have been deleted.',
  'knowledge.error.notKeeper':
    'You cannot submit in the name of this fund, because you are not its keeper yet. Ask an administrator of your network to make you one.',
  'knowledge.picture.tooLarge':
    'The picture is larger than 15 MB and was not taken. Make it smaller or take it again at a lower resolution.',
  'knowledge.picture.unknownType': 'This picture cannot be read. Use JPEG, PNG, WebP, AVIF or GIF.',
  'knowledge.picture.tooMany':
    'Your drafts hold as many pictures as one person may keep (200 pictures or 300 MB), so this one was not kept. Have finished items published, or delete drafts you no longer need.',
  'knowledge.picture.missing': 'Please choose a picture.',
  'knowledge.picture.altRequired': 'Say what the picture shows, for people who cannot see it.',
  'knowledge.draft.tooLarge':
    'The item is larger than {limit}, so nothing was saved. Please divide it into several items.',
  'knowledge.error.tooLongBy':
    '{over} {over:character|characters} too long (at most {limit}). Please shorten it.',
  'knowledge.error.futureYear': 'This year has not come yet. Please give the year in which it really began.',
  'knowledge.error.futureDay':
    'This day has not come yet. Please give the day it was written down, today at the latest.',
  'knowledge.error.notAllKept':
    'Too long to be kept: only the first {limit} {limit:character is|characters are}. Please shorten it, or move it into the story.',
  'funds.demoNotice': 'This fund is an invented example.',
}
