import { describe, expect, it } from 'vitest';
import { allProperties } from '../../properties/index.js';
import { stakesOf } from './stakes.js';

const names = [...allProperties.map(({ name }) => name), 'deadlock', 'overflow'];

describe('what is at stake', () => {
  it('is said of every property, in a headline and a clause without full stops', () => {
    for (const name of names) {
      const said = stakesOf(name);
      expect(said, name).toBeDefined();
      expect(said!.title, name).toMatch(/^[A-Z].*[^.]$/);
      expect(said!.allows, name).toMatch(/^(can|lets|tells|passes) .*[^.]$/);
    }
  });

  it('takes the entry with the longest name', () => {
    expect(stakesOf('discard-after-accepted-acknowledgement')!.title).toContain('could take for');
    expect(stakesOf('no-veto-silent')).toEqual(stakesOf('no-veto-vanished'));
    expect(stakesOf('anything')).toBeUndefined();
  });

  it('names the secret and who learns it', () => {
    expect(stakesOf('key-secrecy-token-secret-from-device-outside-the-tre')!.title).toBe(
      'The device outside its TRE learns what authorises a notice',
    );
  });
});
