import { useNonce } from './nonce.tsx'

/** The small module of a reading page, in place of the framework's client. See `app/enhance`. */
export function Enhancement(props: { name: 'reading' }) {
  const source = import.meta.env.PROD ? `/assets/enhance-${props.name}.js` : `/app/enhance/${props.name}.ts`
  return <script type="module" src={source} nonce={useNonce()} suppressHydrationWarning />
}
