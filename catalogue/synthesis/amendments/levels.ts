import { amendmentProblem, without } from '../../../machines/amendments/amended.js';
import { alternatives, amendments, releases, timers } from '../../../machines/amendments/index.js';
import type { Procedure } from '../../../machines/procedures/procedure.js';
import { type Configuration, configuration } from '../../configuration.js';
import { subsets } from '../../findings/subsets.js';
import { isLarge } from '../../scenarios.js';

/** What may go wrong, and the amendments that answer it. */
export interface Level {
  readonly name: string;
  readonly scenario: string;
  /** The amendments whose sets are tried, in their order. */
  readonly tries: readonly string[];
}

const level = (name: string, scenario: string, ...tries: readonly string[]): Level => ({
  name,
  scenario,
  tries: amendments.map((each) => each.name).filter((each) => tries.includes(each)),
});

const role = (name: string, ...tries: readonly string[]): Level => level(name, name, ...tries);

/**
 * The assumption levels: nothing goes wrong, one kind of fault, one corrupt role. All others stand on the amendments that the first one
 * asks for, but for those that they try another one in the place of.
 */
export const levels: readonly Level[] = [
  level(
    'fault-free',
    'honest',
    ...releases.amendments,
    'discard-acknowledged',
    'discard-last',
    'inactive-old',
    'sealed-mcim',
    'proven-notice',
    'bound-token',
    'device-token',
  ),
  level(
    'failure',
    'provisioning-fails',
    'failure-rule',
    'return-to-old',
    'conditional-registration',
    'checked-registration',
  ),
  level('lossy', 'loss', ...timers.amendments, 'answered-confirmation', 'early-service'),
  level(
    'power-loss',
    'power-loss',
    ...timers.amendments,
    'pristine-boot',
    'instruction-first',
    'early-service',
    'initial-bearer',
  ),
  role('network-attacker', 'signed-acknowledgement', 'answered-confirmation', 'bound-token', 'one-use-token'),
  role('silent-old-sho', ...timers.amendments, 'signed-acknowledgement', 'initial-bearer'),
  role('vanishing-old-sho', ...timers.amendments, 'early-service', 'initial-bearer'),
  role('malicious-old-sho', ...timers.amendments, 'signed-acknowledgement', 'early-service', 'bound-token'),
  role(
    'rogue-new-sho',
    'service-on-attach',
    'success-when-carried',
    'return-uncarried',
    'device-proof',
    'checked-registration',
    'bound-token',
    'checked-token',
  ),
  role('rogue-operator', 'named-operator', 'checked-sender', 'bound-evidence', 'checked-registration', 'pinned-mcim'),
  role(
    'rogue-ro',
    'pinned-mcim',
    'bound-token',
    'device-proof',
    'service-on-attach',
    'early-service',
    'instruction-first',
    'token-first',
  ),
  role('visited-insider', 'signed-acknowledgement', 'answered-confirmation', 'bound-token', ...timers.amendments),
  role('lying-pva', 'bound-evidence', 'reported-refusal'),
  role(
    'broken-tre',
    'release-on-completion',
    'release-on-discard',
    'signed-acknowledgement',
    'bound-token',
    'one-use-token',
    'bound-evidence',
  ),
  role('device-malware', 'signed-acknowledgement', 'answered-confirmation', 'bound-evidence', 'device-proof'),
  role('leaked-token', 'signed-acknowledgement', 'bound-token', 'one-use-token'),
  role('leaked-old-token', 'signed-acknowledgement', 'bound-token', 'one-use-token'),
  role('thief', 'pinned-mcim', 'bound-token', 'checked-request'),
];

/** What a level stands on: the given amendments, less those that it tries another one in the place of. */
export const standingOn = ({ tries }: Level, given: readonly string[]): readonly string[] =>
  alternatives
    .filter(({ amendments: all }) => all.some((name) => tries.includes(name)))
    .flatMap(({ amendments: all }) => all)
    .reduce<readonly string[]>(without, given);

/** A procedure at a level, as in the catalogue: at its defaults, but messages are sent once where repeating them makes too many states. */
export function configurationAt(procedure: string, { scenario }: Level): Configuration {
  const readings = isLarge(scenario) ? { retransmission: 'none' } : {};
  return configuration({ procedure, scenario, readings });
}

/**
 * All sets of a level's amendments that a procedure can have beside given ones: smaller sets first, of equal size in the order of the
 * amendments.
 */
export function setsAt(base: Procedure, { tries }: Level, given: readonly string[]): readonly (readonly string[])[] {
  const free = tries.filter((name) => !given.includes(name));
  return free
    .flatMap((_, size) => subsets(free, size))
    .concat([free])
    .filter((set) => amendmentProblem(base, [...given, ...set]) === null);
}

/** The procedures that are amended where none is named: the texts. Both sets present from the start is a variation of each. */
export const basesByDefault: readonly string[] = ['discard-first', 'base-1.5.0', 'notify-first'];
