import { createCommand, type NodeKey } from 'lexical'

/** Takes a picture out of the text. */
export const REMOVE_PICTURE_COMMAND = createCommand<NodeKey>('REMOVE_PICTURE_COMMAND')
/** Opens the words that describe a picture. */
export const DESCRIBE_PICTURE_COMMAND = createCommand<NodeKey>('DESCRIBE_PICTURE_COMMAND')
/** Says how large a picture is whose size was not stored. */
export const MEASURED_PICTURE_COMMAND = createCommand<{ key: NodeKey; width: number; height: number }>(
  'MEASURED_PICTURE_COMMAND',
)
