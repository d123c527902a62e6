import type { LucideIcon } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'

/** `first`: shown on a phone before anybody asks for more. */
export type Tool = {
  label: MessageKey
  icon: LucideIcon
  act: () => void
  first?: true
  /** Whether the words at the caret are already so; absent for tools that only act once. */
  pressed?: boolean
  /** Whether what it opens is open. */
  expanded?: boolean
}

type Props = {
  tool: Tool
  /** How it is shown or not: classes for its display. */
  display: string
  /** Whether the Tab key stops here; the arrow keys lead to the other tools. */
  stop: boolean
  onStop: () => void
  onDone: () => void
}

/** One tool, as a button with words. */
export function ToolButton({ tool, display, stop, onStop, onDone }: Props) {
  const t = useT()
  const { label, icon: Icon, act, pressed, expanded } = tool
  return (
    <button
      type="button"
      className={`tool ${display}`}
      tabIndex={stop ? 0 : -1}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onFocus={onStop}
      // why: the caret must stay where it is while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        act()
        onDone()
      }}
    >
      <Icon size={20} aria-hidden />
      {t(label)}
    </button>
  )
}

/** Leads from tool to tool by the keys that a toolbar is known for. */
export function moveAmongTools(event: KeyboardEvent<HTMLElement>): void {
  const tools = [...event.currentTarget.querySelectorAll('button')].filter(({ offsetParent }) => offsetParent)
  const at = tools.findIndex((tool) => tool === document.activeElement)
  const steps: Record<string, number> = {
    ArrowRight: (at + 1) % tools.length,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  }
  const next = steps[event.key]
  if (next === undefined) return
  event.preventDefault()
  tools.at(next)?.focus()
}
