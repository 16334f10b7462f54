import type { Catalogue } from '../ja/index.ts'

export const everywhere = {
  product: 'Yakusoku',
  save: 'Save',
  send: 'Send',
  cancel: 'Cancel',
  back: 'Back',
  more: 'Show more',
  search: 'Search',
  required: 'Required',
  days: { one: '{count} day', other: '{count} days' },
  businessDays: { one: '{count} business day', other: '{count} business days' },
  choose: 'Please choose',
  files: 'Files',
  pages: 'Pages',
  formHasErrors: 'Please check what you entered',
  yenUnit: 'yen',
  daysUnit: 'days',
  yenPerHourUnit: 'yen an hour',
  hoursUnit: 'hours',
  weeksUnit: 'weeks',
  firstPage: 'First page',
} satisfies Catalogue['everywhere']
