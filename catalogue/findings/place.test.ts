import { describe, expect, it } from 'vitest';
import { discardStep, step as meta } from '../../machines/vocabulary/step.js';
import { choice, step } from '../../reports/testing/examples.js';
import { placeOf } from './place.js';

const at = (number: Parameters<typeof meta>[0]) => [{ id: 'a·b·0', meta: meta(number, 'acts') }];
const plain = step({ participant: 'ro' });

describe('the place of a run', () => {
  it('is the participant and step of the last action that carries one', () => {
    expect(placeOf([step({ transitions: at(6) }), step({ participant: 'm2me', transitions: at(7) }), plain])).toBe(
      'm2me-7',
    );
  });

  it('has both numbers of an act that the texts number differently', () => {
    expect(placeOf([step({ participant: 'm2me', transitions: at(discardStep) })])).toBe('m2me-8or10');
  });

  it('is the fault after that, by its event', () => {
    const fails = choice({ participant: 'm2me', class: 'fault', event: { type: 'power.fails' } });
    expect(placeOf([step({ transitions: at(6) }), fails, plain])).toBe('m2me-power.fails');
    const lost = step({
      kind: 'lose',
      class: 'fault',
      participant: 'ro',
      event: { type: 'download' },
      transitions: [],
    });
    expect(placeOf([step({ transitions: at(6) }), lost])).toBe('ro-lose.download');
  });

  it('is a fault by its step where it carries one', () => {
    const fails = choice({ participant: 'm2me', class: 'fault', transitions: at(12) });
    expect(placeOf([fails])).toBe('m2me-12');
  });

  it('is the last event where nothing says more, and the start of the empty run', () => {
    expect(placeOf([plain])).toBe('ro-ack');
    expect(placeOf([])).toBe('start');
  });

  it('of a run that goes round is what it repeats, wherever one enters the round', () => {
    const before = step({ participant: 'ro', transitions: at(14) });
    const [notice, answer] = [
      step({ participant: 'oldSho', transitions: at(9) }),
      step({ participant: 'm2me', transitions: at(10) }),
    ];
    const rounds = [
      [notice, plain, answer],
      [answer, notice, plain],
    ];
    for (const round of rounds) expect(placeOf([before, ...round], 1)).toBe('repeats-m2me-10');
    expect(placeOf([before, plain, choice()], 1)).toBe('repeats-device-start');
    expect(placeOf([plain, before, plain], 3)).toBe('ro-14');
  });

  it('is safe in a shell', () => {
    expect(placeOf([step({ participant: 'a b', event: { type: "x'$(y)" } })])).toMatch(/^[\w.-]+$/);
  });
});
