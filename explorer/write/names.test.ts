import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { bundle, moduleFile } from './bundle.js';

it('shows guards in the page by the words that they have outside', async () => {
  const program = await bundle(`
    import { createMachine, and, not } from 'xstate';
    import { statechartOf } from ${JSON.stringify(moduleFile('../../reports/statechart/statechart.js'))};
    import { guardText } from ${JSON.stringify(moduleFile('../../reports/statechart/guard.js'))};
    function isLate() { return true }
    const machine = createMachine({ on: { tick: { guard: and([not('known'), isLate]) } } });
    globalThis.said = guardText(statechartOf(machine).root.transitions[0].guard);
  `);
  const page: { said?: string } = {};
  runInNewContext(program, Object.assign(page, { globalThis: page }));
  expect(page.said).toBe('NOT known AND isLate');
});
