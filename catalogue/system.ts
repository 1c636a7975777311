import { compose, type System } from '../checker/index.js';
import { participants } from '../machines/composition.js';
import { attackerOf, corruptParticipants } from '../machines/environment/attacker/attacker.js';
import { environmentChoices } from '../machines/environment/choices.js';
import { legs } from '../machines/environment/legs.js';
import { withOwnMessages } from '../machines/own/attacked.js';
import { legsWithOwn, patched } from '../machines/own/patched.js';
import { propertiesOf } from '../properties/index.js';
import { type Configuration, modelOf } from './configuration.js';
import { presentationOfOwn } from './own-presentation.js';
import { presentation } from './presentation.js';

/** A configuration as a system to check: its participants, legs and choices, with every property that it is judged by. */
export function systemOf(configuration: Configuration): System {
  const model = modelOf(configuration);
  const attacker = withOwnMessages(attackerOf(model), model);
  return compose({
    name: configuration.id,
    participants: patched(participants(model), model),
    channels: legsWithOwn(legs(model), model),
    ...(attacker === undefined ? {} : { adversary: attacker }),
    corrupt: corruptParticipants(model),
    choices: environmentChoices(model),
    properties: propertiesOf(model.procedure),
    presentation: presentationOfOwn(presentation(model.procedure.order), model.procedure),
  });
}
