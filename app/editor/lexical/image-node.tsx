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
import { Picture } from './picture.tsx'

/** Width and height of the stored picture, in pixels. */
type PictureSize = { width: number; height: number }
type SerializedImageNode = Spread<
  { mediaId: string; alt: string; width?: number | undefined; height?: number | undefined },
  SerializedLexicalNode
>

/** A stored picture with its words for those who cannot see it. */
export class ImageNode extends DecoratorNode<ReactElement> {
  __mediaId: string
  __alt: string
  __size: PictureSize | null

  static override getType(): string {
    return 'image'
  }

  static override clone(node: ImageNode): ImageNode {
    return new ImageNode(node.__mediaId, node.__alt, node.__size, node.__key)
  }

  static override importJSON({ mediaId, alt, width, height }: SerializedImageNode): ImageNode {
    const size = width === undefined || height === undefined ? null : { width, height }
    return $createImageNode(mediaId, alt, size)
  }

  // why: pictures pasted from elsewhere have no stored copy; they are uploaded instead, or left out.
  static override importDOM(): DOMConversionMap | null {
    return null
  }

  constructor(mediaId = '', alt = '', size: PictureSize | null = null, key?: NodeKey) {
    super(key)
    this.__mediaId = mediaId
    this.__alt = alt
    this.__size = size
  }

  override exportJSON(): SerializedImageNode {
    const size = this.__size ?? {}
    return { ...super.exportJSON(), type: 'image', mediaId: this.__mediaId, alt: this.__alt, ...size }
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

  getMediaId(): string {
    return this.getLatest().__mediaId
  }

  getAlt(): string {
    return this.getLatest().__alt
  }

  setAlt(alt: string): void {
    this.getWritable().__alt = alt
  }

  setSize(size: PictureSize): void {
    this.getWritable().__size = size
  }

  override decorate(): ReactElement {
    return <Picture nodeKey={this.__key} mediaId={this.__mediaId} alt={this.__alt} size={this.__size} />
  }
}

export const $createImageNode = (mediaId: string, alt: string, size: PictureSize | null): ImageNode =>
  $applyNodeReplacement(new ImageNode(mediaId, alt, size))

export const $isImageNode = (node: LexicalNode | null | undefined): node is ImageNode =>
  node instanceof ImageNode
