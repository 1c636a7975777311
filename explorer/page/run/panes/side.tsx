import type { Moment, RunView, StepView } from '../../../protocol.js';
import { MachinesPane } from '../../statecharts/machines-pane.js';
import type { Pane } from '../run-address.js';
import { ChannelsPane } from './channels.js';
import { DifferencePane } from './difference.js';
import { KnowledgePane } from './knowledge.js';
import { PropertiesPane } from './properties.js';
import { SettingPane } from './setting.js';
import { TextPane } from './text.js';

export interface SideProps {
  readonly pane: Pane;
  readonly subject: string;
  readonly run: RunView;
  readonly step: StepView | undefined;
  readonly at: number;
  readonly now: Moment | undefined;
  readonly before: Moment | undefined;
  /** Why nothing is known of this moment. */
  readonly problem: string | undefined;
  /** Names of properties whose status is new. */
  readonly changed: ReadonlySet<string>;
  onTake(choice: number): void;
  onWalk(to: number): void;
}

/** The pane beside the chart that was chosen. */
export function SidePane({ pane, subject, run, step, at, now, before, problem, changed, onTake, onWalk }: SideProps) {
  if (pane === 'setting') return <SettingPane run={run} />;
  if (pane === 'text') return <TextPane run={run} at={at} onWalk={onWalk} />;
  if (problem !== undefined) {
    return (
      <p class="caveat" role="alert">
        {problem}
      </p>
    );
  }
  if (now === undefined) {
    return (
      <p class="dim" role="status">
        Looking at this state …
      </p>
    );
  }
  switch (pane) {
    case 'machines':
      return (
        <MachinesPane subject={subject} participants={now.participants} {...(step === undefined ? {} : { step })} />
      );
    case 'difference':
      return <DifferencePane before={before} now={now} />;
    case 'properties':
      return <PropertiesPane properties={now.properties} changed={changed} />;
    case 'channels':
      return <ChannelsPane now={now} before={before} onTake={onTake} />;
    case 'knowledge':
      return <KnowledgePane facts={now.knowledge ?? []} learns={step?.learns ?? []} />;
  }
}
