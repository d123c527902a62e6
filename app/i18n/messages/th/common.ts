/** Words every page shares. Keys are flat; `{name}` is filled in by the translator. */
export const common = {
  'common.portalName': 'คลังสวัสดิการชุมชน',
  'common.tagline': 'ความรู้ของกองทุนสวัสดิการชุมชน ค้นได้ ใช้ต่อได้',
  'common.skipToContent': 'ข้ามไปที่เนื้อหา',
  'common.home': 'หน้าแรก',
  'common.menu': 'เมนู',
  'common.required': 'จำเป็น',
  'common.optional': 'ไม่บังคับ',
  'common.save': 'บันทึก',
  'common.cancel': 'ยกเลิก',
  'common.back': 'ย้อนกลับ',
  'common.close': 'ปิด',
  'common.otherLanguage': 'English',
  'common.otherLanguageHint': 'Read this page in English',
  'common.error.summary': 'ยังส่งไม่ได้ กรุณาแก้ {count} จุดนี้ สิ่งที่พิมพ์ไว้ยังอยู่ครบ',
  'common.error.required': 'กรุณากรอกช่องนี้',
} as const
