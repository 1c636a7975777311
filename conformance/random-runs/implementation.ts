import type { System } from '../../checker/index.js';
import type { TraceStep } from '../../checker/report.js';
import { Driver, type Failure } from '../adapter/drive.js';
import type { Setup, SystemUnderTest } from '../adapter/system-under-test.js';
import { verdictText } from '../adapter/verdict.js';
import { type Projection, TestTeller } from '../paths/test-run.js';
import type { RunningSystem } from './running-system.js';

/** An implementation of some participants, driven through its adapter; all others are the model's. */
export class ImplementationBeside implements RunningSystem {
  private readonly driver: Driver;
  private teller: TestTeller | null = null;

  /** @param projection how the implementation reports what it holds durably */
  constructor(
    private readonly sut: SystemUnderTest,
    private readonly system: System,
    private readonly setup: Setup,
    private readonly projection: Projection,
  ) {
    this.driver = new Driver(sut);
  }

  async start(): Promise<string | null> {
    this.teller = new TestTeller(this.system, this.setup.plays, this.projection);
    return textOf(await this.driver.start(this.setup, this.teller.start));
  }

  async take(step: TraceStep): Promise<string | null> {
    const told = this.teller!.tell(step);
    return told === null ? null : textOf(await this.driver.take(told));
  }

  close(): Promise<void> {
    return this.sut.close();
  }
}

const textOf = (failure: Failure | null): string | null => (failure === null ? null : verdictText(failure));
