import { useT } from '#app/i18n/i18n.tsx'
import type { ImportStep } from './imported-item.ts'

/** The buttons by which a moderator decides about an imported text. */
export function ImportSteps({ itemId, steps }: { itemId: string; steps: readonly ImportStep[] }) {
  const t = useT()
  if (steps.length === 0) return null
  return (
    <form method="post" action="/review/imports" className="mt-4 flex flex-wrap gap-3">
      <input type="hidden" name="itemId" value={itemId} />
      {steps.map((step) => (
        <button
          key={step}
          className={`button w-full sm:w-auto ${step === 'discard' ? 'button-quiet' : ''}`}
          name="step"
          value={step}
        >
          {t(`review.imports.${step}`)}
        </button>
      ))}
    </form>
  )
}
