/**
 * What honest parties owe, for the properties that say what must come: for each the weakest fairness under which no verdict of the catalogue is
 * another than under the strongest, and what the scenarios' own words say of the power. No fault and no adversary owes anything, and nobody who is corrupt (docs/semantics.md).
 */
import type { Fairness } from '../checker/index.js';

/** The device's power may fail, and comes back. */
const powerComesBack = 'weak';

/** Not for ever: no run that is shown needs more than some losses of power. */
const powerFailsFinitelyOften = ['power.fails'];

/** Finite loss; and nobody puts off for ever what can be done: no act, no timer. */
export const fairParties: Fairness = {
  delivery: 'strong',
  timer: 'weak',
  choice: 'weak',
  repair: powerComesBack,
  finitely: [{ class: 'fault', only: powerFailsFinitelyOften }],
};

/** The device acts, and its power fails finitely often; all others may do as they like. */
export const fairDevice: Fairness = {
  repair: powerComesBack,
  except: [{ class: 'choice', to: 'm2me', level: 'weak' }],
  finitely: [{ class: 'fault', only: powerFailsFinitelyOften }],
};

/** Everybody whom an initial provisioning needs acts, and it fails finitely often, as does the power. */
export const fairProvisioning: Fairness = {
  delivery: 'weak',
  choice: 'weak',
  repair: powerComesBack,
  finitely: [{ class: 'fault', only: [...powerFailsFinitelyOften, 'initialProvisioning.fails'] }],
};
