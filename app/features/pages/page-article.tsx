import type { PageView } from './page.view.ts'

/** Title, summary and text of a page of the library. */
export function PageArticle(props: { page: PageView }) {
  const { title, summary, html } = props.page
  return (
    <article>
      <h1>{title}</h1>
      <p className="mt-2 mb-8 max-w-[36em] text-muted">{summary}</p>
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  )
}
