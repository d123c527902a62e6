/** Brings the buttons to life that only a script can serve: printing, and copying the address. */
export function offerCopyAndPrint(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    if (!('clipboard' in navigator)) continue
    button.hidden = false
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(() => {
        button.textContent = button.dataset['copied'] ?? button.textContent
      })
    })
  }
}
