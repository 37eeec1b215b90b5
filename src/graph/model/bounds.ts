/** A language tag as a key (BCP 47): en, pt-BR. Primary tags have two or three letters, which rules out `then` and `toString`. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,20}$/;
/** ISO 3166-1 alpha-2. */
export const COUNTRY = /^[A-Z]{2}$/;
/** SHA-256, hexadecimal. */
export const DIGEST = /^[0-9a-fA-F]{64}$/;
/** Parameters of an address, as they follow its question mark: a hundred at most. */
export const QUERY = /^([^=&?#\s]+=[^=&?#\s]*(&[^=&?#\s]+=[^=&?#\s]*){0,99})?$/;
/** What stands before or after a quote is no longer, as in the W3C TextQuoteSelector. */
export const LONGEST_CONTEXT = 32;
/** No text is in as many languages. */
export const MOST_KEYS = 1000;
/** So much of a name, a title or another label is shown: a page cannot lay out one as long as its file. The file keeps it whole. */
export const SHOWN_OF_LABEL = 1000;
/** Deeper than any graph needs. `JSON.parse` would accept more, but cloning and saving would then overflow the stack. */
export const DEEPEST = 100;
