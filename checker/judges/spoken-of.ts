import type { AnyStateMachine } from 'xstate';
import { subjectOf } from '../liveness/judge-liveness.js';
import type { Predicate, Property, View } from '../property.js';

/** What a property speaks about, declared or not (docs/semantics.md, *vacuous*). */
export function spokenOf(property: Property): Predicate | undefined {
  if (property.about !== undefined) return (view) => property.about!(view);
  if (property.form === 'recoverable' && property.from !== undefined) return (view) => property.from!(view);
  const { form, history } = property;
  if ((form === 'monitor' || form === 'liveness') && history !== undefined && declaresTag(history, 'witness')) {
    return (view: View) => view.history!.hasTag('witness');
  }
  return property.form === 'liveness' ? subjectOf(property) : undefined;
}

/** Does any state of the machine have the tag? */
function declaresTag(machine: AnyStateMachine, tag: string): boolean {
  const nodes: AnyStateMachine['root'][] = [machine.root];
  for (const node of nodes) {
    if (node.tags.includes(tag)) return true;
    nodes.push(...Object.values(node.states));
  }
  return false;
}
