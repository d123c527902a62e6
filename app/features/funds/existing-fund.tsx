/** The way to a fund that is there already. */
export function ExistingFund({ fund }: { fund: { slug: string; name: string } }) {
  return (
    <a href={`/funds/${fund.slug}`} lang="th">
      {fund.name}
    </a>
  )
}
