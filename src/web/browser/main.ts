/**
 * The comfort that scripts add to pages that work without them: running clocks, dialogs, forms
 * sent once, copying, live parts. Nothing here decides anything; every page is whole without it.
 */
import { ConfirmDialog } from './elements/confirm-dialog.ts'
import { CopyText } from './elements/copy-text.ts'
import { KeyWays } from './elements/key-ways.ts'
import { closeMenus } from './elements/menus.ts'
import { LiveFeed } from './elements/live-feed.ts'
import { sendOnce } from './elements/send-once.ts'
import { TimeLeft } from './elements/time-left.ts'
import { TimeRun } from './elements/time-run.ts'

customElements.define('confirm-dialog', ConfirmDialog)
customElements.define('copy-text', CopyText)
customElements.define('key-ways', KeyWays)
customElements.define('live-feed', LiveFeed)
customElements.define('time-left', TimeLeft)
customElements.define('time-run', TimeRun)
closeMenus()
sendOnce()
