import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, type NodeKey } from 'lexical'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import { $createImageNode, $isImageNode } from './image-node.tsx'
import { $insertPicture } from './insert-picture.ts'
import { onEnter, Panel, PanelProblem } from './panel.tsx'
import type { UploadPicture } from './upload-picture.ts'

/** Longest description of a picture, as it is stored. */
const LONGEST = 500

/** What keeps a description from being taken, or null. */
function useProblemWith() {
  const t = useT()
  return (words: string): string | null => {
    const over = words.trim().length - LONGEST
    if (words.trim() === '') return t('knowledge.picture.altRequired')
    return over > 0 ? t('knowledge.error.tooLongBy', { over, limit: LONGEST }) : null
  }
}

type Words = {
  value: string
  change: (words: string) => void
  act: () => void
  field?: RefObject<HTMLInputElement>
}

function DescriptionField({ value, change, act, field }: Words) {
  const t = useT()
  return (
    <label>
      {t('editor.picture.alt')}
      <input
        ref={field}
        className="field"
        value={value}
        lang="th"
        onKeyDown={onEnter(act)}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  )
}

/** A picture from the device, with what it shows in words. */
export function PicturePanel({ close, upload }: { close: () => void; upload: UploadPicture }) {
  const [editor] = useLexicalComposerContext()
  const t = useT()
  const problemWith = useProblemWith()
  const [file, setFile] = useState<File | null>(null)
  const [alt, setAlt] = useState('')
  const [step, setStep] = useState<'asking' | 'sending' | 'failed'>('asking')
  const [problem, setProblem] = useState<string | null>(null)
  const send = async () => {
    if (step === 'sending') return
    const missing = file === null ? t('knowledge.picture.missing') : problemWith(alt)
    setProblem(missing)
    if (file === null || missing !== null) return
    setStep('sending')
    const result = await upload(file, alt)
    if (!result.ok) {
      setStep('failed')
      setProblem(result.error)
      return
    }
    editor.update(() => {
      $insertPicture($createImageNode(result.mediaId, alt.trim(), result.size))
    })
    close()
    editor.focus()
  }
  const button = {
    asking: 'editor.picture.insert',
    sending: 'editor.picture.sending',
    failed: 'editor.picture.again',
  } as const
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
      <DescriptionField value={alt} change={setAlt} act={() => void send()} />
      <button type="button" className="button" disabled={step === 'sending'} onClick={() => void send()}>
        {t(button[step])}
      </button>
      {problem !== null && <PanelProblem>{problem}</PanelProblem>}
    </Panel>
  )
}

/** The words that describe a picture which is in the story already. */
export function DescriptionPanel({ nodeKey, close }: { nodeKey: NodeKey; close: () => void }) {
  const [editor] = useLexicalComposerContext()
  const t = useT()
  const problemWith = useProblemWith()
  const field = useRef<HTMLInputElement>(null)
  const [start] = useState(() =>
    editor.read(() => {
      const node = $getNodeByKey(nodeKey)
      return $isImageNode(node)
        ? { alt: node.getAlt(), mediaId: node.getMediaId() }
        : { alt: '', mediaId: '' }
    }),
  )
  const [alt, setAlt] = useState(start.alt)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => field.current?.focus(), [])
  const keep = () => {
    const wrong = problemWith(alt)
    setProblem(wrong)
    if (wrong !== null) return
    editor.update(() => {
      const node = $getNodeByKey(nodeKey)
      if ($isImageNode(node)) node.setAlt(alt.trim())
    })
    close()
    editor.getRootElement()?.focus()
  }
  return (
    <Panel>
      <div className="sm:col-span-2">
        <DescriptionField value={alt} change={setAlt} act={keep} field={field} />
      </div>
      <div className="flex items-center gap-3">
        {/* why: the panel may lie over the picture itself, and nobody can describe what is out of sight. */}
        <img src={`/media/${start.mediaId}`} alt="" className="h-16 w-20 shrink-0 object-contain" />
        <button type="button" className="button grow" onClick={keep}>
          {t('editor.picture.keepWords')}
        </button>
      </div>
      {problem !== null && <PanelProblem>{problem}</PanelProblem>}
    </Panel>
  )
}
