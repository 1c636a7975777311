import type { Message, Observation, Setup, SystemUnderTest } from './system-under-test.js';

/** An implementation in this process. What it does at once, it may answer at once. */
export interface Implementation {
  reset(setup: Setup): Observation | Promise<Observation>;
  deliver(message: {
    readonly to: string;
    readonly from: string;
    readonly event: Message;
  }): Observation | Promise<Observation>;
  choose(act: { readonly to: string; readonly event: Message }): Observation | Promise<Observation>;
  expire(timer: { readonly participant: string; readonly timer: string }): Observation | Promise<Observation>;
  close?(): void | Promise<void>;
}

/** An implementation as a system under test: an error that it throws is a crash, whether it answers at once or later. */
export const inProcess = (implementation: Implementation): SystemUnderTest => ({
  reset: async (setup) => implementation.reset(setup),
  deliver: async (message) => implementation.deliver(message),
  choose: async (act) => implementation.choose(act),
  expire: async (timer) => implementation.expire(timer),
  close: async () => implementation.close?.(),
});
