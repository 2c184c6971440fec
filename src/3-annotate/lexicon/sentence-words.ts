/** What the rules for sentences ask of a language. */
export interface SentenceWords {
  readonly language: string;
}
