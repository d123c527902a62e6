import type { ReactNode } from 'react'

type Props = {
  label: string
  /** What `label` is about, for who hears it without seeing what stands around it. */
  about?: string
  question: string
  /** The form that does it. */
  children: ReactNode
}

/** A step that is asked for twice: the first press opens the question, the second answers it; no script needed. */
export function Confirm({ label, about, question, children }: Props) {
  return (
    <details>
      <summary
        className="button button-quiet list-none"
        aria-label={about === undefined ? undefined : `${label} (${about})`}
      >
        {label}
      </summary>
      <div className="card mt-2 border-2 border-brick p-4">
        <p>{question}</p>
        {children}
      </div>
    </details>
  )
}
