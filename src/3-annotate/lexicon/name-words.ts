/** What the rules for names ask of a language. */
export interface NameWords {
  readonly language: string;
}
