/** What the rules for times ask of a language. */
export interface TimeWords {
  readonly language: string;
}
