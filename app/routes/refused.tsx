import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { NoticePage } from '#app/ui/notice-page.tsx'

/** Where requests end that did not come from our own pages (`http/judged-request.server.ts`). */
export function loader({ request }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const t = translator(language)
  return data({ head: pageHead(language, t('trouble.crossSite.title'), t('trouble.crossSite.body')) }, 403)
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  ...pageMeta(found?.head),
  { name: 'robots', content: 'noindex' },
]

export default function RefusedRequest() {
  return <NoticePage title="trouble.crossSite.title" body="trouble.crossSite.body" />
}
