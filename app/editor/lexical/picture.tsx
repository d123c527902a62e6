import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import type { NodeKey } from 'lexical'
import { ImageOff, PenLine } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import {
  DESCRIBE_PICTURE_COMMAND,
  MEASURED_PICTURE_COMMAND,
  REMOVE_PICTURE_COMMAND,
} from './picture-commands.ts'

/** How high a picture stands on the writing desk at most, in pixels. */
const HIGHEST = 400

type Props = {
  nodeKey: NodeKey
  mediaId: string
  alt: string
  size: { width: number; height: number } | null
}

/** A picture on the writing desk, its description and what can be done with it. */
export function Picture({ nodeKey, mediaId, alt, size }: Props) {
  const [editor] = useLexicalComposerContext()
  const [chosen] = useLexicalNodeSelection(nodeKey)
  const t = useT()
  const below = useRef<HTMLDivElement>(null)
  // why: below a tall picture its buttons may lie under the line at the bottom of the window.
  useEffect(() => {
    if (chosen) below.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  // why: with both attributes a browser keeps the right place free before the picture has arrived.
  const scale = size === null ? 1 : Math.min(1, HIGHEST / size.height)
  const place =
    size === null ? {} : { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
  const tools = [
    ['editor.picture.describe', PenLine, DESCRIBE_PICTURE_COMMAND],
    ['editor.picture.remove', ImageOff, REMOVE_PICTURE_COMMAND],
  ] as const
  return (
    <>
      <img
        src={`/media/${mediaId}`}
        alt={alt}
        {...place}
        draggable={false}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => {
          if (size === null) editor.dispatchCommand(MEASURED_PICTURE_COMMAND, { key: nodeKey, width, height })
        }}
        className={`card block h-auto max-w-full cursor-pointer ${size === null ? 'max-h-96' : ''} ${
          chosen ? 'outline-4 outline-offset-2 outline-indigo' : ''
        }`}
      />
      {/* why: always there, for what comes and goes with a choice moves the lines below from under the finger. */}
      <div
        ref={below}
        {...(chosen ? { role: 'group', 'aria-label': t('editor.picture.chosen') } : {})}
        className="mt-2"
      >
        <p className="text-muted">{t('editor.picture.described', { words: alt })}</p>
        <div className="mt-1 flex flex-wrap gap-2">
          {tools.map(([label, Icon, command]) => (
            <button
              key={label}
              type="button"
              className="button button-quiet"
              tabIndex={chosen ? 0 : -1}
              // why: the picture must stay chosen while a button is pressed.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => editor.dispatchCommand(command, nodeKey)}
            >
              <Icon size={20} aria-hidden />
              {t(label)}
            </button>
          ))}
        </div>
      </div>
    </>
  )
}
