import type { Presentation } from '../checker/index.js';
import type { OwnStepMeta } from '../machines/own/device.js';
import type { Procedure } from '../machines/procedures/procedure.js';

/** Does a transition carry a step that no text numbers? */
export const isOwnStep = (meta: unknown): meta is OwnStepMeta =>
  typeof meta === 'object' && meta !== null && 'own' in meta && meta.own === true;

/** How reports name the messages and acts of a procedure of one's own; everything else is as it was. */
export function presentationOfOwn(presentation: Presentation, { own }: Procedure): Presentation {
  if (own === undefined) return presentation;
  const { message, act } = presentation;
  return {
    ...presentation,
    message(event) {
      const known = own.messages.find(({ type }) => type === event.type);
      if (known === undefined) return message?.(event) ?? { text: event.type };
      const { step, text, protection } = known;
      const shown = words[event.protection === null ? 'none' : protection];
      if (shown === '') return { step, text };
      return { step, text: `${text}, ${shown}`, contents: text, protection: shown };
    },
    act(transitions) {
      const meta = transitions.map((transition) => transition.meta).find(isOwnStep);
      return meta === undefined ? act?.(transitions) : { step: meta.step, text: meta.says };
    },
  };
}

/** What protects it, after what it says. */
const words = { none: 'unprotected', leg: '', avs: 'under the AVs', signed: 'signed' } as const;
