/** Reads the text fields of a form; a missing field and a file are empty. */
export function formText(form: FormData): (name: string) => string {
  return (name) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
}
