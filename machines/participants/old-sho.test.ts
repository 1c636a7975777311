import { describe, expect, it } from 'vitest';
import { parseConfigurationId, systemOf } from '../../catalogue/index.js';
import { check, type VerdictWord } from '../../checker/index.js';

async function verdict(id: string, property: string): Promise<VerdictWord> {
  const { verdicts } = await check(systemOf(parseConfigurationId(id)), { properties: [property] });
  return verdicts.find((each) => each.property === property)!.verdict;
}

describe('the old SHO that takes a device back after a failure', () => {
  const takenBack =
    'discard-first,token=private-key,release=on-notification,failure=pristine-and-reprovision,retransmission=none';
  const scenario = 'provisioning-fails+duplication-old-sho';

  it('releases it again upon a notice of the past, where it remembers no token', async () => {
    expect(await verdict(`${takenBack},${scenario}`, 'genuine-deregistration-once')).toBe('violated');
    expect(await verdict(`${takenBack},${scenario}`, 'never-stranded')).toBe('violated');
  });

  it('does not where a token serves once, though the new subscription knows the same kind of token', async () => {
    const once = `${takenBack},token-freshness=one-use,${scenario}`;
    expect(await verdict(once, 'genuine-deregistration-once')).toBe('holds');
    expect(await verdict(once, 'never-stranded')).toBe('holds');
  });
});

describe('the old SHO that issues the token', () => {
  const asked = 'token-issuing=asked,retransmission=none';

  it('gives it to a thief, who asks as the subscriber does', async () => {
    expect(await verdict(`discard-first,${asked},thief`, 'key-secrecy-token-secret-from-outsider')).toBe('violated');
    expect(await verdict('discard-first,thief,retransmission=none', 'key-secrecy-token-secret-from-outsider')).toBe(
      'holds',
    );
  });

  it('takes the notice while somebody is asking', async () => {
    expect(await verdict(`discard-first,${asked},thief`, 'every-notification-answered')).toBe('holds');
  });

  it('answers the subscriber of each change: the second one can go on, and be mistaken for the first', async () => {
    const started = 'agreement-m2me-from-subscriber-injective';
    const id = `discard-first,${asked},token-issuer=old-sho,token=private-key,second-change`;
    // The download of the one goes with the instruction of the other: no word binds them.
    expect(await verdict(id, started)).toBe('violated');
  });
});
