import { useT } from '#app/i18n/i18n.tsx'

type Props = { slug: string; title: string; fund: string | null; address: string }

/** A sheet for the wall of a meeting room: the code, what it opens, and the address for who types. */
export function QrPage({ slug, title, fund, address }: Props) {
  const t = useT()
  const path = `/knowledge/${encodeURIComponent(slug)}`
  return (
    <section className="mx-auto max-w-[36em] text-center">
      <h1 lang="th">{title}</h1>
      {fund !== null && (
        <p className="mt-2 text-muted" lang="th">
          {fund}
        </p>
      )}
      <img
        className="mx-auto mt-6 w-full max-w-96 print:max-w-[12cm]"
        src={`${path}/qr.svg`}
        alt={t('item.qrOf', { title })}
        width={384}
        height={384}
      />
      <p className="mt-6">{t('item.qrLead')}</p>
      <p className="mt-1 font-semibold text-xl wrap-anywhere">{address}</p>
      <p className="no-print mt-6 flex flex-wrap justify-center gap-4">
        <button className="button" type="button" data-print hidden>
          {t('item.print')}
        </button>
        <a className="tap" href={path}>
          {t('item.qrBack')}
        </a>
      </p>
    </section>
  )
}
