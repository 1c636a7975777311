import { and, not, or } from 'xstate';
import { step } from '../vocabulary/step.js';
import { m2meSetup } from './m2me-setup.js';

/** Steps 2 and 7: the M2ME waits for the instruction and for the download, in whatever order they come. */
export const subscribed = m2meSetup.createStateConfig({
  tags: 'rest',
  on: {
    // Another device is put in its place, with another TRE.
    'device.swapped': { guard: 'in its own place', actions: 'be another device' },
    // Whoever reaches the device activates the dormant set (both-present).
    'activation.byAnybody': { guard: 'dormant activation: anybody', target: 'changing' },
    instruction: [
      // It is in a change already, and takes no other.
      { guard: and(['second change: refused', 'a further instruction']) },
      {
        // Step 2: the instruction alone activates the dormant set (both-present).
        guard: and(['instruction: believed', 'dormant activation: instruction']),
        target: 'changing',
        actions: 'keep the information',
        meta: step(2, 'takes the instruction, which activates the dormant set'),
      },
      {
        // Step 2: the subscriber instructs the M2ME, which holds the whole download already and validates its token.
        guard: and(['instruction: believed', 'download complete, token validated']),
        target: 'changing',
        actions: ['keep the information', 'take the download'],
        meta: step(2, 'takes the instruction, and validates the token of the download that it holds'),
      },
      {
        // Step 2: the subscriber instructs the M2ME, which refuses the download that it holds.
        guard: and(['instruction: believed', 'download complete, token refused']),
        actions: ['keep the information', 'drop the download'],
        meta: step(2, 'takes the instruction, and refuses the token of the download that it holds'),
      },
      {
        // Step 2: the subscriber instructs the M2ME to perform a re-provisioning.
        guard: 'instruction: believed',
        actions: 'keep the information',
        meta: step(2, 'takes the instruction'),
      },
      // An instruction that it does not believe.
      {},
    ],
    download: [
      // Nobody reaches it, or the part is not for this device.
      { guard: not('a part for this device') },
      // It takes nothing before the instruction, or checked the token before storing anything.
      { guard: or(['not instructed, and drops what comes before', 'token check: first, and refused']) },
      {
        // Step 7: the RO completes the download; the M2ME validates the authorisation token.
        guard: 'download complete, token validated',
        target: 'changing',
        actions: 'take the download',
        meta: step(7, 'has the whole download, and validates the token'),
      },
      {
        // Step 7: the RO completes the download; the M2ME refuses the authorisation token.
        guard: 'download complete, token refused',
        actions: 'drop the download',
        meta: step(7, 'has the whole download, and refuses the token'),
      },
      {
        // Step 7: the RO sends a part of the download.
        actions: 'keep the part',
        meta: step(7, 'has a part of the download'),
      },
    ],
  },
});
