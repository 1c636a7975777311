/**
 * A switch that the texts leave open. A reading is input to a machine, never a copy of it; every verdict says under which
 * readings it was reached.
 */
export interface Reading<V extends string = string> {
  readonly values: readonly V[];
  /** What each value says, in one clause. */
  readonly means: Readonly<Record<V, string>>;
  readonly default: V;
  /**
   * Why this default: the literal value where the text has words for it, else the value kindest to the text, so that a
   * finding under the defaults is the strongest there is.
   */
  readonly reason: string;
  /** The step that leaves it open, as the texts number it. */
  readonly step: string;
  /** The words, or the silence, that leave it open. */
  readonly leftOpenBy: string;
}

/** Declares a reading; its values are those that `means` explains, in that order. */
export function reading<const M extends Readonly<Record<string, string>>>(
  declaration: Omit<Reading, 'values' | 'means' | 'default'> & {
    readonly means: M;
    readonly default: NoInfer<keyof M & string>;
  },
): Reading<keyof M & string> {
  return { ...declaration, values: Object.keys(declaration.means) };
}
