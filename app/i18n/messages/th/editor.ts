/** What the writing desk says. */
export const editor = {
  'editor.document.invalid': 'อ่านเนื้อเรื่องไม่ได้ ข้อความเดิมยังอยู่ กรุณาลองใหม่',
  'editor.document.tooDeep': 'รายการหรือตารางซ้อนกันหลายชั้นเกินไป กรุณาลดชั้นลง',
  'editor.document.tooLarge': 'เนื้อเรื่องยาวเกินไป กรุณาแบ่งเป็นหลายเรื่อง',
} as const
