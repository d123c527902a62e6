/** Stores a picture; the result names it, or says why it could not be taken, in the reader's language. */
export type UploadPicture = (
  file: File,
  alt: string,
) => Promise<
  { ok: true; mediaId: string; size: { width: number; height: number } } | { ok: false; error: string }
>
