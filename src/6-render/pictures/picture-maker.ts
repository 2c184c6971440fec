/** What draws pictures. It is handed in: a renderer is large, and few builds have a picture to draw. */
export interface PictureMaker {
  /** Of the renderer and of the fonts: with the drawing, all that the bytes of a picture depend on. */
  readonly version: string;
  /** TrueType files of the family `FAMILY`, read on first use. */
  readonly fonts: () => { readonly regular: Uint8Array; readonly bold: Uint8Array };
  /** Whether somebody else could draw while this thread makes pages. */
  readonly drawsAhead: () => boolean;
  /** Says ahead what will be drawn. */
  readonly begin: (svg: string) => void;
  /** An SVG text as PNG. */
  readonly draw: (svg: string) => Uint8Array;
}

/** By which a drawing asks for the fonts. */
export const FAMILY = "PT Serif";
