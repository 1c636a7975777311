import { describe, expect, it } from 'vitest';
import { chartOf } from '../chart/chart.js';
import type { Setting } from '../explanation.js';
import { choice, step } from '../testing/examples.js';
import { arrival, explanation } from '../testing/explanations.js';
import { htmlPage, stepsTaken } from './html.js';

const message = () => ({ step: '9', text: 'ack & more, signed', contents: 'ack & more', protection: 'signed' });
const setting: Setting = {
  procedure: 'base',
  scenario: 'loss',
  deviations: ['messages may be lost'],
  readings: [
    { name: 'release', value: 'late', means: 'it waits', step: '9', byDefault: false },
    { name: 'token', value: 'gba', means: 'a key', step: '1', byDefault: true },
  ],
};
const run = explanation([choice(), step(), arrival({ kind: 'lose', class: 'fault' })], {
  presentation: { message },
  broken: [{ name: 'p', sentence: 'It holds.', source: 'step 9', fairness: 'timer weak' }],
  setting,
});

describe('the page of a run', () => {
  const page = htmlPage(run);

  it('needs nothing else: no script, and no address but the name of SVG', () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/i);
    expect(page.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('has what is broken, under what, the chart and the readings', () => {
    expect(page).toContain(
      '<strong>Violated: p.</strong> It holds. (step 9) Judged on the runs that are fair: timer weak.',
    );
    expect(page).toContain(
      'Under: base; release=late, other readings at their defaults; scenario loss: messages may be lost.',
    );
    expect(page).toContain('<figure><svg');
    expect(page).toContain('<td>release</td><td>late</td><td>it waits</td><td>9</td>');
    expect(page).toContain('The 1 readings at their defaults');
  });

  it('has each action in a row with all that changed, and the violating moment', () => {
    expect(page.match(/<td class="number">/g)).toHaveLength(3);
    expect(page).toContain('<td>ack &#38; more</td><td>signed</td><td><ul><li>waiting → done</li></ul></td>');
    expect(page).toContain('<strong>(lost)</strong>');
    expect(page).toContain('✗ Violated: p</td>');
  });

  it('has the colours of a dark screen, and prints on white', () => {
    expect(page).toContain('@media screen and (prefers-color-scheme:dark)');
    expect(page).toContain('@media print');
  });

  it('shows beside each action what a clause says, and names the steps that it lacks', () => {
    const with9 = htmlPage(run, { name: 'clause.txt', steps: new Map([['9', 'The ack & so on.']]) });
    expect(with9.match(/<td class="clause">The ack &#38; so on\.<\/td>/g)).toHaveLength(3);
    expect(with9).not.toContain('It has no step');
    const without = htmlPage(run, { name: 'clause.txt', steps: new Map([['8', 'x']]) });
    expect(without).toContain('It has no step 9.');
    expect(without).toContain('step 9 is not in this text');
    expect(stepsTaken(chartOf(run))).toEqual(['9']);
  });

  it('says of a run that refutes nothing that it does', () => {
    expect(htmlPage(explanation([arrival()]))).toContain('This run refutes nothing with its last action.');
  });
});
