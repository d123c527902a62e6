import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fieldErrors, type FieldErrors } from '#app/features/accounts/field-errors.ts'
import { NewSavedSearchPage } from '#app/features/discovery/saved-searches-new-page.tsx'
import { newSavedSearchSchema } from '#app/features/discovery/saved-searches.form.ts'
import { proposeSavedSearch, saveSearch } from '#app/features/discovery/saved-searches.server.ts'
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
  const title = translator(language)('saved.new.title')
  const view = await proposeSavedSearch(context.db, member, new URL(request.url).search, language)
  return { view, head: pageHead(language, title, title) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember(request, context)
  const kept = textFields(await readForm(request))
  const refuse = (errors: FieldErrors) => data({ errors, kept }, { status: 422 })
  const parsed = newSavedSearchSchema.safeParse(kept)
  if (!parsed.success) return refuse(fieldErrors(parsed.error))
  const occasion = { now: context.clock(), origin: context.origin }
  const result = await saveSearch(context.db, member, parsed.data, occasion)
  return result.ok ? redirect('/saved-searches?said=saved') : refuse(result.errors)
}

export default function NewSavedSearch() {
  const { view } = useLoaderData<typeof loader>()
  return <NewSavedSearchPage view={view} answer={useActionData<typeof action>() ?? null} />
}
