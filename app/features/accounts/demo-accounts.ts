import type { Role } from '#app/features/knowledge/knowledge-item.ts'

/** One password for all of them: they exist only beside the embedded database, to try the portal with. */
export const DEMO_PASSWORD = 'demo-khlang-2567'

/** One account for each role. */
export const DEMO_ACCOUNTS: readonly { username: string; displayName: string; role: Role }[] = [
  { username: 'demo-member', displayName: 'ตัวอย่าง: สมาชิก', role: 'member' },
  { username: 'demo-leader', displayName: 'ตัวอย่าง: แกนนำกองทุน', role: 'fund_leader' },
  { username: 'demo-trainer', displayName: 'ตัวอย่าง: วิทยากร', role: 'trainer' },
  { username: 'demo-reviewer', displayName: 'ตัวอย่าง: ผู้ตรวจ', role: 'reviewer' },
  { username: 'demo-moderator', displayName: 'ตัวอย่าง: ผู้ดูแลเนื้อหา', role: 'moderator' },
  { username: 'demo-admin', displayName: 'ตัวอย่าง: ผู้ดูแลระบบ', role: 'administrator' },
]

export const DEMO_NAMES: readonly string[] = DEMO_ACCOUNTS.map(({ username }) => username)

/** What whoever runs the portal is told when `count` of them were disabled. */
export const demoAccountsDisabled = (count: number) =>
  `ปิดบัญชีตัวอย่าง ${count} บัญชี ใช้เข้าสู่ระบบไม่ได้อีก · demo accounts disabled: ${count} (their password is public). ` +
  'ผู้ดูแลระบบสร้างได้ด้วย · make an administrator with: npm run admin:create'

/** Whether a user name is one of theirs. Nobody else may have it, on any database: it says which accounts to disable. */
export const isDemoName = (username: string) => DEMO_NAMES.includes(username)
