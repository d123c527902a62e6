import {
  $applyNodeReplacement,
  DecoratorNode,
  type DOMConversionMap,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical'
import type { ReactElement } from 'react'

type SerializedImageNode = Spread<{ mediaId: string; alt: string }, SerializedLexicalNode>

/** A stored picture with its words for those who cannot see it. */
export class ImageNode extends DecoratorNode<ReactElement> {
  __mediaId: string
  __alt: string

  static override getType(): string {
    return 'image'
  }

  static override clone(node: ImageNode): ImageNode {
    return new ImageNode(node.__mediaId, node.__alt, node.__key)
  }

  static override importJSON({ mediaId, alt }: SerializedImageNode): ImageNode {
    return $createImageNode(mediaId, alt)
  }

  // why: pictures pasted from elsewhere have no stored copy; they are uploaded instead, or left out.
  static override importDOM(): DOMConversionMap | null {
    return null
  }

  constructor(mediaId = '', alt = '', key?: NodeKey) {
    super(key)
    this.__mediaId = mediaId
    this.__alt = alt
  }

  override exportJSON(): SerializedImageNode {
    return { ...super.exportJSON(), type: 'image', mediaId: this.__mediaId, alt: this.__alt }
  }

  override createDOM(): HTMLElement {
    return document.createElement('figure')
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return false
  }

  override getTextContent(): string {
    return this.__alt
  }

  override decorate(): ReactElement {
    return <img src={`/media/${this.__mediaId}`} alt={this.__alt} className="card max-h-96" />
  }
}

export const $createImageNode = (mediaId: string, alt: string): ImageNode =>
  $applyNodeReplacement(new ImageNode(mediaId, alt))

export const $isImageNode = (node: LexicalNode | null | undefined): node is ImageNode =>
  node instanceof ImageNode
