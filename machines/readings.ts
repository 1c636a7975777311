/**
 * The switches that the texts leave open. A reading is input to a machine, never a copy of it; every verdict says under
 * which readings it was reached.
 *
 * Default: the literal value where the text has words for it, else the value kindest to the text, so that a finding
 * under the defaults is the strongest there is.
 */
export interface Reading<V extends string = string> {
  readonly values: readonly V[];
  readonly default: V;
  /** Why this default. */
  readonly reason: string;
  /** Step and words that leave it open. */
  readonly leftOpenBy: string;
}

const reading = <const V extends string>(declaration: Reading<V>): Reading<V> => declaration;

export const readings = {
  connectivity: reading({
    values: ['dies-with-credentials', 'dies-at-release', 'session-survives'],
    default: 'session-survives',
    reason: 'no words; kindest: the old bearer goes on until power loss or detach',
    leftOpenBy: '7 to 13: "connectivity provided by the old SHO" after the old credentials are gone; who carries 11?',
  }),
  'initial-connectivity': reading({
    values: ['never', 'when-pristine', 'always'],
    default: 'when-pristine',
    reason: 'the clause is about the connectivity of the old SHO, and 13 of notify-first provisions anew from pristine',
    leftOpenBy: '13: what carries another initial provisioning',
  }),
  release: reading({
    values: ['receipt-only', 'on-notification', 'after-acknowledgement-sent', 'on-completion'],
    default: 'receipt-only',
    reason: 'literal: the old SHO acknowledges the receipt, and no step says that it releases',
    leftOpenBy: '8/9 and 9/10: the old SHO "sends an acknowledgment indicating the receipt"',
  }),
  'missing-acknowledgement': reading({
    values: ['wait-for-ever', 'give-up-and-go-on', 'give-up-and-abort'],
    default: 'wait-for-ever',
    reason: 'literal: 8 to 10 have no timer',
    leftOpenBy: '8 to 10: no step says what happens when no acknowledgement comes',
  }),
  retransmission: reading({
    values: ['none', 'repeat'],
    default: 'repeat',
    reason: 'no words; kindest: 7, the notice of 8/9 and 11 are repeated until they are answered',
    leftOpenBy: '7, 8, 11: nothing is said of lost messages',
  }),
  failure: reading({
    values: ['nothing-said', 'pristine-and-reprovision'],
    default: 'nothing-said',
    reason: 'literal for discard-first and base-1.5.0; notify-first brings the rule, and it can be joined to any order',
    leftOpenBy: '13: discard-first reports a failure and says no more',
  }),
  'serving-start': reading({
    values: ['at-6', 'at-success-report'],
    default: 'at-success-report',
    reason: 'no words; kindest: a new SHO that only waits does not serve a device that is not its own yet',
    leftOpenBy: '6, 13: from when on the new SHO accepts its own MCIM is not said',
  }),
  registration: reading({
    values: ['unconditional', 'on-success'],
    default: 'unconditional',
    reason: 'literal: 14 has no condition',
    leftOpenBy: '14: follows "success/failure" of 13 without an "if"',
  }),
  isolation: reading({
    values: ['present', 'absent'],
    default: 'present',
    reason: 'literal: isolation techniques "must" be used',
    leftOpenBy: 'last paragraph of discard-first (both sets in the device): which techniques, and what if they fail',
  }),
};

export type ReadingName = keyof typeof readings;

/** One value for each reading. */
export type ReadingValues = { readonly [N in ReadingName]: (typeof readings)[N]['values'][number] };

export const readingNames = Object.keys(readings) as readonly ReadingName[];

/** All readings at their defaults. */
export const defaultReadings = Object.fromEntries(
  readingNames.map((name) => [name, readings[name].default]),
) as unknown as ReadingValues;

/**
 * Readings that the machines do not switch yet: each stands at one value, named here so that no choice is silent.
 * A verdict holds for these values only.
 */
export const fixedReadings: readonly { readonly name: string; readonly value: string; readonly leftOpenBy: string }[] =
  [
    { name: 'token issuing', value: 'given beforehand', leftOpenBy: '1: no step shows how the subscriber gets it' },
    { name: 'token freshness', value: 'never checked', leftOpenBy: '1' },
    { name: 'token use in 8/9', value: 'bearer (the token of step 1 again)', leftOpenBy: '1, 8/9' },
    { name: 'token check', value: 'after the whole download', leftOpenBy: '7' },
    { name: 'GBA key at the discard', value: 'survives', leftOpenBy: '1, 8' },
    { name: 'instruction', value: "authenticated as the subscriber's", leftOpenBy: '2' },
    { name: 'step 2 information', value: 'only what verifies the token', leftOpenBy: '2' },
    { name: 'MCIM before the instruction', value: 'held', leftOpenBy: '2, 7' },
    { name: 'validation', value: 'from records', leftOpenBy: '4: no message is named' },
    { name: 'PVA refusal', value: 'silent', leftOpenBy: '5: only success is reported' },
    { name: 'steps 6-7', value: 'RO to TRE', leftOpenBy: '6, 7' },
    { name: 'download atomicity', value: 'ordering-only; a partial download is lost with the power', leftOpenBy: '7' },
    { name: 'downloaded MCIM before 12', value: 'durable, outside the TRE', leftOpenBy: '7, 12' },
    { name: 'acknowledgement protection', value: 'none', leftOpenBy: '9/10' },
    { name: 'acknowledgement before 11', value: 'waits', leftOpenBy: '10, 11' },
    { name: 'repeated notice at the old SHO', value: 'answered again', leftOpenBy: '8 to 10' },
    { name: 'discard', value: 'erase', leftOpenBy: '8/10 "e.g."' },
    { name: 'what 11 acknowledges', value: 'the download', leftOpenBy: '11' },
    { name: 'privacy filtering', value: 'applied', leftOpenBy: '11' },
    { name: 'aid of the RO', value: 'an exchange with the RO is needed', leftOpenBy: '12' },
    { name: 'outcome report', value: 'device-reports, and this report is never lost on the way', leftOpenBy: '12, 13' },
    { name: 'how the device learns of the failure', value: 'its own TRE', leftOpenBy: '13' },
    { name: 'pristine', value: 'keeps-platform-identity-and-PCID', leftOpenBy: '13' },
    { name: 'which SHO initial provisioning selects', value: "RO's record; that SHO agrees", leftOpenBy: '13, 14' },
    { name: 'RO checks success at 14', value: 'no', leftOpenBy: '14' },
    { name: 'transaction record of the device', value: 'kept', leftOpenBy: 'nothing said' },
    { name: 'boot without credentials', value: 'stuck', leftOpenBy: 'nothing said' },
    { name: 'order of RO to new SHO messages', value: 'kept', leftOpenBy: '11, 13' },
    {
      name: 'steps 6/7/12 when both sets are present',
      value: 'carry only the authorisation',
      leftOpenBy: 'last paragraph',
    },
    { name: 'activation of the dormant set', value: 'needs the token', leftOpenBy: 'last paragraph' },
    { name: 'bearer of the dormant set', value: 'not usable before activation', leftOpenBy: 'last paragraph' },
  ];
