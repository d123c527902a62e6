import { documentOf, paragraphNode, textNode, type BlockNode, type Document } from '#app/editor/document.ts'
import { draftSchema, type DraftContent } from '#app/features/knowledge/item-content.ts'

/** A text with these headings, each with a line of words under it. */
export const storyOf = (sections: Record<string, string>): Document =>
  documentOf(
    Object.entries(sections).flatMap(([heading, words]): BlockNode[] => [
      { type: 'heading', version: 1, tag: 'h2', children: [textNode(heading)] },
      paragraphNode(words === '' ? [] : [textNode(words)]),
    ]),
  )

/** A working copy with everything that submission asks for. */
export function completeDraft(ownerFundId: string, change: Partial<DraftContent> = {}): DraftContent {
  return {
    ...draftSchema.parse({
      kind: 'case',
      title: 'เงินออมวันละบาทของบ้านทุ่ง',
      summary: 'คนบ้านทุ่งออมวันละบาทแล้วดูแลกันตั้งแต่เกิดจนตาย',
      ownerFundId,
      province: 'TH-50',
      tambon: 'ทดสอบ',
      benefitTypes: ['birth'],
      strategyIssue: 'data_and_knowledge',
      periodFrom: '2565',
      documentedOn: '2024-01-31',
      storyteller: 'ยายคำ',
      authors: ['สมใจ ใจดี'],
      consent: { names: true, pictures: true, money: true },
      body: storyOf({
        กระบวนการ: 'เราเริ่มจากกล่องไม้ใบเดียวหน้าวัด',
        ผลที่เกิดขึ้น: 'ครบปีมีสมาชิก 312 คน',
        บทเรียน: 'ถ้าจะเริ่ม ควรเริ่มจากน้อย เพราะทุกคนออมได้',
      }),
    }),
    ...change,
  }
}
