import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readSimilar } from '#app/features/discovery/similar.server.ts'
import { SimilarItems } from '#app/features/discovery/similar-items.tsx'
import { findMovedItem } from '#app/features/knowledge/find-moved-item.server.ts'
import { ItemArticle } from '#app/features/knowledge/item-article.tsx'
import { readItem } from '#app/features/knowledge/read-item.server.ts'
import { readLanguage } from '#app/http/language.server.ts'
import { pageHead } from '#app/http/page-head.server.ts'
import { pageMeta } from '#app/http/page-meta.ts'
import { useT } from '#app/i18n/i18n.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { reviews, usePerson } from '#app/ui/person.ts'
import { Done } from '#app/ui/said.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = readLanguage(request)
  const slug = params['slug'] ?? ''
  const item = await readItem(context.db, slug, language)
  if (item === null) {
    const path = await findMovedItem(context.db, slug)
    if (path === null) throw new Response(null, { status: 404 })
    throw redirect(path + new URL(request.url).search, 301)
  }
  const similar = await readSimilar(context, slug, language)
  const address = context.visited + item.shortPath
  const published = new URL(request.url).searchParams.get('said') === 'published'
  return { item, similar, address, published, head: pageHead(language, item.title, item.summary) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head)

export default function Item() {
  const { item, similar, address, published } = useLoaderData<typeof loader>()
  const t = useT()
  const person = usePerson()
  return (
    <>
      {published && (
        <div className="mb-6">
          <Done>
            <p>{t('review.done.published')}</p>
            {person !== null && reviews(person) && (
              <BackLink to="/review">{t('review.backToQueue')}</BackLink>
            )}
          </Done>
        </div>
      )}
      <ItemArticle item={item} address={address} />
      <SimilarItems items={similar} />
    </>
  )
}
