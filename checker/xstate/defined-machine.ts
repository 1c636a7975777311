import { type AnyStateMachine, createMachine } from 'xstate';

/**
 * A machine from its configuration as plain data, to look at: it has no implementations.
 * @throws what XState does, where the configuration is none, such as for a target that is not there
 */
export const definedMachine = (config: Readonly<Record<string, unknown>>): AnyStateMachine => createMachine(config);
