import type { Language } from './languages.ts'
import type { MessageKey, MessageParams, SomeMessages } from './message-key.ts'

export type Translate = (key: MessageKey, params?: MessageParams) => string

/** A number, also one that was written for people: 1,204. */
const numberOf = (value: string | number) =>
  typeof value === 'number' ? value : Number(value.replaceAll(',', ''))

/**
 * Makes `t(key, params)` over one language's messages; `{name}` is replaced by `params.name`, and `{name:one|many}` by
 * the form that this number asks for.
 */
export function createTranslator(messages: SomeMessages, language: Language): Translate {
  const plurals = new Intl.PluralRules(language)
  return (key, params) => {
    const message = messages[key] ?? key
    if (params === undefined) return message
    return message.replace(
      /\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/gu,
      (whole, name: string, one?: string, many?: string) => {
        const value = params[name]
        if (value === undefined) return whole
        if (one === undefined || many === undefined) return String(value)
        return plurals.select(numberOf(value)) === 'one' ? one : many
      },
    )
  }
}
