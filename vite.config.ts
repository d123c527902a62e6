import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

/**
 * Reading pages leave the framework's client out and load one of these small modules instead.
 * In a build each becomes `/assets/enhance-<name>.js`; `app/ui/enhancement.tsx` writes the tag.
 */
const ENHANCEMENTS = ['reading']

function enhancementModules(): Plugin {
  return {
    name: 'enhancement-modules',
    apply: 'build',
    buildStart() {
      if (this.environment.name !== 'client') return
      for (const name of ENHANCEMENTS) {
        this.emitFile({
          type: 'chunk',
          id: `app/enhance/${name}.ts`,
          fileName: `assets/enhance-${name}.js`,
          preserveSignature: false,
        })
      }
    },
  }
}

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      ignoredRouteFiles: ['**/*.test.*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
      },
    }),
    enhancementModules(),
  ],
  build: { target: 'es2022', sourcemap: false },
})
