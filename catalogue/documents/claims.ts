import { count } from '../../reports/layout.js';
import { code, markdownTable, paragraphs } from '../../reports/markdown.js';
import type { Pins } from '../../reports/pins.js';
import { claims } from '../claims/claims.js';
import { type ClaimVerdict, type DecidingVerdict, type JudgedClaim, judgeClaims } from '../claims/judge-claims.js';
import { sentenceOf } from '../findings/sentence.js';
import { generatedNote } from './note.js';
import type { TraceOf } from './run-text.js';

const words: Readonly<Record<ClaimVerdict, string>> = {
  holds: 'holds',
  untested: 'not put to the test',
  assumes: 'holds under assumptions',
  fails: 'does not hold',
  undecided: 'undecided',
};

const numbers = ({ holds, vacuous, violated, of }: DecidingVerdict): string =>
  violated === 0
    ? `holds in all ${of}${vacuous === 0 ? '' : `, ${vacuous === of ? 'always' : `in ${vacuous}`} vacuously`}`
    : `violated in ${violated} of ${of}${vacuous === 0 ? '' : `, ${vacuous} of the ${holds} others vacuous`}`;

/** What must not be so for the property to hold. */
function assumptions({ scenarios, elsewhere, holds, vacuous, violated }: DecidingVerdict): string {
  if (violated === 0) return '';
  const wrong = scenarios.filter((name) => name !== 'honest').map(code);
  const others =
    'values' in elsewhere
      ? elsewhere.values.map((value) => (value.includes('=') ? code(value) : value)).join(', ')
      : elsewhere.scenarios;
  if (scenarios.includes('honest')) return 'violated although nothing goes wrong';
  return [
    holds === vacuous ? 'violated wherever what it speaks about happens' : '',
    wrong.length === 0 ? '' : `violated in ${wrong.join(', ')}`,
    others === ''
      ? ''
      : `violated${wrong.length === 0 ? '' : ' elsewhere'} ${'values' in elsewhere ? 'with' : 'in'} ${others}`,
  ]
    .filter((text) => text !== '')
    .join('; ');
}

function section({ claim, verdicts, deciding, improvements }: JudgedClaim, index: number, traceOf: TraceOf): string[] {
  const runOf = ({ property, shortest }: DecidingVerdict): string =>
    shortest === undefined ? '' : code(traceOf(shortest.id, property) ?? shortest.id);
  return [
    `### ${index + 1}. ${claim.says}`,
    [
      `${claim.texts.join(' and ')}, ${claim.place}${claim.force === 'is' ? '' : ` (“${claim.force}”)`}.`,
      ...Object.entries(verdicts).map(([name, verdict]) => `In ${name} it **${inSentence(verdict)}**.`),
      ...(claim.note === undefined ? [] : [claim.note]),
    ].join(' '),
    markdownTable(
      ['property', 'in', 'verdict', 'where not', 'shortest run'],
      deciding.map((each) => [
        code(each.property),
        each.procedure,
        `${words[each.verdict]}: ${numbers(each)}`,
        assumptions(each),
        runOf(each),
      ]),
    ),
    ...(improvements.length === 0
      ? []
      : [
          'Against what it would replace, in the configurations that both have:',
          markdownTable(
            ['property', 'against', 'gained', 'lost', 'of'],
            improvements.map(({ property, than, gained, lost, of }) => [
              code(property),
              than,
              String(gained),
              String(lost),
              String(of),
            ]),
          ),
        ]),
  ];
}

const inSentence = (verdict: ClaimVerdict): string =>
  verdict === 'untested' ? 'is not put to the test' : verdict === 'undecided' ? 'is undecided' : words[verdict];

/**
 * Every claim that the two texts make for themselves, and whether it holds.
 * @param pins the pinned verdicts, which alone decide
 * @throws Error for a claim that no pinned verdict decides
 */
export function claimsDocument(pins: Pins, traceOf: TraceOf): string {
  const judged = judgeClaims(claims, pins);
  const cells = (each: JudgedClaim) =>
    Object.entries(each.verdicts).map(([name, verdict]) => {
      const [number, of] = each.violated[name]!;
      return `${name}: ${words[verdict]}${number === 0 ? '' : ` (violated in ${number} of ${of})`}`;
    });
  const properties = [...new Set(claims.flatMap((claim) => claim.properties))];
  return paragraphs(
    '# What the texts claim',
    generatedNote,
    `${count(claims.length, 'claim')} that the two texts make for what they propose, in our words and with their places, and what the verdicts of the default catalogue say of each. A claim is decided by properties: it has the worst of their verdicts, and these are looked up in \`catalogue/expected.json\`. \`npx rehome compare base-1.5.0 notify-first\` shows what a procedure gains and loses against another one.`,
    [
      '- **holds**: in every configuration of the catalogue',
      '- **not put to the test**: the same, but what a property speaks about never happens in any of them',
      '- **holds under assumptions**: where nothing goes wrong and the readings are the text’s own, and not everywhere; what is assumed is that the scenarios and values named under *where not* do not occur',
      '- **does not hold**: not even there, or nowhere where what it speaks about happens',
    ].join('\n'),
    'Other words than “is” (*should*, *must*, *may*) are the text’s: what it only recommends is not refuted as what it demands. What a text says of its own wording, such as that it reorders steps, is no claim about what happens, and is not listed. The minimal assumptions of a property, as far as they were computed, are in [ladder.md](ladder.md); the reasons for its violations in [findings.md](findings.md). Each run is shown by `npx rehome explain` with its id.',
    markdownTable(
      ['', 'claim', 'in', 'verdict'],
      judged.map((each, i) => [
        String(i + 1),
        each.claim.says,
        `${each.claim.texts.join(', ')}: ${each.claim.place}`,
        cells(each).join('<br>'),
      ]),
    ),
    '## Claim by claim',
    ...judged.flatMap((each, i) => section(each, i, traceOf)),
    '## The properties that decide',
    markdownTable(
      ['property', 'what must hold'],
      properties.map((name) => [code(name), sentenceOf(name)]),
    ),
  );
}
