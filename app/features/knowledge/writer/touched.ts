/** Whether anything in a form differs from what it was drawn with. */
export function touched(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
    if (control instanceof HTMLSelectElement) {
      const drawn = [...control.options].findIndex(({ defaultSelected }) => defaultSelected)
      return control.selectedIndex !== Math.max(0, drawn)
    }
    if (!(control instanceof HTMLInputElement)) return false
    const ticked = control.type === 'checkbox' || control.type === 'radio'
    return ticked ? control.checked !== control.defaultChecked : control.value !== control.defaultValue
  })
}
