import type { ReadingValues } from '../readings/index.js';
import { avContext, legKey, type Mcim, mcimKey, mcimOf, platformKey, signingKey } from './credentials.js';
import { atom, type Key, list, members, sameTerm, sealed, signed, type Term, under } from './terms.js';

/**
 * How the messages that the texts protect are built and opened. Whoever opens looks at the term: what its keys do not
 * open, it does not see.
 */

type Sealing = ReadingValues['sealing'];

/** What step 6 carries of the MCIM: the MCIM itself, or sealed for the TRE by the new SHO. */
export const handedOut = (sealing: Sealing, credentials: Mcim): Term =>
  sealing === 'new-sho-to-tre' ? sealed(platformKey(credentials.device), mcimKey(credentials)) : mcimKey(credentials);

/** One part of the download of 7 as the RO sends it: "securely", which is signed by the RO, and sealed as the reading says. */
export function downloadContent(
  sealing: Sealing,
  { ro, device }: { readonly ro: string; readonly device: string },
  part: DownloadPart,
): Term {
  const body = list(atom(`part ${part.part} of ${part.parts}`), part.carried ?? atom('authorisation only'), part.token);
  const secured = sealing === 'hop-by-hop' ? under(legKey(device), body) : sealed(platformKey(device), body);
  return signed(signingKey(ro), secured);
}

/** What one part says. `carried`: what step 6 brought; null where only the authorisation travels. */
export interface DownloadPart {
  readonly part: number;
  readonly parts: number;
  readonly carried: Term | null;
  readonly token: Term;
}

/** What a device reads in a part, or null where it is none from that RO for this device. */
export function openDownload(
  content: Term,
  { ro, device }: { readonly ro: string; readonly device: string },
): { readonly part: number; readonly parts: number; readonly mcim: Mcim | null; readonly token: Term } | null {
  if (content.term !== 'signed' || !sameTerm(content.by, signingKey(ro))) return null;
  const secured = content.body;
  const opened =
    secured.term === 'sealed' && sameTerm(secured.for, platformKey(device))
      ? secured.body
      : secured.term === 'under' && sameTerm(secured.context, legKey(device))
        ? secured.body
        : null;
  if (opened === null) return null;
  const [numbered, carried, token] = members(opened, 3);
  const numbers = numbered?.term === 'atom' ? /^part (\d) of (\d)$/.exec(numbered.name) : null;
  if (numbers === null || carried === undefined || token === undefined) return null;
  const inner = carried.term === 'sealed' && sameTerm(carried.for, platformKey(device)) ? carried.body : carried;
  return { part: Number(numbers[1]), parts: Number(numbers[2]), mcim: mcimOf(inner), token };
}

const notice = atom('deregistration notice');

/** The notice under the AVs, as notify-first 8 has it: what authorises it is read by their holders alone. */
export const noticeUnderAvs = (avs: Key, authorisation: Term): Term => under(avs, list(notice, authorisation));

/** What authorises a notice, as the old SHO with these AVs reads it; null where it cannot. */
export function noticeReadBy(old: Mcim, content: Term): Term | null {
  if (content.term !== 'under') return content;
  if (!sameTerm(content.context, avContext(old))) return content;
  const [said, authorisation] = members(content.body, 2);
  return sameTerm(said ?? null, notice) ? (authorisation ?? null) : content;
}

/** Is the notice under the AVs of this MCIM? */
export const isUnderAvs = (old: Mcim, content: Term): boolean =>
  content.term === 'under' && sameTerm(content.context, avContext(old));

/** What makes the device believe the acknowledgement of 9/10. */
export function acknowledgementProtection(kind: ReadingValues['acknowledgement-protection'], old: Mcim): Term | null {
  const said = list(atom('acknowledgement of the notice'), atom(old.device));
  switch (kind) {
    case 'none':
      return null;
    case 'old-avs':
      return under(avContext(old), said);
    case 'signed':
      return signed(signingKey(old.operator), said);
  }
}

/** The device's own word, which whoever knows its public key can check: of 11 and 13 (reading: voucher). */
export const deviceProof = (device: string, what: 'download acknowledged' | 'success' | 'failure'): Term =>
  signed(platformKey(device), list(atom(what), atom(device)));

/** The PVA's word that it validated a device for an operator (reading: sender of 6). */
export const pvaVoucher = (pva: string, device: string, operator: string): Term =>
  signed(signingKey(pva), list(atom('validated'), atom(device), atom(operator)));

/** What makes the device believe an instruction (reading: instruction). */
export const instructionProof = (subscriber: string, device: string): Term =>
  signed(signingKey(subscriber), list(atom('re-provision'), atom(device)));

/** What makes the device believe the RO's word that the provisioning failed (reading: knowledge of the failure). */
export const failureProof = (ro: string, device: string): Term =>
  signed(signingKey(ro), list(atom('provisioning failed'), atom(device)));
