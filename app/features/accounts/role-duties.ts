import type { Language } from '#app/i18n/languages.ts'
import type { GivenRole } from './people.view.ts'

/**
 * What each role may do, as the end of “The role …”. Not among the messages, since the writer, whose weight is full,
 * loads all of those.
 */
export const ROLE_DUTIES: Record<GivenRole, Record<Language, string>> = {
  fund_leader: {
    th: 'บอกว่าเป็นแกนนำของกองทุน ไม่เพิ่มสิทธิ์ การเขียนในนามกองทุนกำหนดที่หน้า “กองทุนและผู้ดูแลกองทุน”',
    en: 'says that somebody leads a fund. It adds no rights: who writes for a fund is set on the page “Funds and their keepers”.',
  },
  trainer: {
    th: 'บอกว่าเป็นวิทยากรหรือพี่เลี้ยง ไม่เพิ่มสิทธิ์',
    en: 'says that somebody trains or coaches. It adds no rights.',
  },
  reviewer: {
    th: 'อ่านเรื่องที่ส่งตรวจ ขอให้แก้ เผยแพร่เรื่องของผู้อื่น และดูแลคำค้นและคำพ้องได้',
    en: 'may read what was submitted, ask for changes, publish what others wrote, and keep the search words and synonyms.',
  },
  moderator: {
    th: 'ทำได้เท่าผู้ตรวจ แก้เรื่องของทุกคน เก็บเรื่องเข้าคลังปิด และตัดสินเรื่องนำเข้าได้',
    en: 'may do all that a reviewer may, edit and archive everybody’s items, and decide about imported texts.',
  },
  administrator: {
    th: 'ทำได้ทุกอย่าง รวมทั้งให้และถอนบทบาทของทุกคน ออกรหัสผ่านครั้งเดียวให้บัญชีใดก็ได้ และแก้หรือลบกองทุน',
    en: 'may do everything, also give and take everybody’s roles, issue a one-time code for any account, and correct or delete funds.',
  },
}
