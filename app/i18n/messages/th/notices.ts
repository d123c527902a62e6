/** What people are told, on the site and by mail. */
export const notices = {
  'notices.title': 'การแจ้งเตือน',
  'notices.empty':
    'ยังไม่มีการแจ้งเตือน เมื่อมีคนส่งเรื่อง ตรวจเรื่อง หรือเผยแพร่เรื่องของท่าน หรือมีเรื่องใหม่ตรงกับการค้นหาที่บันทึกไว้ จะบอกที่นี่',
  'notices.untitled': 'เรื่องที่ยังไม่มีชื่อ',
  'notices.new': 'ใหม่',
  'notices.markRead': 'อ่านแล้วทั้งหมด',
  'notices.item_submitted': 'มีเรื่องรอตรวจ: {title}',
  'notices.review_started': 'ผู้ตรวจเริ่มตรวจเรื่องของท่านแล้ว: {title}',
  'notices.changes_requested': 'ผู้ตรวจขอให้แก้ไข: {title}',
  'notices.item_published': 'เผยแพร่แล้ว: {title}',
  'notices.item_archived': 'เรื่องถูกเก็บเข้าคลังปิด: {title}',
  'notices.saved_search_found': 'พบเรื่องใหม่ {count} เรื่อง จากการค้นหาที่บันทึกไว้: {title}',
  'notices.fund_entrusted': 'ท่านได้เป็นผู้ดูแลกองทุน เขียนเรื่องและส่งตรวจในนามกองทุนได้แล้ว: {title}',
  'notices.role_granted': 'ท่านได้รับบทบาทใหม่: {title}',
  'notices.role_taken': 'บทบาทนี้ของท่านสิ้นสุดแล้ว: {title}',
  'notices.mailBody': 'เรียน คุณ{name}\n\n{what}\n\nดูรายละเอียดที่ {link}\n\nคลังสวัสดิการชุมชน',
  'notices.mailbox.title': 'กล่องจดหมายทดลอง',
  'notices.mailbox.lead': 'ชุดทดลองนี้ไม่ได้ส่งอีเมลจริง จดหมายที่ควรส่งแสดงไว้ที่นี่ หน้านี้ไม่มีในการใช้งานจริง',
  'notices.mailbox.empty': 'ยังไม่มีจดหมาย',
  'notices.mailbox.to': 'ถึง',
} as const
