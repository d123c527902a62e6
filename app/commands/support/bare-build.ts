import type { ServerBuild } from '@remix-run/node'

/** The smallest build that Remix serves: one page at `/`, nothing to load, no script. */
export function bareBuild(entry: ServerBuild['entry']['module'], page: () => React.JSX.Element): ServerBuild {
  const root = { id: 'root', path: '' }
  return {
    mode: 'production',
    entry: { module: entry },
    routes: { root: { ...root, module: { default: page } } },
    assets: {
      entry: { imports: [], module: '' },
      routes: {
        root: {
          ...{ ...root, module: '', hasAction: false, hasLoader: false },
          ...{ hasClientAction: false, hasClientLoader: false, hasErrorBoundary: false },
        },
      },
      url: '',
      version: 'bare',
    },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: false,
      v3_singleFetch: true,
    },
    isSpaMode: false,
  }
}
