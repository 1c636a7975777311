import { expect, it } from 'vitest';
import { check } from '../../checker/index.js';
import { decisiveRows } from '../decisive-rows.js';
import { oneSided } from '../one-sided.js';
import { systemOf } from '../system.js';
import { verdictsDocument } from './verdicts.js';

it('tells what a decisive row shows, apart from what is compared with the defaults', async () => {
  const { configuration, shows, because } = decisiveRows.find(({ shows: names }) => names.includes('pristine-first'))!;
  const report = await check(systemOf(configuration), { properties: shows });
  const text = verdictsDocument([{ ...configuration, report }]);
  expect(text).toContain(`| ✗22 \`pristine-first\` | \`${configuration.id}\` | ${because} |`);
  expect(text).not.toContain('What other readings change');
  expect(text).toContain(`npx rehome explain ${configuration.id}:`);
});

it('tells why a property is decided one way', () => {
  const text = verdictsDocument([]);
  for (const [name, { side, because }] of Object.entries(oneSided)) {
    expect(text).toContain(`| \`${name}\` | ${side} | ${because} |`);
  }
});
