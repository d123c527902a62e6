import { useState } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import { safeUrl } from '../safe-url.ts'
import { onEnter, Panel } from './panel.tsx'

/** The address of a link over the chosen words. */
export function LinkPanel({ close, add }: { close: () => void; add: (url: string) => void }) {
  const t = useT()
  const [url, setUrl] = useState('')
  const [wrong, setWrong] = useState(false)
  const act = () => {
    const safe = safeUrl(/^[a-z]+:|^\//iu.test(url) ? url : `https://${url}`)
    setWrong(safe === undefined)
    if (safe === undefined) return
    add(safe)
    close()
  }
  return (
    <Panel>
      <label className="sm:col-span-2">
        {t('editor.link.address')}
        <input
          className="field"
          type="url"
          value={url}
          aria-invalid={wrong}
          onKeyDown={onEnter(act)}
          onChange={(event) => setUrl(event.target.value)}
        />
        {wrong && <span className="font-semibold text-brick">{t('knowledge.error.webAddress')}</span>}
      </label>
      <button type="button" className="button" onClick={act}>
        {t('editor.link.add')}
      </button>
    </Panel>
  )
}
