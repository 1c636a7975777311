/** What becomes of a finding where the clause is amended: for the Discussion, and behind its consequence in the Proposal. */
export interface Cure {
  /** A paragraph about the amended clause; absent where nobody says what models it. */
  readonly discussed?: string;
  /** What keeps the consequence from being one of the rejection alone; absent where the amendment cures the finding. */
  readonly restriction?: string;
}

/**
 * Says whether an amendment cures a finding, as honestly as its verdict: "Consequences if not approved" are what approval averts.
 * @param after the procedure that models the amended clause; undefined where none was named
 * @param verdict what it makes of the property under the readings and in the scenario of the finding, in the words of `pinWords`
 */
export function cureOf(after: string | undefined, verdict: string): Cure {
  if (after === undefined) return { restriction: 'Whether the clause as amended averts this was not checked.' };
  const modelled = `modelled by ${after}`;
  if (verdict === 'holds')
    return {
      discussed: `As amended, ${modelled}, under the same readings and in the same scenario, the requirement holds in every interleaving.`,
    };
  if (verdict === 'holds (never arises)') {
    return { discussed: `As amended, ${modelled}, what the requirement speaks about never arises.` };
  }
  if (verdict.startsWith('violated')) {
    return {
      discussed: `The amendment, ${modelled}, does not cure this: it is ${verdict} there as well.`,
      restriction: 'The change does not avert this: the same is true of the clause as amended.',
    };
  }
  return {
    discussed: `As amended, ${modelled}, the verdict is: ${verdict}.`,
    restriction: `That the change averts this is not shown: as amended, the verdict is ${verdict}.`,
  };
}
