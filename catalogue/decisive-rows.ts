import { type Configuration, configuration } from './configuration.js';

/** A row that shows properties the way that no row made by rule shows them. */
export interface DecisiveRow {
  readonly configuration: Configuration;
  /** The properties that it is there for. */
  readonly shows: readonly string[];
  /** How: refuted, or holding where what the property speaks about happens. */
  readonly verdict: 'violated' | 'holds';
  /** What of the readings and the scenario brings the verdict about, one sentence. */
  readonly because: string;
}

/** Fewer states, and the same verdict: the runs end at the discard, for nothing carries 11 then. */
const endingAtTheDiscard = { connectivity: 'dies-with-credentials', retransmission: 'none' } as const;

const row = (
  procedure: string,
  scenario: string,
  readings: Readonly<Record<string, string>>,
  { shows, verdict, because }: Omit<DecisiveRow, 'configuration'>,
): DecisiveRow => ({
  configuration: configuration({ procedure, scenario, readings: { retransmission: 'none', ...readings } }),
  shows,
  verdict,
  because,
});

/** Several readings, or two corrupt roles, together: too much to vary by rule, so each says what it is there for. */
export const decisiveRows: readonly DecisiveRow[] = [
  row(
    'discard-first',
    'duplication-ro+power-loss',
    { ...endingAtTheDiscard, 'mcim-before-instruction': 'accepted', 'transaction-record': 'lost' },
    {
      shows: ['authorised-install-once'],
      verdict: 'violated',
      because:
        'A device that forgets its change with the power, and needs no instruction, takes the download once more when it comes again.',
    },
  ),
  row(
    'discard-first',
    'power-loss',
    { ...endingAtTheDiscard, 'mcim-before-instruction': 'dropped' },
    {
      shows: ['download-all-or-nothing'],
      verdict: 'holds',
      because:
        'A complete download that waits for step 2, unvalidated, is the trace that a power loss finds; a device that takes none before step 2 has no trace.',
    },
  ),
  row(
    'discard-first',
    'leaked-token',
    { ...endingAtTheDiscard, release: 'on-notification' },
    {
      shows: ['genuine-deregistration-ever', 'genuine-deregistration-in-transaction'],
      verdict: 'violated',
      because: 'Whoever has the token gives the notice, and the old SHO releases on it.',
    },
  ),
  row(
    'base-1.5.0',
    'duplication-old-sho+provisioning-fails',
    { release: 'on-notification', failure: 'pristine-and-reprovision' },
    {
      shows: ['genuine-deregistration-once'],
      verdict: 'violated',
      because:
        'Taken back after a failure, the device is released again by the copy of the notice that it gave before.',
    },
  ),
  row(
    'discard-first',
    'vanishing-old-sho',
    { 'token-issuing': 'asked' },
    {
      shows: ['no-veto-refused-token'],
      verdict: 'violated',
      because: 'The old SHO that was asked for the token gives none, and carries the device no longer.',
    },
  ),
  row(
    'notify-first',
    'vanishing-old-sho',
    { 'initial-connectivity': 'always', 'missing-acknowledgement': 'give-up-and-go-on' },
    {
      shows: ['no-veto-vanished'],
      verdict: 'holds',
      because: 'The PCID carries the device where the old SHO does not, and the device waits for no acknowledgement.',
    },
  ),
  row(
    'discard-first',
    'provisioning-fails+power-loss',
    { 'downloaded-mcim': 'volatile' },
    {
      shows: ['pristine-first'],
      verdict: 'violated',
      because: 'Between the failure and the wipe a power loss takes the MCIM that was not provisioned.',
    },
  ),
  row('discard-first', 'visited-insider+broken-tre', endingAtTheDiscard, {
    shows: ['key-secrecy-new-key-from-visited-network', 'key-secrecy-old-key-from-visited-network'],
    verdict: 'violated',
    because: 'The TRE gives its keys to the insider, who opens with them the download that it carries.',
  }),
  row(
    'discard-first',
    'rogue-operator+broken-tre',
    { ...endingAtTheDiscard, 'pva-answers': 'named-operator', 'sender-of-6': 'checked' },
    {
      shows: [
        'key-secrecy-new-key-from-other-operator',
        'key-secrecy-old-key-from-other-operator',
        'key-secrecy-token-secret-from-other-operator',
      ],
      verdict: 'violated',
      because: 'The TRE gives its keys to the operator that nobody chose; PVA and RO keep that operator out in vain.',
    },
  ),
  row(
    'discard-first',
    'malicious-old-sho+rogue-ro',
    { ...endingAtTheDiscard, 'voucher-of-11-and-13': 'device-proof' },
    {
      shows: ['key-secrecy-old-key-from-ro'],
      verdict: 'violated',
      because: 'No message carries the old key; the RO has it from an old SHO that works with it.',
    },
  ),
  row(
    'discard-first',
    'malicious-old-sho+device-malware',
    { ...endingAtTheDiscard, 'voucher-of-11-and-13': 'device-proof' },
    {
      shows: ['key-secrecy-old-key-from-device-outside-the-tre'],
      verdict: 'violated',
      because: 'No message carries the old key; malware has it from an old SHO that works with it.',
    },
  ),
];
