import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { NoticePage } from '#app/ui/notice-page.tsx'

export function loader({ request }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const t = translator(language)
  return data({ head: pageHead(language, t('common.notFound.title'), t('common.notFound.body')) }, 404)
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => pageMeta(found?.head)

export default function NotFound() {
  return <NoticePage title="common.notFound.title" body="common.notFound.body" search />
}
