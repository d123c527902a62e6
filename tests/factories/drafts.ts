import { documentOf, paragraphNode, textNode } from '#app/editor/document.ts'
import { draftSchema, type DraftContent } from '#app/features/knowledge/item-content.ts'

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
      body: documentOf([paragraphNode([textNode('เราเริ่มจากกล่องไม้ใบเดียวหน้าวัด')])]),
    }),
    ...change,
  }
}
