import { BookmarkPlus, Rss } from 'lucide-react'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { SearchRequest } from '#search/types.ts'
import { feedPath, savePath } from './saved-searches.ts'

/** Two ways to hear of what this search will find later: keep it in one's account, or follow it without one. */
export function FollowSearch({ request }: { request: SearchRequest }) {
  const t = useT()
  const language = useLanguage()
  return (
    <p className="mt-2 flex flex-wrap gap-x-6">
      <a className="tap" href={savePath(request)} rel="nofollow">
        <BookmarkPlus size={20} aria-hidden className="shrink-0" />
        {t('saved.save')}
      </a>
      <a className="tap" href={feedPath(request, language)} type="application/atom+xml" rel="nofollow">
        <Rss size={20} aria-hidden className="shrink-0" />
        {t('saved.feed')}
      </a>
    </p>
  )
}
