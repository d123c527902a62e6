import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HomePage } from '#app/features/pages/home-page.tsx'
import { homeView } from '#app/features/pages/home.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const t = translator(language)
  const view = await homeView(context.db, language)
  return { view, head: { title: t('common.portalName'), description: t('common.tagline') } }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export default function Home() {
  return <HomePage view={useLoaderData<typeof loader>().view} />
}
