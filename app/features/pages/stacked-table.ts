import type { RendererObject, Tokens } from 'marked'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/**
 * Tables that a phone shows row below row, each cell under its column's name (`.stacked` in prose.css). The roles say
 * what a screen reader would otherwise forget once a table is no longer laid out as one.
 */
export const stackedTables: RendererObject = {
  table({ header, rows }: Tokens.Table) {
    const words = (cell: Tokens.TableCell) => this.parser.parseInline(cell.tokens)
    const heads = header.map((cell) => `<th scope="col" role="columnheader">${words(cell)}</th>`)
    const lines = rows.map((row) => {
      const cells = row.map(
        (cell, at) => `<td role="cell" data-column="${escaped(header[at]?.text ?? '')}">${words(cell)}</td>`,
      )
      return `<tr role="row">${cells.join('')}</tr>`
    })
    return (
      `<table role="table" class="stacked"><thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>` +
      `<tbody role="rowgroup">${lines.join('')}</tbody></table>\n`
    )
  },
}
