/** The messages of a catalogue that are said before the page has come, as the build has compiled them. */
declare module "*.json?first" {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}
