/** Days on which no session is proposed. */
export const holidayTexts = {
  nb: {
    newYearsDay: 'første nyttårsdag', maundyThursday: 'skjærtorsdag', goodFriday: 'langfredag', easterSunday: 'første påskedag',
    easterMonday: 'andre påskedag', labourDay: 'første mai', constitutionDay: 'grunnlovsdagen', ascensionDay: 'Kristi himmelfartsdag',
    whitSunday: 'første pinsedag', whitMonday: 'andre pinsedag', christmasDay: 'første juledag', boxingDay: 'andre juledag',
    schoolHoliday: 'skoleferie',
  },
  nn: {
    newYearsDay: 'første nyttårsdag', maundyThursday: 'skjertorsdag', goodFriday: 'langfredag', easterSunday: 'første påskedag',
    easterMonday: 'andre påskedag', labourDay: 'første mai', constitutionDay: 'grunnlovsdagen', ascensionDay: 'Kristi himmelfartsdag',
    whitSunday: 'første pinsedag', whitMonday: 'andre pinsedag', christmasDay: 'første juledag', boxingDay: 'andre juledag',
    schoolHoliday: 'skuleferie',
  },
};
