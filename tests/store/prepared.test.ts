import { statementNames } from '../../store/prepared';

const asked = (text: string) => ({ text, values: [1] });
const named = (text: string, name: string) => ({ ...asked(text), name });

describe('A statement', () => {
  it('is given a name when it has been asked for often, and keeps it', () => {
    const of = statementNames({ often: 3, most: 10, counted: 10 });
    expect([1, 2, 3, 4].map(() => of(asked('select 1')))).toEqual([
      asked('select 1'), asked('select 1'), named('select 1', 'often_1'), named('select 1', 'often_1'),
    ]);
  });

  it('shares its name with no other', () => {
    const of = statementNames({ often: 1, most: 10, counted: 10 });
    expect([of(asked('select 1')), of(asked('select 2')), of(asked('select 1'))]).toEqual([
      named('select 1', 'often_1'), named('select 2', 'often_2'), named('select 1', 'often_1'),
    ]);
  });

  it('is not named any more when as many as there is room for are', () => {
    const of = statementNames({ often: 1, most: 1, counted: 10 });
    of(asked('select 1'));
    expect(of(asked('select 2'))).toEqual(asked('select 2'));
    expect(of(asked('select 1'))).toEqual(named('select 1', 'often_1'));
  });

  it('is not even counted when too many others have been asked for once', () => {
    const of = statementNames({ often: 2, most: 10, counted: 1 });
    of(asked('select 1'));
    of(asked('select 2'));
    expect(of(asked('select 2'))).toEqual(asked('select 2'));
    expect(of(asked('select 1'))).toEqual(named('select 1', 'often_1'));
  });

  it('is left alone when it has a name, is bare text, or is an object of the driver’s', () => {
    const of = statementNames({ often: 1, most: 10, counted: 10 });
    class Submitted { readonly text = 'select 1'; }
    const submitted = new Submitted();
    expect(of(named('select 1', 'own'))).toEqual(named('select 1', 'own'));
    expect(of('select 1')).toBe('select 1');
    expect(of(submitted)).toBe(submitted);
  });
});
