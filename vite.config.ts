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

/**
 * Leaves out of the client what zod needs to describe schemas to other programs: no page does, and it weighs 3 KB on
 * every page that checks a form. A new zod that names these parts otherwise ends the build.
 */
function withoutJsonSchemas(): Plugin {
  const steps = ['initializeContext', 'handleUnrepresentable', 'processSchema', 'process', 'extractDefs']
  const makers = ['createToJSONSchemaMethod', 'createStandardJSONSchemaMethod']
  const named = (inner: string, names: string[]) => names.map((name) => `${inner} as ${name}`).join(', ')
  return {
    name: 'without-json-schemas',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (this.environment.name !== 'client' || !id.endsWith('/zod/v4/core/to-json-schema.js')) return null
      return `const none = () => { throw new Error('There are no JSON schemas in a browser.') }
        const maker = () => none
        export { ${named('none', [...steps, 'finalize'])}, ${named('maker', makers)} }`
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
    withoutJsonSchemas(),
  ],
  build: { target: 'es2022', sourcemap: false },
})
