/** What a person signs in with; a field is empty where there is none. */
export type ContactsView = { email: string; phone: string; username: string }
