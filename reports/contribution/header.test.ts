import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HeaderError, headerFields, headerOf, revisionDate } from './header.js';

const field = fc.constantFrom(...headerFields);

describe('the header of a contribution', () => {
  it('has the fields that a file gives, as texts, and no other', () => {
    fc.assert(
      fc.property(fc.dictionary(field, fc.oneof(fc.string(), fc.integer(), fc.constant(6.4))), (data) => {
        const header = headerOf(data);
        expect(Object.keys(header).sort()).toEqual(Object.keys(data).sort());
        for (const [name, text] of Object.entries(header)) expect(text).toBe(String(data[name]));
      }),
    );
  });

  it('is empty for an empty file', () => {
    for (const nothing of [null, undefined, {}]) expect(headerOf(nothing)).toEqual({});
  });

  it('refuses what is no map, a field that is none, and a value that is no text, and says what to write', () => {
    for (const data of ['source: me', 7, true, ['source']]) {
      expect(() => headerOf(data)).toThrow(
        new HeaderError('has no fields: write one a line, for instance source: My Company'),
      );
    }
    expect(() => headerOf({ sauce: 'me' })).toThrow(
      new HeaderError(
        'has an unknown field sauce: use meeting, tdoc, venue, source, title, agenda-item, document-for, against, author, date',
      ),
    );
    for (const value of [null, true, ['a'], { a: 1 }, new Date(0)]) {
      expect(() => headerOf({ source: 'me', title: value })).toThrow(
        new HeaderError('has no text as its title: put the value in quotes'),
      );
    }
  });

  it('knows no field that only every object has', () => {
    for (const name of ['toString', 'constructor']) expect(() => headerOf({ [name]: 'x' })).toThrow(HeaderError);
  });
});

describe('the date of the changes', () => {
  const moment = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });

  it('is a day at midnight, or the moment itself, and stays what it is', () => {
    fc.assert(
      fc.property(moment, (date) => {
        const exact = `${date.toISOString().slice(0, 19)}Z`;
        const day = exact.slice(0, 10);
        expect(revisionDate(exact)).toBe(exact);
        expect(revisionDate(day)).toBe(`${day}T00:00:00Z`);
      }),
    );
  });

  it.each([
    '',
    'today',
    '6 July 2009',
    '2009-7-6',
    '2009-07-06T12:00',
    '2009-07-06T12:00:00+02:00',
    '2009-07-06T24:00:00Z',
    '2009-02-29',
    '2009-04-31',
    '2009-13-01',
    '2009-00-10',
    ' 2009-07-06',
  ])('is not "%s"', (text) => {
    expect(() => revisionDate(text)).toThrow(new HeaderError(`has ${text} as its date: write it as 2009-07-06`));
  });
});
