/** Takes nothing; says in which languages there are papers: the names of the files in templates/languages. */

/** A language of papers has its words, its date and number forms, and its rule for plurals in `units.ts`. */
export const LANGUAGES: readonly string[] = ['en', 'en-GB', 'en-US'];
