/** What is at stake where a property is violated, for readers who know the procedure and not the property. */
export interface Stakes {
  /** What goes wrong, a headline. */
  readonly title: string;
  /** What becomes possible for those who build to the text as it is: goes on after "An implementation of the clause as it stands". */
  readonly allows: string;
}

const stakes = (title: string, allows: string): Stakes => ({ title, allows });

/** By property, or by what the names of several begin with; the longest that fits counts. */
const byName: Readonly<Record<string, Stakes>> = {
  deadlock: stakes(
    'The procedure stops, and nobody has a step left',
    'can stop in the middle of a change with no message under way and no rule for what comes next',
  ),
  overflow: stakes('Messages pile up', 'can be sent more messages than it has room for'),
  'discard-after-acknowledgement': stakes(
    'The M2ME gives its credentials up before the old SHO has acknowledged',
    'can destroy the only credentials with which it attaches while the old SHO knows nothing of it, and it has nothing to return to if the change then stops',
  ),
  'discard-after-accepted-acknowledgement': stakes(
    'The M2ME gives its credentials up without anything it could take for an acknowledgement',
    'can destroy the only credentials with which it attaches without having heard anything from the old SHO',
  ),
  'authorised-discard': stakes(
    'Credentials are discarded though the subscriber started no change',
    'can lose a working subscription without its subscriber having asked for any change',
  ),
  'genuine-reversion': stakes(
    'An M2ME is wiped that has not failed',
    'can be made to wipe working credentials by a failure report about a change that did not fail',
  ),
  'authorised-install': stakes(
    'An MCIM is accepted that this change did not bring',
    'can be given an MCIM that its subscriber did not choose, or did not choose now, and so be taken over by another operator',
  ),
  'genuine-deregistration': stakes(
    'A subscription is released that its device did not give up',
    'can have its subscription ended by a notice that the M2ME did not send in this change: a denial of service',
  ),
  'ends-carried': stakes(
    'The procedure ends with an M2ME that nothing carries',
    'can come to rest with an operator that serves it but whose network does not carry it',
  ),
  'every-change-ends': stakes(
    'A party is left in the middle of a change',
    'can leave a party in the middle of a change that nothing honest parties do brings to an end',
  ),
  'provisioned-anew-from-pristine': stakes(
    'The M2ME is provisioned anew without having become pristine',
    'can be provisioned anew on top of what a failed change left behind',
  ),
  'bearer-tells-credentials': stakes(
    'The bearer does not fit the credentials',
    'can be carried by an operator whose credentials it does not have',
  ),
  'sends-over-a-bearer': stakes(
    'The M2ME has to send without a bearer',
    'can come to a step in which it has to send and nothing carries what it says',
  ),
  'new-sho-tells-change': stakes(
    'The new SHO takes the change for another than it is',
    'can be served, or given up, by a new SHO that does not know how the change went',
  ),
  'answers-were-asked': stakes(
    'An answer is given that nobody asked for',
    'can be given a token, an aid or a subscription that answers no request of this change',
  ),
  'notifies-once': stakes(
    'The M2ME notifies the old SHO more than once',
    'can notify its old SHO again where one notice is meant',
  ),
  'genuine-acknowledgement': stakes(
    'What the M2ME takes for an acknowledgement is none',
    'can go on after an acknowledgement that its old SHO never sent for this change',
  ),
  'truthful-deregistration': stakes(
    'The old SHO has released a device that still uses the old credentials',
    'can be refused by the old SHO while the old credentials are the ones with which it attaches',
  ),
  'promise-kept': stakes(
    'The discard that was announced does not come',
    'can tell its old SHO that it will discard the credentials, be released, and keep them all the same',
  ),
  'no-ghost-subscription': stakes(
    'The old subscription outlives its credentials',
    'can leave a subscription open at the old SHO, charged and open to abuse, for which no device has the credentials any more',
  ),
  'every-notification-answered': stakes(
    'A notice is never acknowledged',
    'can send its notice and wait for an acknowledgement that never comes, with no rule for how long it has to wait',
  ),
  'validated-before-release': stakes(
    'An MCIM is handed out for a device that nobody validated',
    'can be served by a new SHO that has given credentials out without a validation of this device in this change',
  ),
  'delivered-as-validated': stakes(
    'The device that stores the MCIM is not the one that was validated',
    'can find the new credentials in another device than the one the PVA vouched for',
  ),
  'download-complete-first': stakes(
    'Later steps begin before the download is complete',
    'can begin to give up the old credentials before the new ones are there, which step 7 wants to rule out',
  ),
  'download-all-or-nothing': stakes(
    'A power loss leaves a part of the download behind',
    'can come back from a power loss with a download that is neither complete nor gone',
  ),
  'rejected-leaves-no-trace': stakes(
    'An MCIM that was rejected leaves something behind',
    'can be kept from a genuine change by an MCIM that it has already rejected',
  ),
  'exclusive-transaction': stakes(
    'Two changes of one device are open at the same time',
    'can be drawn into two changes at once whose messages it cannot tell apart',
  ),
  'never-without-credentials': stakes(
    'For a while the M2ME has no credentials at all',
    'passes through a moment with neither the old credentials nor the new ones, and a power loss or a lost message in that moment finds it without any',
  ),
  'ends-with-credentials': stakes(
    'The procedure ends with an M2ME that has no credentials',
    'can be left for good without credentials for any operator, and someone has to visit it',
  ),
  'never-stranded': stakes(
    'The M2ME is stranded: nothing that honest parties do connects it again',
    'can reach a state from which no step of the procedure leads back to a connection, and someone has to visit the device',
  ),
  'ends-connected': stakes(
    'The procedure ends with an M2ME that no operator serves',
    'can come to rest without an operator that serves it, although every party has done its part',
  ),
  progress: stakes(
    'A change comes to no end',
    'can be left in a change that neither succeeds nor is undone, however long everyone goes on',
  ),
  'no-veto': stakes(
    'The old SHO can prevent the change',
    'can be kept from changing its operator by the operator that it wants to leave',
  ),
  'pristine-first': stakes(
    'After a failure something else happens before the wipe',
    'can attach or provision again with what a failed change left behind',
  ),
  'pristine-after-failure': stakes(
    'After a failure the M2ME never becomes pristine',
    'can stay where a failed provisioning left it, and the clause has no way on from there',
  ),
  'provisions-anew': stakes(
    'After a failure no new provisioning comes about',
    'can be left pristine and unprovisioned after a failure',
  ),
  'state-tells-store': stakes(
    'What the M2ME stores does not fit the state it is in',
    'can hold credentials that do not fit the step of the procedure it has reached',
  ),
  'registration-truth': stakes(
    'The RO registers an operator that does not serve the device',
    'can be registered under an operator whose credentials it does not use',
  ),
  'discovery-truth': stakes(
    'A discovery query names the wrong operator',
    'can be looked for at an operator that does not serve it, so that discovery queries fail',
  ),
  'outcome-agreement': stakes(
    'At the end the parties do not agree on who serves the device',
    'can end a change with the M2ME, the operators and the RO each holding another record of who serves it: it may be billed twice, or not be found',
  ),
  'one-active': stakes('Two MCIMs are active at once', 'can have two subscriptions active at the same moment'),
  'agreement-': stakes(
    'A party takes a step on a message that nobody meant',
    'can take a message as genuine that its supposed sender never sent, or sent to another party or in another change',
  ),
  'key-secrecy-': stakes(
    'A secret becomes known to a party that must not have it',
    'lets a party that must not have it learn a secret of the change, and use it in its own name or in that of the device',
  ),
  'privacy-filtered': stakes(
    'The new SHO learns from step 11 what concerns the old one',
    'tells the new SHO, by the acknowledgement that is relayed to it, what concerns the old SHO alone',
  ),
  'old-operator-privacy': stakes(
    'The new SHO learns what concerns the old one',
    'tells the new SHO what concerns the subscriber and the old SHO alone',
  ),
  'state-privacy': stakes(
    'The change becomes known to those whom it does not concern',
    'tells others than the parties to a change that a device is changing its operator, or how its validation ended',
  ),
  'strict-separation': stakes(
    'The two sets of credentials are not separated',
    'lets one operator reach the credentials of the other through the device that holds both',
  ),
};

/** `key-secrecy-old-key-from-new-sho` in words; the names of parties and secrets are parts of the name. */
const secrets: Readonly<Record<string, string>> = {
  'old-key': 'the old key',
  'new-key': 'the new key',
  'token-secret': 'what authorises a notice',
};
const knowers: Readonly<Record<string, string>> = {
  'old-sho': 'The old SHO',
  'new-sho': 'The new SHO',
  ro: 'The RO',
  'visited-network': 'The visited network',
  'other-operator': 'Another operator',
  'device-outside-the-tre': 'The device outside its TRE',
  outsider: 'An outsider',
};

function titleOfSecrecy(property: string): string | undefined {
  const [, secret, knower] = /^key-secrecy-(.+)-from-(.+)$/.exec(property) ?? [];
  if (secret === undefined || knower === undefined) return undefined;
  const [what, who] = [secrets[secret], knowers[knower]];
  return what === undefined || who === undefined ? undefined : `${who} learns ${what}`;
}

/** What is at stake with a property; undefined for one that is not the catalogue's. */
export function stakesOf(property: string): Stakes | undefined {
  const fitting = Object.keys(byName).filter((name) => property === name || isFamily(name, property));
  const longest = fitting.reduce((one, two) => (two.length > one.length ? two : one), '');
  const found = byName[longest];
  return found && { ...found, title: titleOfSecrecy(property) ?? found.title };
}

/** `no-veto` stands for `no-veto-silent` and the like, `agreement-` for all that begin so. */
const isFamily = (name: string, property: string): boolean =>
  property.startsWith(name.endsWith('-') ? name : `${name}-`);
