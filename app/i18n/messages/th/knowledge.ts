/** What is said about knowledge items: their form, their states and why something cannot be done. */
export const knowledge = {
  'knowledge.state.draft': 'ฉบับร่าง',
  'knowledge.state.submitted': 'ส่งแล้ว รอผู้ตรวจ',
  'knowledge.state.in_review': 'กำลังตรวจ',
  'knowledge.state.changes_requested': 'ขอให้แก้ไข',
  'knowledge.state.published': 'เผยแพร่แล้ว',
  'knowledge.state.archived': 'เก็บเข้าคลังปิด',
  'knowledge.refusal.forbidden': 'บัญชีนี้ไม่มีสิทธิ์ทำรายการนี้',
  'knowledge.refusal.ownItem': 'ตรวจเรื่องของตนเองหรือของกองทุนตนเองไม่ได้ กรุณาให้ผู้ตรวจคนอื่นตรวจ',
  'knowledge.refusal.wrongState': 'สถานะของเรื่องเปลี่ยนไปแล้ว กรุณาเปิดหน้านี้ใหม่',
  'knowledge.refusal.staleRevision': 'มีการบันทึกจากหน้าจอหรือเครื่องอื่นแล้ว กรุณาเลือกว่าจะเก็บข้อความใด',
  'knowledge.refusal.noteRequired': 'กรุณาบอกผู้เขียนว่าต้องแก้ตรงไหน',
} as const
