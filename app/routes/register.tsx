import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { RegisterPage } from '#app/features/accounts/register-page.tsx'
import { registerSchema, registrationErrors } from '#app/features/accounts/register.form.ts'
import { isTaken, register } from '#app/features/accounts/register.server.ts'
import { actionHeaders } from '#app/http/action-headers.ts'
import { readForm } from '#app/http/incoming.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { minutesToWait, waitHeaders } from '#app/http/rate-limits.server.ts'
import { safeNext } from '#app/http/safe-next.ts'
import { startSession } from '#app/http/start-session.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

const AFTER = '/my-items'

export const headers = actionHeaders

export function loader({ request }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const t = translator(language)
  const next = safeNext(new URL(request.url).searchParams.get('next'), AFTER)
  return { next, head: pageHead(language, t('accounts.register'), t('accounts.registerLead')) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = Object.fromEntries(await readForm(request))
  const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
  const kept = {
    displayName: text('displayName'),
    login: text('login'),
    agreed: text('agreed') === 'on',
  }
  const refuse = (errors: FieldErrors, status: number, minutes: number | null = null) =>
    data({ errors, kept, minutes }, { status, headers: minutes === null ? {} : waitHeaders(minutes) })

  const parsed = registerSchema.safeParse(form)
  const tries = parsed.success ? { register: context.address } : { registerTry: context.address }
  const minutes = await minutesToWait(tries)
  if (minutes !== null) return refuse({}, 429, minutes)
  if (!parsed.success) {
    const taken = await isTaken(context.db, kept.login)
    return refuse(registrationErrors(form, taken), 422)
  }
  const registered = await register(context.db, parsed.data, readLanguage(request))
  if (!registered.ok) return refuse(registered.errors, 422)
  return startSession(request, context, registered.userId, safeNext(text('next'), AFTER))
}

export default function Register() {
  const { next } = useLoaderData<typeof loader>()
  return <RegisterPage next={next} answer={useActionData<typeof action>() ?? null} />
}
