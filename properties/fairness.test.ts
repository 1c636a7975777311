import { describe, expect, it } from 'vitest';
import { parseConfigurationId, systemOf } from '../catalogue/index.js';
import { check, type Fairness, type Liveness } from '../checker/index.js';

/**
 * A property that holds in a configuration, and what must not be taken from its fairness: it is violated without. That power comes back, and that
 * for `fairParties` it fails finitely often, stand in the scenario and decide no verdict of the catalogue.
 */
const needed: readonly (readonly [configuration: string, property: string, Readonly<Record<string, Fairness>>])[] = [
  [
    'both-present-discard-first,loss-old-sho',
    'every-notification-answered',
    { 'finite loss': { delivery: 'weak' }, 'of timers': { timer: 'none' }, 'of acts': { choice: 'none' } },
  ],
  [
    'discard-first,release=on-notification,repeated-notice=unverifiable,loss-old-sho',
    'no-ghost-subscription',
    { 'finite loss': { delivery: 'weak' }, 'of timers': { timer: 'none' }, 'of acts': { choice: 'none' } },
  ],
  [
    'notify-first,release=on-notification,loss-old-sho',
    'promise-kept',
    { 'finite loss': { delivery: 'weak' }, 'of timers': { timer: 'none' }, 'of acts': { choice: 'none' } },
  ],
  [
    'discard-first,release=on-notification,loss-old-sho',
    'progress',
    { 'finite loss': { delivery: 'weak' }, 'of timers': { timer: 'none' }, 'of acts': { choice: 'none' } },
  ],
  [
    'notify-first,missing-acknowledgement=give-up-and-abort,silent-old-sho',
    'no-veto-silent',
    { 'of deliveries': { delivery: 'none' }, 'of timers': { timer: 'none' }, 'of acts': { choice: 'none' } },
  ],
  [
    'notify-first,retransmission=none,power-loss+provisioning-fails',
    'pristine-after-failure',
    { 'that the power fails finitely often': { finitely: [] } },
  ],
  [
    'notify-first,failure-timer=any-time-after-7,loss-ro',
    'pristine-after-failure',
    { "of the device's acts": { except: [] } },
  ],
  [
    'notify-first,failure-timer=any-time-after-7,loss-ro',
    'provisions-anew-completed',
    { 'of deliveries': { delivery: 'none' }, 'of acts': { choice: 'none' } },
  ],
  [
    'both-present-notify-first,retransmission=none,provisioning-fails+initial-provisioning-fails',
    'provisions-anew-completed',
    { 'that it fails finitely often': { finitely: [{ class: 'fault', only: ['power.fails'] }] } },
  ],
];

describe('what the fairness of a property cannot do without', () => {
  it.each(needed)('%s: %s', { timeout: 60_000 }, async (id, name, parts) => {
    const system = systemOf(parseConfigurationId(id));
    const property = system.properties.find((one): one is Liveness => one.name === name && one.form === 'liveness')!;
    const without = Object.entries(parts).map(([part, weaker]) => ({
      ...property,
      name: part,
      fairness: { ...property.fairness, ...weaker },
    }));
    const { verdicts } = await check({ ...system, properties: [property, ...without] });
    const found = Object.fromEntries(verdicts.map((one) => [one.property, one.verdict]));
    expect(found).toMatchObject({
      [name]: 'holds',
      ...Object.fromEntries(Object.keys(parts).map((part) => [part, 'violated'])),
    });
  });
});
