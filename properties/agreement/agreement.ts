import { type Invariant, invariant } from '../../checker/index.js';
import type { World } from '../world.js';
import { type Ladder, ladderHistory, type Pair, type Rung, rungs } from './ladder.js';
import { pairs } from './pairs.js';

/**
 * Lowe's ladder (A Hierarchy of Authentication Specifications, 1997) for five pairs of the procedure. What is asked at the
 * moment of a claim:
 *
 * - aliveness: the partner has run the procedure at all: it has said something of its steps, to whomever, in whatever role.
 * - weak agreement: it has run it with the claimant, in whatever transaction and about whatever.
 * - non-injective agreement: it has run it with the claimant and in the role that the claim gives it, and both mean the same
 *   data: what authorises the notice; the operator that the change goes to; the acknowledgement and whose it is.
 * - injective agreement: moreover no earlier claim had the same run of the partner. One transaction is one run, however often
 *   its messages are repeated; so a stale message that is believed breaks this rung, and a change to another operator that
 *   it is believed for breaks the one below.
 *
 * A claim is an act that changes what the claimant holds true: a repeated notice that is merely answered again is none, nor
 * is a further copy of an acknowledgement. The partner's run is what the participant itself does: what an adversary makes in
 * its name is nobody's run, also where the partner is corrupt.
 */
const says: Readonly<Record<Rung, string>> = {
  aliveness: 'has run the procedure',
  weak: 'has run it with the claimant',
  'non-injective': 'has run it with the claimant, in the role and about the data that the claim names',
  injective: 'has run it with the claimant, in the role and about the data that the claim names, once for each claim',
};

const ladderOf = ({ history }: World): Ladder => history.context as Ladder;

function ladder(pair: Pair): readonly Invariant<World>[] {
  const history = ladderHistory(pair);
  return rungs.map((rung, index) =>
    invariant<World>({
      name: `agreement-${pair.claimant}-from-${pair.partner}-${rung}`,
      sentence: `${pair.sentence} ${says[rung]}.`,
      source: pair.source,
      watch: pair.watch,
      history,
      about: (world) => ladderOf(world).claims.length > 0,
      holds: (world) => ladderOf(world).held > index,
    }),
  );
}

/** The four rungs of each pair, pair by pair, the lowest first. */
export const agreement: readonly Invariant<World>[] = pairs.flatMap(ladder);
