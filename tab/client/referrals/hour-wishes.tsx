import { Checkbox, Select } from '@fluentui/react-components';
import { tabHourTexts } from '../../../texts/tab-hours';
import { FormField } from '../app/form/form-field';
import { useTexts } from '../app/language';
import type { HourWish } from './hour-form';
import type { Referral } from './referral';

/** Where to meet, what part of the day suits the family, who of two must know what, and whom to ask first. */
export function HourWishes({ place, wish, onChange }: {
  place: Referral['place'];
  wish: HourWish;
  onChange: (wish: HourWish) => void;
}) {
  const texts = useTexts(tabHourTexts);
  const own = place.kind === 'municipality' ? place.municipalityNumber : undefined;
  return (
    <>
      <FormField label={texts.place} required={false}>
        <Select value={wish.places ?? ''} onChange={(_, { value }) => onChange({ ...wish, places: value === '' ? undefined : value })}>
          <option value="">{place.label}</option>
          {own !== undefined && <option value={`${own},teams`}>{texts.orTeams(place.label)}</option>}
          {own !== undefined && <option value="teams">{texts.teams}</option>}
        </Select>
      </FormField>
      <FormField label={texts.part} required={false}>
        <Select value={wish.part ?? ''} onChange={(_, { value }) => onChange({ ...wish, part: value === '' ? undefined : value as HourWish['part'] })}>
          <option value="">{texts.anyTime}</option>
          <option value="morning">{texts.morning}</option>
          <option value="afternoon">{texts.afternoon}</option>
        </Select>
      </FormField>
      {wish.counsellors === 2 && (
        <FormField label={texts.holders} required={false}>
          <Select value={wish.holders} onChange={(_, { value }) => onChange({ ...wish, holders: value === 'one' ? 'one' : 'each' })}>
            <option value="each">{texts.each}</option>
            <option value="one">{texts.one}</option>
          </Select>
        </FormField>
      )}
      <FormField label={texts.order} required={false}>
        <Select value={wish.order} onChange={(_, { value }) => onChange({ ...wish, order: value === 'shortestWay' ? 'shortestWay' : 'fewestHours' })}>
          <option value="fewestHours">{texts.fewestHours}</option>
          <option value="shortestWay">{texts.shortestWay}</option>
        </Select>
      </FormField>
      <Checkbox
        label={texts.ownServiceToo}
        checked={wish.ownServiceToo === 'true'}
        onChange={(_, { checked }) => onChange({ ...wish, ownServiceToo: checked === true ? 'true' : 'false' })}
      />
    </>
  );
}
