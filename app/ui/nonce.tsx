import { createContext, useContext } from 'react'

/** The request's script nonce. Empty in the browser, where the attribute is hidden and no longer needed. */
export const NonceContext = createContext('')

export const useNonce = (): string => useContext(NonceContext)
