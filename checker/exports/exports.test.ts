import { describe, expect, it } from 'vitest';
import { alternatingBit } from '../models/alternating-bit.js';
import { exportMurphi, exportPromela } from './index.js';

describe('an export', () => {
  it.each([exportPromela, exportMurphi])('is the same text each time', (write) => {
    expect(write(alternatingBit())).toBe(write(alternatingBit()));
  });
});
