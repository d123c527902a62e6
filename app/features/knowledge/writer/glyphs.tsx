import type { ReactNode } from 'react'

// why: four signs drawn here weigh a tenth of what the library of icons brings to a page that a phone must load.
function Glyph(props: { size: number; className?: string; children: ReactNode }) {
  const { size, className, children } = props
  return (
    <svg
      {...{
        width: size,
        height: size,
        className,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
      }}
      {...{ strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round' }}
      aria-hidden
    >
      {children}
    </svg>
  )
}

export const Done = () => (
  <Glyph size={18}>
    <path d="M4 13l5 5L20 7" />
  </Glyph>
)

export const Missing = () => (
  <Glyph size={18}>
    <circle cx="12" cy="12" r="9" strokeDasharray="3.5 4" />
  </Glyph>
)

export const Pencil = () => (
  <Glyph size={18}>
    <path d="M4 20l1-5L16 4l4 4L9 19zM13 7l4 4" />
  </Glyph>
)

export const Up = () => (
  <Glyph size={20} className="shrink-0 text-indigo">
    <path d="M6 15l6-6 6 6" />
  </Glyph>
)
