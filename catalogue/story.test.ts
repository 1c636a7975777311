import { describe, expect, it } from 'vitest';
import { check, runOf, type Verdict } from '../checker/index.js';
import { stepLine } from '../reports/step-words.js';
import { parseConfigurationId, systemOf } from './index.js';

/** What the checker says, and the last things that happen in the run that shows it. */
async function judged(id: string, property: string, last = 2): Promise<Verdict & { readonly ends: readonly string[] }> {
  const system = systemOf(parseConfigurationId(id));
  const { verdicts } = await check(system, { properties: property === 'deadlock' ? [] : [property] });
  const verdict = verdicts.find((each) => each.property === property)!;
  const steps = verdict.trace === undefined ? [] : runOf(system, verdict.trace).steps;
  const words = steps.map((step) => stepLine(step, system.presentation ?? {}).replace(/\s+/g, ' '));
  return { ...verdict, ends: words.slice(-last) };
}

const holds = { verdict: 'holds', vacuous: false };
const violated = (length: number) => ({ verdict: 'violated', length });

// Each test names the words that decide it. Where none do, its configuration names the reading.

describe('the order of discard and acknowledgement', () => {
  // discard-first 8 discards, and the acknowledgement stands two steps later, in 10.
  it('discard-first discards before the old SHO knows', async () => {
    const verdict = await judged('discard-first', 'discard-after-acknowledgement');
    expect(verdict).toMatchObject(violated(12));
    expect(verdict.ends.at(-1)).toContain('step 8');
    expect(verdict.ends.at(-1)).toContain('discards the AVs and the old MCIM');
  });

  // notify-first 10 discards "after receiving" what 9 sends.
  it.each(['honest', 'loss', 'provisioning-fails', 'retransmission=none,power-loss'])(
    'notify-first waits for the acknowledgement: %s',
    async (scenario) => {
      expect(await judged(`notify-first,${scenario}`, 'discard-after-acknowledgement')).toMatchObject(holds);
    },
  );

  // 8 to 10 have no timer. A device that adds one, and goes on when it runs out, loses what the order was changed for.
  it('a device that gives up waiting and goes on discards unacknowledged', async () => {
    const verdict = await judged(
      'notify-first,missing-acknowledgement=give-up-and-go-on,loss',
      'discard-after-acknowledgement',
    );
    expect(verdict).toMatchObject(violated(14));
    expect(verdict.ends[0]).toContain('gives up waiting for the acknowledgement, and goes on');
  });
});

describe('what the old SHO makes of the notice', () => {
  // notify-first 8 announces a discard ("will discard") that only 10 carries out: who releases on the notice releases too early.
  it('on-notification makes a notice of notify-first untrue for a while', async () => {
    expect(await judged('notify-first,release=on-notification', 'truthful-deregistration')).toMatchObject({
      verdict: 'violated',
    });
  });

  // discard-first 9 tells of a discard that has happened ("has discarded").
  it('on-notification does no harm to the truth of discard-first', async () => {
    expect(await judged('discard-first,release=on-notification', 'truthful-deregistration')).toMatchObject(holds);
  });

  // 9/10 acknowledges a receipt, and no step says that the old SHO releases anything.
  it('literally it keeps a subscription that nobody can use any more', async () => {
    for (const procedure of ['discard-first', 'notify-first']) {
      expect(await judged(procedure, 'no-ghost-subscription')).toMatchObject({ verdict: 'violated' });
      expect(await judged(`${procedure},release=on-notification`, 'no-ghost-subscription')).toMatchObject(holds);
    }
  });

  // 11 still has to travel over what the old SHO provides. A bearer that goes with the subscription takes 11 with it.
  it('a bearer that dies at the release leaves the change in its middle', async () => {
    const id = 'notify-first,connectivity=dies-at-release,release=on-notification';
    expect(await judged(id, 'never-stranded')).toMatchObject({ verdict: 'violated' });
    expect(await judged(id, 'deadlock')).toMatchObject({ verdict: 'violated' });
  });
});

describe('the gap between the discard and step 12', () => {
  // The discard stands "before installing" in both texts: in between the TRE holds no credentials at all.
  it.each(['discard-first', 'notify-first', 'both-present-notify-first'])(
    '%s has a moment without credentials',
    async (id) => {
      const verdict = await judged(id, 'never-without-credentials');
      expect(verdict).toMatchObject({ verdict: 'violated' });
      expect(verdict.ends.at(-1)).toContain('discards the AVs and the old MCIM');
    },
  );

  // Neither text says what a device does that comes up between the discard and 12; it can attach with nothing.
  it.each([
    ['discard-first', 13],
    ['notify-first', 17],
  ])('a power loss in the gap of %s strands the device', async (procedure, length) => {
    const verdict = await judged(`${procedure},power-loss`, 'never-stranded');
    expect(verdict).toMatchObject(violated(length));
    expect(verdict.ends[0]).toContain('discards the AVs and the old MCIM');
    expect(verdict.ends[1]).toContain('loses its power');
  });

  // 7 to 13 run over the connectivity of the old SHO, by the title of the clause. If it goes with the credentials, 11 never comes.
  it('a bearer that dies with the credentials ends the change at the discard', async () => {
    for (const procedure of ['discard-first', 'notify-first']) {
      const id = `${procedure},connectivity=dies-with-credentials`;
      expect(await judged(id, 'ends-connected')).toMatchObject({ verdict: 'violated' });
      expect(await judged(procedure, 'ends-connected')).toMatchObject(holds);
    }
  });
});

describe('a provisioning that fails', () => {
  // discard-first 13 reports a failure and ends there.
  it('leaves the device of discard-first with nothing', async () => {
    // The run goes on until nobody can do anything more.
    expect(await judged('discard-first,provisioning-fails', 'pristine-after-failure')).toMatchObject(violated(28));
    expect(await judged('discard-first,provisioning-fails', 'never-stranded')).toMatchObject({ verdict: 'violated' });
  });

  // The rule that notify-first adds to 13 (pristine, then provisioned anew) can be joined to any order, and it is what helps.
  it('is mended by the failure rule, in either order', async () => {
    for (const id of ['notify-first', 'discard-first,failure=pristine-and-reprovision']) {
      expect(await judged(`${id},provisioning-fails`, 'pristine-after-failure')).toMatchObject(holds);
      expect(await judged(`${id},provisioning-fails`, 'never-stranded')).toMatchObject(holds);
    }
  });

  // The rule needs a bearer, and its words name none.
  it('is not mended where nothing carries an initial provisioning', async () => {
    expect(
      await judged('notify-first,initial-connectivity=never,provisioning-fails', 'provisions-anew-started'),
    ).toMatchObject({ verdict: 'violated' });
  });

  // 14 follows the report of "success/failure" without a condition of its own.
  it('is registered all the same by the letter of 14', async () => {
    for (const procedure of ['discard-first', 'notify-first']) {
      const verdict = await judged(`${procedure},provisioning-fails`, 'registration-truth');
      expect(verdict).toMatchObject(violated(28));
      expect(verdict.ends.at(-1)).toContain('registration of the M2ME as subscribing to new SHO');
    }
  });

  it('is not registered where 14 is read as conditional', async () => {
    expect(await judged('notify-first,registration=on-success,provisioning-fails', 'registration-truth')).toMatchObject(
      holds,
    );
  });
});

describe('the PVA', () => {
  // 5 reports "if the validation is successful", and has no words for a refusal.
  it('leaves the new SHO waiting for ever when it refuses', async () => {
    const verdict = await judged('notify-first,pva-refuses', 'deadlock');
    expect(verdict).toMatchObject(violated(6));
    expect(verdict.ends.join()).toContain('refuses the M2ME');
  });
});

describe('both sets in the device', () => {
  // The last paragraph of discard-first: isolation "must" be used. Without it nothing of the procedure separates the sets.
  it('are separated by the isolation alone', async () => {
    expect(await judged('both-present-notify-first', 'strict-separation')).toMatchObject(holds);
    expect(
      await judged(
        'both-present-notify-first,connectivity=dies-with-credentials,isolation=absent',
        'strict-separation',
      ),
    ).toMatchObject({ verdict: 'violated' });
  });
});

describe('who serves, and who says so, after a failure', () => {
  // 14 has no condition; and where it has one, the record still names an operator that has released the device.
  it.each(['release=on-notification', 'release=on-notification,registration=on-success'])(
    'without a failure rule the record names an operator that does not serve: %s',
    async (readings) => {
      const id = `discard-first,${readings},provisioning-fails`;
      expect(await judged(id, 'outcome-agreement')).toMatchObject({ verdict: 'violated' });
    },
  );

  // The failure rule of notify-first 13, with a 14 that is sent on success alone: the record leads the device back.
  it('with the failure rule and a conditional registration everybody agrees', async () => {
    const id = 'notify-first,release=on-notification,registration=on-success,provisioning-fails';
    for (const property of ['outcome-agreement', 'no-ghost-subscription', 'never-stranded']) {
      expect(await judged(id, property)).toMatchObject(holds);
    }
  });

  // notify-first 8 protects the notice by the current AVs: a notice that comes late ends no new subscription.
  it('a notice from before the failure does not end the subscription after it', async () => {
    const id = 'notify-first,release=on-notification,provisioning-fails';
    expect(await judged(id, 'never-stranded')).toMatchObject(holds);
    expect(await judged(id, 'ends-connected')).toMatchObject(holds);
  });

  // A device that loses its power in the middle of another initial provisioning asks again.
  it('a power loss does not end another initial provisioning', async () => {
    const id = 'notify-first,retransmission=none,power-loss+provisioning-fails';
    expect(await judged(id, 'provisions-anew-completed')).toMatchObject(holds);
  });

  // 8 discards before the device knows whether anybody answers: who gives up then has nothing to return to.
  it('giving up after the discard leaves a device without credentials', async () => {
    const id = 'discard-first,missing-acknowledgement=give-up-and-abort,loss';
    expect(await judged(id, 'ends-with-credentials')).toMatchObject({ verdict: 'violated' });
  });
});
