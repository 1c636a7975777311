import type { TraceStep } from '../../checker/report.js';
import { stepLine } from '../step-words.js';
import type { Purpose } from './purpose.js';
import { MessageTypes, quoted, typeName } from './ttcn3-types.js';
import { identifier } from './ttcn3-words.js';

type Message = TraceStep['event'];

/**
 * Test purposes as a TTCN-3 module (ES 201 873-1) for an implementation of one participant. The tester plays everybody else, a port each, and the
 * environment, by one more; a test case follows one run. What the implementation sends is awaited for `waiting` seconds; where it has to send
 * nothing, it is listened to for `silence` seconds. Timers of its own fire by themselves. Runs in which the participant does nothing are left out.
 * @param tested the participant's name
 */
export function purposesTtcn3(name: string, tested: string, purposes: readonly Purpose[]): string {
  const cases = purposes.flatMap((purpose) => {
    const steps = purpose.steps
      .map((step, index) => ({ ...step, number: index + 1 }))
      .filter(({ participant, kind }) => participant === tested && kind !== 'lose');
    return steps.length === 0 ? [] : [{ purpose, steps }];
  });
  const steps = cases.flatMap((each) => each.steps);
  const choices = cases.flatMap(({ purpose: { refused } }) =>
    refused.flatMap(({ participant, event }) => (participant === tested ? [{ type: event }] : [])),
  );
  const messages = [...steps.flatMap(({ event, sends }) => [event, ...sends.map((sent) => sent.event)]), ...choices];
  const types = new MessageTypes(messages);
  const templates = new Templates(types);
  const ports = portsOf(steps, choices);
  const bodies = cases.map(({ purpose, steps: own }) => testCase(purpose, tested, own, templates, ports));
  return `// Written by \`rehome purposes\`: test purposes for an implementation of ${tested}.
module ${identifier(name)} {
  // Longer than every timer of the implementation, for what it has to send; and shorter than every one, where it has to be silent.
  modulepar float waiting := 5.0;
  modulepar float silence := 1.0;

${types.declarations()}

${ports.map(portType).join('\n')}

  type component Tester {
    timer wait_;
${ports.map((port) => `    port ${portTypeName(port)} ${portName(port)};`).join('\n')}
  }

${templates.declarations()}

  // The implementation has sent something else, or nothing in time.
  function f_fail(charstring where_) runs on Tester {
    setverdict(fail, where_);
    mtc.stop;
  }

  // It has nothing to send.
  function f_silence(charstring where_) runs on Tester {
    wait_.start(silence);
    alt {
      [] any port.receive { f_fail(where_ & ": it sends something") }
      [] wait_.timeout { setverdict(pass) }
    }
  }

${bodies.join('\n')}
  control {
${cases.map(({ purpose }) => `    execute(${purpose.id}());`).join('\n')}
  }
}
`;
}

interface Port {
  /** A participant, or null for the environment. */
  readonly peer: string | null;
  /** Types of messages that the tester sends, and that it receives. */
  readonly sends: ReadonlySet<string>;
  readonly receives: ReadonlySet<string>;
}

const portName = ({ peer }: Pick<Port, 'peer'>): string => `p_${peer === null ? 'environment' : identifier(peer)}`;
const portTypeName = ({ peer }: Pick<Port, 'peer'>): string => `${typeName(peer ?? 'environment')}_port`;

/** Who acts on the implementation by a message; the environment by a choice; nobody by a timer. */
const actorOf = ({ kind, from }: TraceStep): string | null | undefined =>
  kind === 'choose' ? null : kind === 'timer' ? undefined : (from ?? null);

function portsOf(steps: readonly TraceStep[], choices: readonly Message[]): readonly Port[] {
  const ports = new Map<string | null, { sends: Set<string>; receives: Set<string> }>();
  const port = (peer: string | null) => {
    const known = ports.get(peer) ?? { sends: new Set<string>(), receives: new Set<string>() };
    ports.set(peer, known);
    return known;
  };
  for (const step of steps) {
    const actor = actorOf(step);
    if (actor !== undefined) port(actor).sends.add(step.event.type);
    for (const { to, event } of step.sends) port(to).receives.add(event.type);
  }
  for (const { type } of choices) port(null).sends.add(type);
  return [...ports].map(([peer, each]) => ({ peer, ...each }));
}

function portType(port: Port): string {
  const { sends, receives } = port;
  const list = (direction: string, types: readonly string[]) =>
    types.length === 0 ? [] : [`${direction} ${types.toSorted().map(typeName).join(', ')}`];
  const both = [...sends].filter((type) => receives.has(type));
  const only = (types: ReadonlySet<string>) => [...types].filter((type) => !both.includes(type));
  const directions = [...list('out', only(sends)), ...list('in', only(receives)), ...list('inout', both)];
  return `  type port ${portTypeName(port)} message { ${directions.join('; ')} }`;
}

/** Templates by their content, each once. */
class Templates {
  private readonly names = new Map<string, string>();
  private readonly lines: string[] = [];

  constructor(private readonly types: MessageTypes) {}

  of(message: Message): string {
    const value = this.types.value(message);
    const type = typeName(message.type);
    const key = `${type} ${value}`;
    let name = this.names.get(key);
    if (name === undefined) {
      name = `t_${type}_${this.names.size + 1}`;
      this.names.set(key, name);
      this.lines.push(`  template ${type} ${name} := ${value};`);
    }
    return name;
  }

  declarations(): string {
    return this.lines.join('\n');
  }
}

type NumberedStep = TraceStep & { readonly number: number };

function testCase(
  { id, trace, objective, presentation, refused }: Purpose,
  tested: string,
  steps: readonly NumberedStep[],
  templates: Templates,
  ports: readonly Port[],
): string {
  const refusals = refused.filter(({ participant }) => participant === tested);
  const refusedAt = (after: number, before: number) =>
    refusals
      .filter((each) => each.after >= after && each.after < before)
      .flatMap(({ event }) => [
        `    // ${event} is refused`,
        `    p_environment.send(${templates.of({ type: event })});`,
        `    f_silence(${quoted(`${event} after action ${after}`)});`,
      ]);
  const lines = steps.flatMap((step, index) => {
    const actor = actorOf(step);
    const where = quoted(`action ${step.number}`);
    const stimulus = actor === undefined ? [] : [`    ${portName({ peer: actor })}.send(${templates.of(step.event)});`];
    const expected = step.sends.flatMap(({ to, event }) => [
      '    wait_.start(waiting);',
      '    alt {',
      `      [] ${portName({ peer: to })}.receive(${templates.of(event)}) { wait_.stop; setverdict(pass) }`,
      `      [] any port.receive { f_fail(${where} & ": it sends something else") }`,
      `      [] wait_.timeout { f_fail(${where} & ": it sends nothing") }`,
      '    }',
    ]);
    return [
      ...(index === 0 ? refusedAt(0, step.number) : []),
      `    // ${step.number}: ${stepLine(step, presentation)}`,
      ...stimulus,
      ...(expected.length === 0 ? [`    f_silence(${where});`] : expected),
      ...refusedAt(step.number, steps[index + 1]?.number ?? Number.POSITIVE_INFINITY),
    ];
  });
  return `  // ${objective}
  // npx rehome explain ${trace}
  testcase ${id}() runs on Tester system Tester {
${ports.map((port) => `    map(mtc:${portName(port)}, system:${portName(port)});`).join('\n')}
${lines.join('\n')}
  }
`;
}
