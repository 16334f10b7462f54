import type { Catalogue } from '../../ja/index.ts'

export const errors = {
  '400': 'The request could not be read',
  '400.hint': 'Go back and try once more.',
  '401': 'Please sign in',
  '401.hint': 'After signing in you can go on.',
  '403': 'You may not see this page',
  '403.hint': 'Only the parties can see this page.',
  '404': 'There is no such page',
  '404.hint': 'The address has changed, or the page is no longer public.',
  '409': 'That could not be done',
  '409.hint': 'Somebody may have acted first. Please look at the present state.',
  '413': 'Too large',
  '413.hint': 'Try a smaller file or a shorter text.',
  '429': 'Please wait a moment',
  '429.hint': 'There were too many tries in a short time.',
  '500': 'Something broke on our side',
  '500.hint': 'Nothing was changed. Please wait a little and try again.',
  requestId: 'If you ask us about it, please give this number: {id}',
  toHome: 'To the front page',
} satisfies Catalogue['errors']
