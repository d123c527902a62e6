import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fieldErrors, type FieldErrors } from '#app/features/accounts/field-errors.ts'
import { SavedSearchesPage } from '#app/features/discovery/saved-searches-page.tsx'
import { savedSearchSchema } from '#app/features/discovery/saved-searches.form.ts'
import {
  changeSavedSearch,
  readSavedSearches,
  removeSavedSearch,
} from '#app/features/discovery/saved-searches.server.ts'
import { textFields } from '#app/http/form-fields.ts'
import { requireMember } from '#app/http/identity.server.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { translator } from '#app/i18n/translator.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context)
  const language = readLanguage(request)
  const title = translator(language)('saved.title')
  const said = new URL(request.url).searchParams.get('said')
  const view = await readSavedSearches(context.db, member, language)
  return { view, said, head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(request, context)
  const kept = textFields(await readForm(request))
  const id = kept['id'] ?? ''
  const refuse = (errors: FieldErrors) => data({ id, errors, kept }, { status: 422 })
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id)) throw new Response(null, { status: 404 })
  if (kept['intent'] === 'remove') {
    await removeSavedSearch(context.db, member, id)
    return redirect('/saved-searches?said=removed')
  }
  const parsed = savedSearchSchema.safeParse(kept)
  if (!parsed.success) return refuse(fieldErrors(parsed.error))
  const occasion = { now: context.clock(), origin: context.origin }
  const result = await changeSavedSearch(context.db, member, id, parsed.data, occasion)
  return result.ok ? redirect('/saved-searches?said=changed') : refuse(result.errors)
}

export default function SavedSearches() {
  const { view, said } = useLoaderData<typeof loader>()
  return <SavedSearchesPage view={view} said={said} answer={useActionData<typeof action>() ?? null} />
}
