import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AlertOffPage } from '#app/features/discovery/saved-searches-off-page.tsx'
import { readAlertOff, switchAlertOff } from '#app/features/discovery/saved-searches-off.server.ts'
import { textFields } from '#app/http/form-fields.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? ''

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const title = translator(language)('saved.off.title')
  return { view: await readAlertOff(context.db, tokenOf(request)), head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageMeta(data?.head),
  { name: 'robots', content: 'noindex' },
  // why: the address holds a secret that must not travel to other sites; without any referrer the form would come
  // from nowhere and be refused.
  { name: 'referrer', content: 'same-origin' },
]

// why: the token is the right to do this. Mail programs send the form of RFC 8058, whose token stands in the address.
export async function action({ request, context }: ActionFunctionArgs) {
  const { token = tokenOf(request) } = textFields(await readForm(request))
  return { view: await switchAlertOff(context.db, token) }
}

export default function AlertOff() {
  const before = useLoaderData<typeof loader>()
  return <AlertOffPage view={(useActionData<typeof action>() ?? before).view} />
}
