const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** Whether a text from outside may be compared with an id at all; PostgreSQL fails on anything else. */
export const isUuid = (text: string) => UUID.test(text)
