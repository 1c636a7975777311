/** A text that makes claims, by the name of its procedure. */
type ClaimingText = 'discard-first' | 'notify-first';

/** How a text says it: it is so, it should, must, may or might be so. */
type ClaimForce = 'is' | 'should' | 'must' | 'may';

/** What a text says of itself, or of what its steps achieve, in our words. */
export interface Claim {
  /** The texts that say it; both where the words are the same. */
  readonly texts: readonly ClaimingText[];
  /** Where: a section of the text, or a step of its clause. */
  readonly place: string;
  readonly force: ClaimForce;
  /** One sentence. */
  readonly says: string;
  /** Names of the properties that decide it: it holds where all of them do. */
  readonly properties: readonly string[];
  /** The procedures that are looked at; absent: those of the texts. */
  readonly procedures?: readonly string[];
  /** For a claim that something gets better: the procedures that it is better than. */
  readonly betterThan?: readonly string[];
  /** Why these properties decide it, or what they do not; absent where it is plain. */
  readonly note?: string;
}

const both: readonly ClaimingText[] = ['discard-first', 'notify-first'];
const rungs = ['aliveness', 'weak', 'non-injective', 'injective'] as const;
const agreement = (pair: string, names: readonly string[] = rungs): string[] =>
  names.map((rung) => `agreement-${pair}-${rung}`);
const deregistration = [
  'genuine-deregistration-ever',
  'genuine-deregistration-in-transaction',
  'genuine-deregistration-once',
];
const release =
  'The texts let the old SHO acknowledge a receipt; who is released by that is a reading. Where nobody is ever released, as by default, nobody can be released wrongly: the old SHO that takes a notice for genuine is judged, too.';

/** Every claim that the two texts make for themselves, in their order. */
export const claims: readonly Claim[] = [
  {
    texts: ['discard-first'],
    place: 'introduction',
    force: 'is',
    says: 'With the details that the text adds, the device can verify that the data of a re-provisioning is authorised by its subscriber.',
    properties: ['authorised-install-started', 'authorised-install-operator', ...agreement('m2me-from-subscriber')],
  },
  {
    texts: ['discard-first'],
    place: 'introduction',
    force: 'is',
    says: 'The details avoid that the device is attacked with credentials that are not valid.',
    properties: ['authorised-install-intended', 'authorised-install-once', 'rejected-leaves-no-trace'],
  },
  {
    texts: ['discard-first'],
    place: '5.1.3.7.4.1',
    force: 'is',
    says: 'The architecture makes a secure re-provisioning possible where the home operator changes.',
    properties: [
      'never-stranded',
      'validated-before-release',
      'delivered-as-validated',
      'key-secrecy-new-key-from-outsider',
    ],
    note: 'Secure is taken for: the new credentials go to the validated device, to nobody else, and no device is lost on the way.',
  },
  {
    texts: both,
    place: 'step 8 of discard-first; discussion and step 10 of notify-first',
    force: 'should',
    says: 'The old credentials are discarded before the new ones are installed.',
    properties: ['one-active'],
  },
  {
    texts: ['notify-first'],
    place: 'discussion, first paragraph',
    force: 'should',
    says: 'The old SHO is notified before the device discards what belongs to it.',
    properties: ['discard-after-accepted-acknowledgement', 'discard-after-acknowledgement'],
    betterThan: ['base-1.5.0', 'discard-first'],
    note: 'Stronger than a notice that was sent: the device has an acknowledgement of it.',
  },
  {
    texts: ['notify-first'],
    place: 'discussion, first paragraph, and step 8',
    force: 'is',
    says: 'As the old credentials are still there, the current AVs protect the notice and what answers it.',
    properties: [
      'key-secrecy-token-secret-from-visited-network',
      'key-secrecy-token-secret-from-outsider',
      'genuine-acknowledgement',
      ...agreement('old-sho-from-m2me'),
    ],
    betterThan: ['base-1.5.0', 'discard-first'],
  },
  {
    texts: ['notify-first'],
    place: 'discussion, first paragraph',
    force: 'is',
    says: 'That attackers deregister a device is thereby mitigated.',
    properties: [...deregistration, ...agreement('old-sho-from-m2me')],
    betterThan: ['base-1.5.0', 'discard-first'],
    note: release,
  },
  {
    texts: ['notify-first'],
    place: 'discussion, second paragraph, and step 13',
    force: 'is',
    says: 'Where the provisioning fails, the device first of all reverts to the pristine state.',
    properties: ['pristine-first', 'pristine-after-failure', 'genuine-reversion'],
    betterThan: ['base-1.5.0', 'discard-first'],
  },
  {
    texts: ['notify-first'],
    place: 'discussion, second paragraph, and step 13',
    force: 'is',
    says: 'From there it goes through another initial provisioning.',
    properties: ['provisions-anew-started', 'provisions-anew-completed', 'provisioned-anew-from-pristine'],
    betterThan: ['base-1.5.0', 'discard-first'],
  },
  {
    texts: both,
    place: '5.1.3.7.4.2, before the steps',
    force: 'may',
    says: 'The sequence re-provisions the device over the connectivity that its old operator provides.',
    properties: ['sends-over-a-bearer', 'every-change-ends', 'ends-connected'],
    note: 'Neither text claims that the old SHO then releases the device; `progress` asks for that, too.',
  },
  {
    texts: both,
    place: 'step 1',
    force: 'is',
    says: 'The authorisation token keeps anybody from overwriting the MCIM maliciously.',
    properties: [
      'authorised-discard',
      'authorised-install-started',
      'authorised-install-operator',
      'authorised-install-intended',
    ],
  },
  {
    texts: both,
    place: 'step 2',
    force: 'is',
    says: 'By what the subscriber sends along, the device determines whether the MCIM that comes in is authorised.',
    properties: ['authorised-install-intended', 'authorised-install-once', ...agreement('m2me-from-subscriber')],
  },
  {
    texts: both,
    place: 'steps 3 to 6',
    force: 'is',
    says: 'The new SHO has the device validated, and learns of the success, before it sends its MCIM.',
    properties: ['validated-before-release', 'delivered-as-validated'],
  },
  {
    texts: both,
    place: 'step 7',
    force: 'is',
    says: 'The MCIM and the token reach the device securely.',
    properties: [
      'key-secrecy-new-key-from-outsider',
      'key-secrecy-new-key-from-visited-network',
      'key-secrecy-new-key-from-old-sho',
      'key-secrecy-new-key-from-device-outside-the-tre',
    ],
    note: 'That the RO, which carries it, does not read it is not said, and is not asked here.',
  },
  {
    texts: both,
    place: 'step 7',
    force: 'should',
    says: 'The step is atomic: the download is complete before anything else begins.',
    properties: ['download-complete-first', 'download-all-or-nothing'],
    note: 'The text explains the word by the order alone; that a power loss leaves all or nothing is the other thing that it may mean.',
  },
  {
    texts: ['discard-first'],
    place: 'step 9',
    force: 'is',
    says: 'What the notice says is true: the device has discarded the old credentials.',
    properties: ['truthful-deregistration'],
  },
  {
    texts: ['notify-first'],
    place: 'step 8',
    force: 'is',
    says: 'What the notice says comes true: the device will discard the old credentials.',
    properties: ['promise-kept'],
  },
  {
    texts: both,
    place: 'step 9 of discard-first, step 8 of notify-first',
    force: 'is',
    says: 'The notice is authorised by the token, so that an attacker cannot unregister a device.',
    properties: [...deregistration, ...agreement('old-sho-from-m2me')],
    note: release,
  },
  {
    texts: both,
    place: 'step 10 of discard-first, step 9 of notify-first',
    force: 'is',
    says: 'The old SHO acknowledges the notice, and the device gets the acknowledgement.',
    properties: ['every-notification-answered', ...agreement('m2me-from-old-sho', ['aliveness', 'weak'])],
  },
  {
    texts: ['notify-first'],
    place: 'step 10',
    force: 'is',
    says: 'The device discards its old credentials only when it has the acknowledgement.',
    properties: ['discard-after-acknowledgement', 'discard-after-accepted-acknowledgement'],
  },
  {
    texts: both,
    place: 'step 11',
    force: 'may',
    says: 'Privacy filtering keeps the new SHO from seeing anything sensitive about the old one.',
    properties: [
      'privacy-filtered',
      'old-operator-privacy-operator',
      'old-operator-privacy-identity',
      'old-operator-privacy-keys',
      'old-operator-privacy-state',
    ],
    note: 'The first property is about step 11 alone; the others ask whether it helps, seen over the whole run.',
  },
  {
    texts: both,
    place: 'steps 11 and 13',
    force: 'is',
    says: 'The new SHO learns from the RO what became of the device: that the download arrived, and how the provisioning ended.',
    properties: [...agreement('new-sho-from-m2me'), 'new-sho-tells-change'],
  },
  {
    texts: both,
    place: 'step 12',
    force: 'is',
    says: 'The device ends with the new MCIM provisioned into its TRE.',
    properties: ['state-tells-store', 'ends-with-credentials'],
    note: 'The second property also takes a device for provided that is back at the pristine state with a way to be provisioned.',
  },
  {
    texts: both,
    place: 'step 14',
    force: 'is',
    says: 'The RO records the device as subscribing to the new SHO, so that later discovery queries find it there.',
    properties: ['registration-truth', 'discovery-truth'],
  },
  {
    texts: ['discard-first'],
    place: 'last paragraph',
    force: 'must',
    says: 'Where both credential sets are in the device, they are strictly separated.',
    properties: ['strict-separation'],
    procedures: ['both-present-discard-first'],
  },
  {
    texts: ['discard-first'],
    place: 'last paragraph',
    force: 'must',
    says: "Neither of the two operators obtains the other's credentials.",
    properties: ['key-secrecy-old-key-from-new-sho', 'key-secrecy-new-key-from-old-sho'],
    procedures: ['both-present-discard-first'],
  },
];
