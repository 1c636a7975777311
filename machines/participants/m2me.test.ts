import { describe, expect, it } from 'vitest';
import { parseConfigurationId, systemOf } from '../../catalogue/index.js';
import { check } from '../../checker/index.js';

async function judged(id: string, property: string) {
  const { verdicts } = await check(systemOf(parseConfigurationId(id)), { properties: [property] });
  return verdicts.find((each) => each.property === property)!;
}

describe('a bearer that ends with the credentials', () => {
  it.each(['erase', 'overwrite'])('ends with them, however they are discarded: %s', async (discard) => {
    const id = `notify-first,connectivity=dies-with-credentials,discard=${discard},retransmission=none,honest`;
    expect(await judged(id, 'never-stranded')).toMatchObject({ verdict: 'violated' });
  });

  it('outlives an overwriting discard where it outlives any', async () => {
    const id = 'notify-first,discard=overwrite,retransmission=none,honest';
    expect(await judged(id, 'never-stranded')).toMatchObject({ verdict: 'holds' });
  });
});

describe('two sets without isolation', () => {
  const id = 'both-present-notify-first,isolation=absent,retransmission=none,honest';

  it('can be overwritten across, by one act of the other side', async () => {
    expect(await judged(id, 'strict-separation')).toMatchObject({ verdict: 'violated', length: 1 });
    expect(await judged(id, 'authorised-discard')).toMatchObject({ verdict: 'violated', length: 1 });
    expect(await judged(id, 'never-stranded')).toMatchObject({ verdict: 'violated', length: 1 });
  });

  it('let the device begin 8 to 12 no earlier for that', async () => {
    expect(await judged(id, 'download-complete-first')).toMatchObject({ verdict: 'holds', vacuous: false });
  });
});

describe('two changes that both run', () => {
  it('can leave the device with an operator that was told nothing, though the RO turns to both', async () => {
    const id =
      'discard-first,second-change=both-run,token=private-key,token-issuer=device,retransmission=none,second-change';
    const { verdict, length } = await judged(id, 'never-stranded');
    expect(verdict).toBe('violated');
    // 11 names no change: the device runs the second, the RO relays to the new SHO of the first, and after the discard nothing leads back.
    expect(length).toBe(19);
  });
});
