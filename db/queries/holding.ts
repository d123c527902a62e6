/** A pattern for `like` that is met by every lower-case text holding these words; what stands for others is itself. */
export const holding = (words: string): string => `%${words.toLowerCase().replace(/[\\%_]/gu, '\\$&')}%`
