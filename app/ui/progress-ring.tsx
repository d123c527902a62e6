const RADIUS = 52
const LENGTH = 2 * Math.PI * RADIUS

/** A ring filled from the top. The numbers inside it say the same, so the picture is hidden from screen readers. */
export function ProgressRing(props: { value: number; target: number; label: string }) {
  const share = Math.min(1, Math.max(0, props.value / props.target))
  return (
    <div className="relative size-40 shrink-0">
      <svg viewBox="0 0 120 120" className="size-full -rotate-90" aria-hidden="true">
        <circle cx="60" cy="60" r={RADIUS} fill="none" strokeWidth="10" className="stroke-indigo-soft" />
        {share > 0 ? (
          <circle
            cx="60"
            cy="60"
            r={RADIUS}
            fill="none"
            strokeWidth="10"
            className="stroke-turmeric"
            strokeDasharray={`${share * LENGTH} ${LENGTH}`}
          />
        ) : null}
      </svg>
      <p className="absolute inset-0 flex flex-col items-center justify-center text-center leading-snug">
        <span className="font-heading text-4xl leading-tight font-semibold">{props.value}</span>
        <span className="text-muted">{props.label}</span>
      </p>
    </div>
  )
}
