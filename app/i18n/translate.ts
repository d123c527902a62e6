import type { MessageKey, MessageParams, Messages } from './message-key.ts'

export type Translate = (key: MessageKey, params?: MessageParams) => string

/** Makes `t(key, params)` over one language's messages; `{name}` is replaced by `params.name`. */
export function createTranslator(messages: Messages): Translate {
  return (key, params) => {
    const message = messages[key]
    if (params === undefined) return message
    return message.replace(/\{(\w+)\}/gu, (whole, name: string) => String(params[name] ?? whole))
  }
}
