import type { System } from '../../compose.js';
import { CheckerError, type Problem } from '../../errors.js';
import { type ExportedModel, type ExportOptions, exportedModel } from '../model.js';
import { netOf, type Tokens } from './net.js';

/**
 * A composition as a place/transition net in PNML (ISO/IEC 15909-2). Its markings are the states, its firings the transitions; what overflows, or cannot be
 * computed, does not fire. Places have no order, so it is refused where a queue holds more than one message; where there is an adversary, whose conclusions
 * would be steps of their own; and where there is a bound. Properties are not part of a net.
 * @throws CheckerError as `exportedModel`, and for these refusals, all of them (MC663)
 */
export function exportPnml(system: System, options: Pick<ExportOptions, 'mostSteps'> = {}): string {
  const model = exportedModel(system, { ...options, properties: [] });
  const problems = refusals(model);
  if (problems.length > 0) throw new CheckerError(problems);
  const { places, transitions } = netOf(model);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<pnml xmlns="http://www.pnml.org/version-2009/grammar/pnml">',
    '  <net id="net" type="http://www.pnml.org/version-2009/grammar/ptnet">',
    `    ${nameElement(system.name)}`,
    '    <page id="page">',
    ...places.map(({ id, title, marking }) => {
      const tokens = marking === 0 ? '' : `<initialMarking><text>${marking}</text></initialMarking>`;
      return `      <place id="${id}">${nameElement(title)}${tokens}</place>`;
    }),
    ...transitions.flatMap(({ title, takes, puts }, number) => [
      `      <transition id="t${number}">${nameElement(title)}</transition>`,
      ...arcs(takes, (place) => [`t${number}_takes_${place}`, place, `t${number}`]),
      ...arcs(puts, (place) => [`t${number}_puts_${place}`, `t${number}`, place]),
    ]),
    '    </page>',
    '  </net>',
    '</pnml>',
    '',
  ].join('\n');
}

function refusals({ system, channels, knowledge, within }: ExportedModel): Problem[] {
  const refused = (what: string, remedy: string): Problem => ({
    code: 'MC663',
    message: `${JSON.stringify(system.name)} is no place/transition net: ${what}.`,
    remedy,
  });
  const language = 'Export it to Promela, Murphi or TLA+.';
  return [
    ...channels
      .filter(({ shape, capacity }) => shape === 'queue' && capacity > 1)
      .map(({ name, capacity }) =>
        refused(
          `${name} keeps ${capacity} messages in order`,
          'Declare it as a `bag` or a `set`, or with capacity 1, or export it to Promela, Murphi or TLA+.',
        ),
      ),
    ...(knowledge === undefined ? [] : [refused('it has an adversary, who draws conclusions', language)]),
    ...(within === undefined ? [] : [refused('it is bounded by `within`', language)]),
  ];
}

const nameElement = (text: string): string => `<name><text>${escaped(text)}</text></name>`;

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\p{Cc}/gu, ' ');

const arcs = (
  tokens: Tokens,
  ends: (place: string) => readonly [id: string, source: string, target: string],
): string[] =>
  [...tokens].map(([place, count]) => {
    const [id, source, target] = ends(place);
    const weight = count === 1 ? '' : `<inscription><text>${count}</text></inscription>`;
    return `      <arc id="${id}" source="${source}" target="${target}">${weight}</arc>`;
  });
