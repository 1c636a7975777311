import type { Moment } from '../../../protocol.js';
import { differences, type ParticipantDifference, type ValueDifference } from '../difference.js';

interface DifferencePaneProps {
  readonly before: Moment | undefined;
  readonly now: Moment;
}

/** All participants' states, and what differs from the moment before. */
export function DifferencePane({ before, now }: DifferencePaneProps) {
  const all = differences(before, now);
  const changed = all.filter((each) => each.changed);
  return (
    <section class="pane" aria-label="Difference">
      <h3>
        Difference
        <span class="dim">
          {before === undefined
            ? 'the start'
            : changed.length === 0
              ? 'no participant changed'
              : `${changed.length} changed`}
        </span>
      </h3>
      {[...changed, ...all.filter((each) => !each.changed)].map((each) => (
        <Participant key={each.participant.name} difference={each} />
      ))}
    </section>
  );
}

function Participant({ difference }: { readonly difference: ParticipantDifference }) {
  const { participant, changed, stateBefore, values, timersStarted, timersEnded } = difference;
  const unchanged = participant.context.filter(({ name }) => values.every((value) => value.name !== name));
  return (
    <details class={changed ? 'participant changed' : 'participant'} open={changed}>
      <summary>
        <b>{participant.title}</b>
        <span class="state">
          {stateBefore !== undefined && <del>{stateBefore}</del>}
          {stateBefore !== undefined && ' → '}
          {stateBefore === undefined ? participant.state : <ins>{participant.state}</ins>}
        </span>
        {changed && <span class="run-tag accent">changed</span>}
      </summary>
      <dl class="values">
        {values.map((value) => (
          <Value key={value.name} {...value} />
        ))}
        {timersStarted.map((timer) => (
          <Value key={timer} name={`timer ${timer}`} after="started" />
        ))}
        {timersEnded.map((timer) => (
          <Value key={timer} name={`timer ${timer}`} after="ended" />
        ))}
        {participant.tags.length > 0 && <Row name="tags" text={participant.tags.join(', ')} />}
        {unchanged.map(({ name, text }) => (
          <Row key={name} name={name} text={text} />
        ))}
      </dl>
    </details>
  );
}

const Value = ({ name, before, after }: ValueDifference) => (
  <div class="changed">
    <dt>{name}</dt>
    <dd>
      {before !== undefined && <del>{before}</del>}
      {before !== undefined && ' → '}
      {after === undefined ? 'none' : <ins>{after}</ins>}
    </dd>
  </div>
);

const Row = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </div>
);
