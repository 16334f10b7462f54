/** The wallet: what one has, every transfer in words, paying in (sandbox) and out to the bank. */
import { signedIn, verified } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { payIn, payOut } from './pay.tsx'
import { showWallet } from './show.tsx'

export const walletPages = (pages: Pages): void => {
  pages.get('/wallet', signedIn, (ask) => showWallet(ask))
  pages.post('/wallet/deposits', verified, payIn)
  pages.post('/wallet/withdrawals', verified, payOut)
}
