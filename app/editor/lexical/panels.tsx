import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { INSERT_TABLE_COMMAND } from '@lexical/table'
import { $insertNodeToNearestRoot } from '@lexical/utils'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import { safeUrl } from '../safe-url.ts'
import { $createImageNode } from './image-node.tsx'
import type { UploadPicture } from './upload-picture.ts'

function Panel({ children }: { children: ReactNode }) {
  return (
    <div role="group" className="grid items-end gap-3 border-t border-rule p-3 sm:grid-cols-[1fr_1fr_auto]">
      {children}
    </div>
  )
}

/** Acts on Enter. why: these fields stand inside the form of the whole item, which Enter must not send. */
const onEnter = (act: () => void) => (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  act()
}

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

const clamp = (typed: string, most: number) =>
  String(Math.min(most, Math.max(1, Math.trunc(Number(typed)) || 1)))

/** How large a new table is; its first row is a heading. */
export function TablePanel({ close }: { close: () => void }) {
  const [editor] = useLexicalComposerContext()
  const t = useT()
  const [rows, setRows] = useState('3')
  const [columns, setColumns] = useState('2')
  const act = () => {
    editor.dispatchCommand(INSERT_TABLE_COMMAND, {
      rows: clamp(rows, 50),
      columns: clamp(columns, 8),
      includeHeaders: { rows: true, columns: false },
    })
    close()
  }
  return (
    <Panel>
      <label>
        {t('editor.table.rows')}
        <input
          className="field"
          inputMode="numeric"
          value={rows}
          onKeyDown={onEnter(act)}
          onChange={(event) => setRows(event.target.value)}
        />
      </label>
      <label>
        {t('editor.table.columns')}
        <input
          className="field"
          inputMode="numeric"
          value={columns}
          onKeyDown={onEnter(act)}
          onChange={(event) => setColumns(event.target.value)}
        />
      </label>
      <button type="button" className="button" onClick={act}>
        {t('editor.table.insert')}
      </button>
    </Panel>
  )
}

/** A picture from the device, with what it shows in words. */
export function PicturePanel({ close, upload }: { close: () => void; upload: UploadPicture }) {
  const [editor] = useLexicalComposerContext()
  const t = useT()
  const [file, setFile] = useState<File | null>(null)
  const [alt, setAlt] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const send = async () => {
    if (busy) return
    if (file === null || alt.trim() === '') {
      setError(t(file === null ? 'knowledge.picture.missing' : 'knowledge.picture.altRequired'))
      return
    }
    setBusy(true)
    const result = await upload(file, alt)
    setBusy(false)
    if (!result.ok) {
      setError(result.error)
      return
    }
    editor.update(() => {
      $insertNodeToNearestRoot($createImageNode(result.mediaId, alt.trim()))
    })
    close()
  }
  return (
    <Panel>
      <label>
        {t('editor.picture.file')}
        <input
          className="field"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </label>
      <label>
        {t('editor.picture.alt')}
        <input
          className="field"
          value={alt}
          lang="th"
          maxLength={500}
          onKeyDown={onEnter(() => void send())}
          onChange={(event) => setAlt(event.target.value)}
        />
      </label>
      <button type="button" className="button" disabled={busy} onClick={() => void send()}>
        {t(
          busy ? 'editor.picture.sending' : error === null ? 'editor.picture.insert' : 'editor.picture.again',
        )}
      </button>
      {error !== null && (
        <p role="alert" className="font-semibold text-brick sm:col-span-3">
          {error}
        </p>
      )}
    </Panel>
  )
}
