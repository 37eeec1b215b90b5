/** The messages of a catalogue that are said before the page has come, as the build has compiled them. */
declare module "*.json?first" {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}

/** The English messages on files of other forms, which the page fetches with the first of them. */
declare module "*.json?notes" {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}

/** The English advice on a graph that is to be published, which the page fetches with the studio. */
declare module "*.json?advice" {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}
