import type { System } from '../../../checker/compose.js';
import type { Subject } from '../../protocol.js';
import { Course } from './course.js';

/** Of so many systems the runs are kept. */
const mostCourses = 6;

/** The runs that were walked lately, by system. */
export class Courses {
  private readonly kept = new Map<Subject, Course>();

  /**
   * The runs of a system, those that were walked before still at hand.
   * @param make makes the system where it is not known
   * @throws as `make`, and CheckerError where a machine cannot be checked
   */
  of(subject: Subject, make: () => System): Course {
    const known = this.kept.get(subject);
    // Used last: forgotten last.
    this.kept.delete(subject);
    const course = known === undefined || known.isFull ? new Course(known?.system ?? make()) : known;
    this.kept.set(subject, course);
    for (const oldest of this.kept.keys()) if (this.kept.size > mostCourses) this.kept.delete(oldest);
    return course;
  }
}
