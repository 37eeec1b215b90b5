export {
  READ_LANGUAGES,
  REASONS,
  readReason,
  type GivenText,
  type Proposed,
  type ProposedFile,
  type ProposedLink,
  type ProposeOptions,
  type ReadLanguage,
  type Reason,
} from "./model/types";
export { fetchLanguages } from "./language/load-language";
export { propose } from "./propose";
export { readDate } from "./read-date";
