import { type Alert, levelOf, whereText } from './alert.js';
import type { SourcePlace } from './source/transition-place.js';

/** Where the standard keeps the schema of its documents. */
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * A check as SARIF 2.1.0: a rule for each expectation that is not met, a result for each way in which it is not. A result stands on the line of the
 * transition that the violating action takes; its code flow is the whole run. Files are relative to the folder in which the
 * command runs (`%SRCROOT%`).
 */
export function sarifDocument(alerts: readonly Alert[], version: string): object {
  const rules = [...new Map(alerts.map((alert) => [alert.shown.what, alert])).values()];
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'rehome', version, rules: rules.map(rule) } },
        columnKind: 'utf16CodeUnits',
        results: alerts.map((alert) => ({
          ruleId: alert.shown.what,
          ruleIndex: rules.findIndex(({ shown }) => shown.what === alert.shown.what),
          level: levelOf(alert),
          ...resultOf(alert),
        })),
      },
    ],
  };
}

const rule = ({ shown: { what }, property }: Alert) => ({
  id: what,
  shortDescription: { text: property?.sentence ?? builtIn[what] ?? what },
  ...(property?.source === undefined ? {} : { help: { text: `Source: ${property.source}` } }),
});

/** What is expected beside the declared properties. */
const builtIn: Readonly<Record<string, string>> = {
  deadlock: 'Some helpful action is possible, or every participant is final or at rest.',
  overflow: 'No channel takes more messages than its capacity allows.',
  size: 'The numbers of states and transitions and the depth are as pinned.',
  configuration: 'Every configuration of the catalogue is pinned, and every pin has its configuration.',
  receptions: 'Every message is expected where it arrives, and every transition is taken by some run.',
};

function resultOf(alert: Alert) {
  const { shown, ids, trace, steps, place, pin } = alert;
  const explained = trace === undefined ? '' : `\nrehome explain ${trace}`;
  return {
    message: { text: `${shown.what}: ${shown.message}, in ${whereText(alert)}.${explained}` },
    ...(place === undefined ? {} : { locations: [{ physicalLocation: physical(place) }] }),
    ...(pin === undefined
      ? {}
      : { relatedLocations: [{ id: 1, physicalLocation: physical(pin), message: { text: 'What is pinned.' } }] }),
    ...(steps.length === 0 ? {} : { codeFlows: [{ threadFlows: [{ locations: flow(alert) }] }] }),
    occurrenceCount: ids.length,
    partialFingerprints: { 'rehome/v1': `${shown.what}: ${shown.kind}` },
    properties: { configurations: ids, ...(trace === undefined ? {} : { trace }) },
  };
}

/** The actions of the run. What takes no transition, as a loss, stands where the run was before. */
function flow({ steps, place }: Alert) {
  let last = steps.find((step) => step.place !== undefined)?.place ?? place;
  return steps.map(({ text, place: own }, index) => {
    last = own ?? last;
    return {
      executionOrder: index + 1,
      location: {
        ...(last === undefined ? {} : { physicalLocation: physical(last) }),
        message: { text: `${index + 1}. ${text}` },
      },
    };
  });
}

const physical = ({ file, line, end }: SourcePlace) => ({
  artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
  region: { startLine: line, ...(end === undefined ? {} : { endLine: end }) },
});
