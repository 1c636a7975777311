import type { ChannelKind } from '../../../../checker/composition.js';
import type { Moment } from '../../../protocol.js';
import { sentMessages } from '../difference.js';

interface ChannelsPaneProps {
  readonly now: Moment;
  readonly before: Moment | undefined;
  onTake(choice: number): void;
}

const kinds: Readonly<Record<ChannelKind, string>> = {
  mailbox: 'one queue: the first is delivered',
  pair: 'a queue of each sender: the first is delivered',
  bag: 'any may be delivered',
  set: 'all that was ever sent may be delivered, again and again',
};

/** Messages on their way, and what may become of them. */
export function ChannelsPane({ now, before, onTake }: ChannelsPaneProps) {
  const title = (name: string) => now.participants.find((each) => each.name === name)?.title ?? name;
  const sent = new Set((before === undefined ? [] : sentMessages(before, now)).map((each) => JSON.stringify(each)));
  const full = now.channels.filter(({ messages }) => messages.length > 0);
  return (
    <section class="pane" aria-label="Channels">
      <h3>
        Channels
        <span class="dim">{full.length === 0 ? 'nothing is on its way' : ''}</span>
      </h3>
      {full.map(({ to, kind, messages }) => (
        <div key={`${to} ${kind}`} class="kind">
          <h4>
            To {title(to)} <span class="dim">{kinds[kind]}</span>
          </h4>
          <ul class="plain">
            {messages.map(({ from, text, repeated }, index) => (
              <li key={index} class="in-transit">
                <span>
                  <span class="dim">from {title(from)}: </span>
                  {text}
                  {repeated && <span class="run-tag">delivered before</span>}
                  {sent.has(JSON.stringify({ from, to, text })) && <span class="run-tag accent">new here</span>}
                </span>
                {now.enabled
                  .filter((action) => action.from === from && action.participant === to && action.words.text === text)
                  .map((action) => (
                    <button
                      key={action.choice}
                      type="button"
                      disabled={action.leads !== 'state'}
                      onClick={() => onTake(action.choice)}
                    >
                      {verbs[action.kind]}
                      <span class="visually-hidden"> {text}</span>
                    </button>
                  ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const verbs = {
  deliver: 'Deliver',
  redeliver: 'Deliver again',
  duplicate: 'Duplicate',
  lose: 'Lose',
  forge: 'Forge',
  timer: 'Fire',
  choose: 'Choose',
} as const;
