import type { th } from './messages/th/index.ts'

/** A key of the interface's messages; schemas and rules emit these, components translate them. */
export type MessageKey = keyof typeof th
export type Messages = Record<MessageKey, string>
/** What a page takes along of them. */
export type SomeMessages = Partial<Messages>
export type MessageParams = Record<string, string | number>
