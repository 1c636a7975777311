/** How strongly the words behind an assumption are meant; `no words`: the texts say nothing. */
type Modality = 'must' | 'should' | 'may' | 'might be' | 'example' | 'plain' | 'no words';

/** Something that the model takes for granted: a verdict is worth as much as what it rests upon. */
export interface Assumption {
  readonly topic: 'steps' | 'messages' | 'cryptography' | 'device' | 'roles' | 'scope';
  /** What is assumed, one sentence. */
  readonly says: string;
  readonly modality: Modality;
  /** The words behind it, paraphrased or in a few of their own; or what is silent. */
  readonly words: string;
  /** The step that it is about, as the texts number it. */
  readonly step: string;
  /** What it hides, or the reading or scenario that drops it. */
  readonly consequence: string;
}

/** Every assumption of the model that is no reading; what the texts leave open to a choice of values is a reading. */
export const assumptions: readonly Assumption[] = [
  {
    topic: 'steps',
    says: 'A change is these fourteen steps, by these six participants.',
    modality: 'example',
    words: 'the clause gives "an example sequence of steps"',
    step: '1 to 14',
    consequence: 'a verdict is about this sequence; another one with the same goal is another procedure',
  },
  {
    topic: 'steps',
    says: 'What a participant does on one event is one act: nothing happens in the middle of it.',
    modality: 'no words',
    words: 'no step says what is one act',
    step: '1 to 14',
    consequence:
      'where a step has several acts (parts of a download, notice and wait, discard and installation) the machine has a state between them, and power may fail there',
  },
  {
    topic: 'steps',
    says: 'A participant takes its next step when it likes, and no one else waits for it unless a step says so.',
    modality: 'no words',
    words: 'the steps are numbered; no step orders those of different participants but by a message',
    step: '1 to 14',
    consequence: 'every interleaving is explored, 2 against 7 included',
  },
  {
    topic: 'steps',
    says: 'Nothing of 8 to 12 begins before the download is complete, as the device is built.',
    modality: 'should',
    words: '7 "should be atomic": complete "before any other steps are initiated"',
    step: '7',
    consequence:
      'download-complete-first checks that the machine keeps it; a download has two parts that loss and power can separate',
  },
  {
    topic: 'steps',
    says: 'Durations are abstracted: a timer may fire at any time while it is pending.',
    modality: 'no words',
    words: 'no step names a time, and none names a timer',
    step: '1 to 14',
    consequence:
      'a run may need a delay that nobody would choose; where declared delays of one participant forbid its order, the verdict says so',
  },
  {
    topic: 'steps',
    says: "Whoever can go on goes on at last: only faults, corrupt roles and queries are nobody's duty.",
    modality: 'no words',
    words: 'the steps are stated as done',
    step: '1 to 14',
    consequence: 'recoverable, at rest and deadlock are judged by what honest participants can still do',
  },
  {
    topic: 'messages',
    says: 'Messages over the air may overtake each other in every scenario.',
    modality: 'no words',
    words: 'no step says that they arrive in order',
    step: '7 to 13',
    consequence: 'a verdict that holds does not rest on the order of the radio legs',
  },
  {
    topic: 'messages',
    says: 'Messages between operators, and from the subscriber, arrive, and in the order of sending, unless a scenario says otherwise.',
    modality: 'no words',
    words: 'no step speaks of their transport',
    step: '1 to 6, 11, 13, 14',
    consequence:
      'dropped by loss-operators, duplication-operators, reordering-operators and the reading order-to-new-sho',
  },
  {
    topic: 'messages',
    says: 'Saying the same thing again before it has arrived makes no difference.',
    modality: 'no words',
    words: 'no step counts copies in transit',
    step: '7 to 13',
    consequence: 'the radio legs stay finite without a bound on repetitions',
  },
  {
    topic: 'messages',
    says: "The network's own exchanges, attaching and releasing a bearer, are tried until they get through.",
    modality: 'no words',
    words: 'the texts take connectivity for granted',
    step: '7 to 13',
    consequence: 'loss is of what the steps send; a lost attach is only a later one',
  },
  {
    topic: 'messages',
    says: "The device's report of the outcome arrives, once: no scenario loses it, no attacker drops it.",
    modality: 'no words',
    words: 'no step has this message; the reading outcome-report brings it, so that the RO knows what it reports in 13',
    step: '12, 13',
    consequence:
      'kind: were it lost, nobody would repeat it, and 13 would never come; dropped by outcome-report=ro-infers',
  },
  {
    topic: 'messages',
    says: 'Between the operators, the PVA and the subscriber nobody sits but those that a leg ends at.',
    modality: 'no words',
    words: 'the steps say who contacts whom, and not over what',
    step: '1, 3, 5, 6, 13, 14',
    consequence:
      'legs=open opens the legs of the device alone; what an operator, the RO or a thief may send is said by their scenarios',
  },
  {
    topic: 'messages',
    says: 'What is opaque stays opaque: initial provisioning is one exchange of device, RO and SHO, which succeeds, fails or is refused.',
    modality: 'no words',
    words: '13 of notify-first names "another initial provisioning phase", and no text at hand has its steps',
    step: '13',
    consequence: 'its own races, and its misuse by a corrupt RO or SHO, are not seen; its failure is a scenario',
  },
  {
    topic: 'messages',
    says: 'Validation is an outcome: the PVA says valid or does not.',
    modality: 'plain',
    words: '"The PVA validates the M2ME"',
    step: '4',
    consequence: 'what evidence convinces it is not modelled; who is validated, and for whom, are readings',
  },
  {
    topic: 'cryptography',
    says: 'Cryptography is symbolic and perfect: a term is opened, checked or built only with the key that it names.',
    modality: 'no words',
    words: 'no algorithm is named but GBA',
    step: '1, 7, 8/9',
    consequence: 'no guessing, no collision, no traffic analysis; what a key gives away is derived by rules',
  },
  {
    topic: 'cryptography',
    says: 'The token of step 1 has one of four forms.',
    modality: 'might be',
    words: 'it "might be" a GBA key and B-TID, or one signed with a key of the M2ME',
    step: '1',
    consequence: 'the reading token has them, and the form that names what it binds',
  },
  {
    topic: 'cryptography',
    says: 'A GBA token is a statement under the GBA key, beside the B-TID in the clear; the key itself is handed to nobody.',
    modality: 'might be',
    words: 'the token "might be a GBA key and B-TID"',
    step: '1',
    consequence:
      'kinder than the words, by which the new SHO and the RO would hold the key: as a bearer token it serves them alike, but they cannot prove its possession',
  },
  {
    topic: 'cryptography',
    says: 'A proof of possession is made for the notice and its token; it has no number of its own.',
    modality: 'no words',
    words: 'the notice "is authorized with the authorization token"',
    step: '8/9',
    consequence:
      'a proof serves for the notice alone, and whoever replays the notice replays it; token-freshness=one-use answers a replay under a later subscription',
  },
  {
    topic: 'cryptography',
    says: 'Keys are fresh and distributed before the change begins: platform key, old credentials, keys of operators.',
    modality: 'no words',
    words: 'how they came to where they are is no part of the clause',
    step: 'before 1',
    consequence: 'a broken-tre scenario gives the keys of the device away; nobody else loses his by himself',
  },
  {
    topic: 'device',
    says: 'What is in the TRE outlives a power loss, and what is in a session does not.',
    modality: 'no words',
    words: 'the texts put the MCIM "into the TRE" and say nothing of power',
    step: '7 to 12',
    consequence:
      'where the downloaded MCIM lies is a reading, so is the record of the transaction; one that is volatile lies in the TRE all the same, and outside it would be read as downloaded-mcim=durable-outside is',
  },
  {
    topic: 'device',
    says: 'Power comes back after every loss, as long as anybody waits for it.',
    modality: 'no words',
    words: 'no step speaks of power',
    step: '7 to 13',
    consequence: 'a device that is switched off for good is no finding',
  },
  {
    topic: 'device',
    says: 'The device attaches with the active MCIM in its TRE, one at a time.',
    modality: 'no words',
    words: 'no step says how it attaches',
    step: '8 to 13',
    consequence: 'one-active checks that no run has two',
  },
  {
    topic: 'device',
    says: 'Another device is put in the place of the validated one before it has taken the download, or never.',
    modality: 'no words',
    words: 'no step ties the device of 7 to the one of 4',
    step: '4 to 7',
    consequence:
      'one put there later has neither the download nor the old credentials, and takes no part in the change',
  },
  {
    topic: 'device',
    says: 'A broken TRE is broken from the start, and a validation does not find it.',
    modality: 'no words',
    words: '4 says that the PVA validates, and not what it finds',
    step: '4 to 7',
    consequence: 'what is done with its keys can be done after 4 as well, so that one which breaks there is included',
  },
  {
    topic: 'device',
    says: 'Two credential sets in one device are kept apart.',
    modality: 'must',
    words: 'isolation techniques "must be used", and neither operator "shall be allowed" to obtain the other\'s set',
    step: 'last paragraph of discard-first',
    consequence: 'dropped by the reading isolation=absent',
  },
  {
    topic: 'roles',
    says: 'Everybody is honest but those whom the scenario names.',
    modality: 'no words',
    words: 'the texts fear an attacker who overwrites an MCIM or unregisters a device, and name no others',
    step: '1, 8/9',
    consequence: 'each role has a scenario in which it is an insider, who may also behave honestly',
  },
  {
    topic: 'roles',
    says: 'A new SHO that is an insider lets a device in only where it serves it, and serves it on once it has begun.',
    modality: 'no words',
    words: 'no step says how an operator carries a device, or that it may cease to',
    step: '12 to 14',
    consequence:
      'it may leave out the step from which it serves, and write requests, deliveries and registrations; a device that waits until it is let in is safe from one that does not let it in (return-uncarried), and no sentence is known that makes it safe from one that lets it in, waits for the discard, and ceases',
  },
  {
    topic: 'roles',
    says: 'The RO may filter what it relays, and does so unless the reading says otherwise.',
    modality: 'may',
    words: '"Some privacy filtering may be applied here"',
    step: '11',
    consequence: 'dropped by the reading privacy-filtering=not-applied',
  },
  {
    topic: 'roles',
    says: 'DPF and DRF are one participant, the RO.',
    modality: 'plain',
    words: 'the steps write "RO (DPF)", and 14 writes RO',
    step: '6 to 14',
    consequence: 'messages between its functions cannot be lost or overtake',
  },
  {
    topic: 'scope',
    says: 'One device changes once, from one old SHO to one new SHO.',
    modality: 'plain',
    words: 'the steps speak of one M2ME, one old and one new SHO',
    step: '1 to 14',
    consequence: 'dropped by second-change, back-again and two-devices',
  },
  {
    topic: 'scope',
    says: 'Where two changes both run, each keeps the old SHO of its step 1, and the second one begins in the device after the first.',
    modality: 'no words',
    words: 'no step speaks of two changes at once',
    step: '1, 7 to 11',
    consequence:
      'the notice of the second goes to the first old SHO, under whatever AVs the device has by then; only second-change=both-run has it',
  },
  {
    topic: 'scope',
    says: 'An operator to which the device comes back (back-again) serves it in one role and has left it in another.',
    modality: 'no words',
    words: 'the steps speak of one change',
    step: '8 to 10',
    consequence:
      'a notice of the first change that comes again does not reach the new subscription; where a failed change is taken back, it does',
  },
  {
    topic: 'scope',
    says: 'The device stays reachable for its subscriber.',
    modality: 'plain',
    words: '"The M2ME subscriber contacts the M2ME"',
    step: '2',
    consequence: 'how the instruction reaches it is not modelled; who is believed is the reading instruction',
  },
  {
    topic: 'scope',
    says: 'The final report, and the text that the contributions amend, are not at hand.',
    modality: 'no words',
    words: 'only the two contributions are modelled; base-1.5.0 is reconstructed from them',
    step: '1 to 14',
    consequence: 'no verdict is about the published report',
  },
];
