/** A page of `content/pages`: `html` comes from files of this repository and is trusted. */
export type PageView = { title: string; summary: string; html: string }
