import { travelTable, type Centre } from '../../../domain/booking/travel';

const verdal: Centre = { municipalityNumber: '5038', latitude: 63.79, longitude: 11.48 };
const levanger: Centre = { municipalityNumber: '5037', latitude: 63.75, longitude: 11.3 };
const steinkjer: Centre = { municipalityNumber: '5006', latitude: 64.01, longitude: 11.5 };
const centres = [verdal, levanger, steinkjer];

describe('The way between two municipalities', () => {
  const { minutes, isApproximate } = travelTable(centres, [{ from: '5006', to: '5038', minutes: 55 }]);

  it('is estimated from the map: the air line, 1.4 times as long by road, at 60 km/h, rounded up to five minutes', () => {
    // 9.9 km in the air.
    expect(minutes('5038', '5037')).toBe(15);
    expect(isApproximate('5038', '5037')).toBe(true);
  });

  it('is what people have said where they have said it, in both directions', () => {
    expect([minutes('5006', '5038'), minutes('5038', '5006')]).toEqual([55, 55]);
    expect(isApproximate('5038', '5006')).toBe(false);
  });

  it('takes no time within one municipality, and none when one of the meetings is on Teams', () => {
    expect([minutes('5038', '5038'), minutes(null, '5038'), minutes('5038', null)]).toEqual([0, 0, 0]);
  });
});
