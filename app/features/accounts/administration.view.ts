/** Background work: how many rows wait, and those that were set aside. Times are ISO 8601, UTC. */
export type AdministrationView = {
  waiting: number
  dead: { id: string; topic: string; key: string; error: string; since: string }[]
}
