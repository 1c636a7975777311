import type { RunView } from '../../protocol.js';
import { actionSentence } from './action-words.js';
import { Icon } from './icon.js';

interface TransportProps {
  /** How many actions were taken, rounds of a loop counted. */
  readonly position: number;
  /** Where that stands on the written path. */
  readonly at: number;
  readonly lap: number;
  readonly endless: boolean;
  readonly run: RunView;
  readonly playing: boolean;
  onPlay(): void;
  onWalk(to: number): void;
}

/** Walks along the run, and says where one is. */
export function Transport({ position, at, lap, endless, run, playing, onPlay, onWalk }: TransportProps) {
  const count = run.steps.length;
  const step = run.steps[at - 1];
  const sentence = at === 0 ? 'Start of the run' : step === undefined ? '' : actionSentence(step);
  return (
    <div class="transport">
      <fieldset class="transport-buttons" aria-label="Walk">
        <Button name="Start (Home)" shape="first" off={position === 0} onClick={() => onWalk(0)} />
        <Button name="Previous action (←)" shape="previous" off={position === 0} onClick={() => onWalk(position - 1)} />
        <Button
          name={playing ? 'Pause (Space)' : 'Play (Space)'}
          shape={playing ? 'pause' : 'play'}
          off={count === 0}
          onClick={onPlay}
        />
        <Button
          name="Next action (→)"
          shape="next"
          off={!endless && at >= count}
          onClick={() => onWalk(position + 1)}
        />
        <Button name="End (End)" shape="last" off={at === count} onClick={() => onWalk(count)} />
      </fieldset>
      <input
        type="range"
        min={0}
        max={count}
        value={at}
        disabled={count === 0}
        aria-label="Position in the run"
        aria-valuetext={`${at} of ${count}: ${sentence}`}
        onInput={({ currentTarget: { value } }) => onWalk(Number(value))}
      />
      <p class="transport-place" role="status">
        <b>
          {at} / {count}
        </b>{' '}
        <span class="transport-action">{sentence}</span>
        {lap > 0 && (
          <span class="run-tag open">
            {lap === 1 ? 'in the loop' : `round ${lap} of the loop, after ${position} actions`}
          </span>
        )}
        {!endless && run.cycle === count && at === count && <span class="run-tag">the run ends here for good</span>}
      </p>
    </div>
  );
}

interface ButtonProps {
  readonly name: string;
  readonly shape: Parameters<typeof Icon>[0]['shape'];
  readonly off: boolean;
  onClick(): void;
}

/** A button at the end of the run stays where the focus is: it says that it is off and does nothing. */
const Button = ({ name, shape, off, onClick }: ButtonProps) => (
  <button
    type="button"
    title={name}
    aria-label={name}
    aria-disabled={off}
    onClick={() => {
      if (!off) onClick();
    }}
  >
    <Icon shape={shape} />
  </button>
);
