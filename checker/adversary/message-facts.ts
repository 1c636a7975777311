import type { Adversary, Message } from '../composition.js';
import { CheckerError, type Problem } from '../errors.js';
import { clonePlain, equalPlain } from '../xstate/canonical.js';

/**
 * The facts of a message.
 * @throws CheckerError (MC655) where `facts` throws, answers with something else than texts, or with others for an equal message
 */
export function factsOf(adversary: Adversary, message: Message): readonly string[] {
  const first = ask(adversary, message);
  if (!equalPlain(first, ask(adversary, clonePlain(message)))) {
    throw new CheckerError([failure(adversary, message, 'answers differently for an equal message')]);
  }
  return first;
}

function ask(adversary: Adversary, message: Message): readonly string[] {
  let answer: unknown;
  try {
    answer = adversary.facts(message);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CheckerError([failure(adversary, message, `throws: ${reason}`)]);
  }
  if (Array.isArray(answer) && answer.every((fact) => typeof fact === 'string')) return answer;
  throw new CheckerError([failure(adversary, message, 'answers with something else than a list of texts')]);
}

const failure = ({ name }: Adversary, { type }: Message, what: string): Problem => ({
  code: 'MC655',
  event: type,
  message: `\`facts\` of the adversary ${name} ${what}.`,
  remedy: 'Let it return a list of texts that depends on the content of the message alone.',
});
