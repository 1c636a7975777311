import { describe, expect, it } from 'vitest';
import { modelOf, parseConfigurationId } from '../../../catalogue/configuration.js';
import { systemOf } from '../../../catalogue/index.js';
import { check, type Property, type System, type VerdictWord } from '../../../checker/index.js';
import { deviationNames, scenarioName } from '../../scenarios.js';
import { attackerOf, platformSecret, secrets } from './attacker.js';
import { type DerivationRule, derivationRules, factOf } from './derivation.js';
import { tokensOf } from './forgeries.js';

/** A secret that the attacker must not know: judged beside the properties of the catalogue. */
const secrecy = (name: string, fact: string): Property =>
  ({
    form: 'invariant',
    name,
    sentence: `The attacker never knows ${name}.`,
    holds: (world: unknown) => !(world as { attacker: { knows(fact: string): boolean } }).attacker.knows(fact),
  }) as unknown as Property;

/** The system of a configuration, its attacker without a rule. */
function attacked(id: string, without: readonly DerivationRule[]): System {
  const row = parseConfigurationId(id);
  const model = modelOf(row);
  const token = factOf(tokensOf(model)[0]!);
  const system = systemOf(row);
  return {
    ...system,
    adversary: attackerOf(model, without)!,
    properties: [...system.properties, secrecy('the new key', secrets['new-key']), secrecy('the token', token)],
  };
}

async function verdict(id: string, property: string, without: readonly DerivationRule[] = []): Promise<VerdictWord> {
  const { verdicts } = await check(attacked(id, without), { properties: [property] });
  return verdicts.find((each) => each.property === property)!.verdict;
}

/** For each rule a configuration and a property that hold without it, and are violated with it. */
const needed: Readonly<Record<DerivationRule, readonly [id: string, property: string]>> = {
  'open a pair': ['notify-first,av-end-point=visited-network,retransmission=none,visited-insider', 'the token'],
  'make a pair': ['notify-first,retransmission=none,rogue-ro', 'authorised-install-operator'],
  'read what is signed': ['notify-first,sealing=hop-by-hop,retransmission=none,device-malware', 'the new key'],
  sign: ['notify-first,retransmission=none,rogue-ro', 'authorised-install-operator'],
  seal: ['notify-first,retransmission=none,rogue-ro', 'authorised-install-operator'],
  unseal: ['notify-first,retransmission=none,broken-tre', 'the new key'],
  protect: [
    'notify-first,av-end-point=visited-network,release=on-notification,retransmission=none,visited-insider+leaked-token',
    'genuine-deregistration-ever',
  ],
  'read what is protected': ['notify-first,sealing=hop-by-hop,retransmission=none,device-malware', 'the new key'],
  'derive the AVs': [
    'notify-first,acknowledgement-protection=old-avs,retransmission=none,malicious-old-sho',
    'discard-after-acknowledgement',
  ],
  'derive the GBA key': [
    'discard-first,mcim-before-instruction=accepted,retransmission=none,malicious-old-sho+thief',
    'authorised-install-started',
  ],
};

describe('each derivation rule is needed', () => {
  it.each(derivationRules)('%s: without it, a verdict changes', async (rule) => {
    const [id, property] = needed[rule];
    expect(await verdict(id, property)).toBe('violated');
    expect(await verdict(id, property, [rule])).toBe('holds');
  });
});

describe('the attacker', () => {
  it('is not there in honest runs, nor where nobody but nature goes against them: they need no rule', () => {
    for (const scenario of ['honest', 'all-faults', 'lying-pva', 'silent-old-sho', 'back-again']) {
      const model = modelOf(parseConfigurationId(`notify-first,${scenario}`));
      expect(attackerOf(model), scenario).toBeUndefined();
    }
  });

  it('knows no secret of others at the start, unless a role brings it', () => {
    const knows = (role: string) => attackerOf(modelOf(parseConfigurationId(`notify-first,${role}`)))!.knows!;
    expect(knows('network-attacker')).not.toContain(secrets['old-key']);
    expect(knows('network-attacker')).not.toContain(secrets['new-key']);
    expect(knows('network-attacker')).not.toContain(platformSecret);
    expect(knows('malicious-old-sho')).toContain(secrets['old-key']);
    expect(knows('rogue-new-sho')).toContain(secrets['new-key']);
    expect(knows('broken-tre')).toContain(platformSecret);
  });

  it('adds up: what one role may send, several together may send as well', () => {
    const sends = (names: readonly (typeof deviationNames)[number][]) => {
      const row = parseConfigurationId(`notify-first,legs=open,${scenarioName(names)}`);
      return (attackerOf(modelOf(row))?.forgeries ?? []).map(({ to, as, event }) => JSON.stringify([to, as, event]));
    };
    for (const role of deviationNames) {
      expect(sends([...new Set([role, 'network-attacker' as const, 'rogue-ro' as const])])).toEqual(
        expect.arrayContaining(sends([role])),
      );
    }
  });
});
