/** A worker thread does not inherit the TypeScript loader of its parent, so it registers its own before it starts. */
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
