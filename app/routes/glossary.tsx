import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GlossaryPage } from '#app/features/pages/glossary-page.tsx'
import { glossaryView } from '#app/features/pages/glossary.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

export function loader({ request }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const t = translator(language)
  const view = glossaryView(language)
  const head = pageHead(language, t('pages.glossary.title'), t('pages.glossary.lead', { count: view.count }))
  return { view, head }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export default function Glossary() {
  return <GlossaryPage view={useLoaderData<typeof loader>().view} />
}
