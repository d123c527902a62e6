import { useT } from '#app/i18n/i18n.tsx'

/** Ways to hand an item on: other services, the address, a picture for the wall, paper. */
export function ShareItem({ address, slug, title }: { address: string; slug: string; title: string }) {
  const t = useT()
  const [url, text] = [encodeURIComponent(address), encodeURIComponent(title)]
  const places = [
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${url}`],
    ['LINE', `https://social-plugins.line.me/lineit/share?url=${url}`],
    ['X', `https://twitter.com/intent/tweet?url=${url}&text=${text}`],
  ] as const
  return (
    <section className="no-print mt-6" aria-labelledby="share">
      <h2 id="share" className="text-base">
        {t('item.share')}
      </h2>
      <ul className="flex flex-wrap gap-x-4">
        {places.map(([name, href]) => (
          <li key={name}>
            <a className="tap" href={href} rel="noopener external nofollow">
              {name}
            </a>
          </li>
        ))}
        <li>
          <a className="tap" href={`/knowledge/${encodeURIComponent(slug)}/qr`}>
            {t('item.qr')}
          </a>
        </li>
      </ul>
      <div className="flex flex-wrap gap-2">
        <button
          className="button button-quiet"
          type="button"
          data-copy={address}
          data-copied={t('item.copied')}
          hidden
        >
          {t('item.copy')}
        </button>
        <button className="button button-quiet" type="button" data-print hidden>
          {t('item.print')}
        </button>
      </div>
    </section>
  )
}
