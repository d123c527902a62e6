import type { trouble as original } from '../th/trouble.ts'

export const trouble: Record<keyof typeof original, string> = {
  'trouble.crossSite.title': 'A request from another site was refused',
  'trouble.crossSite.body':
    'This form came from another site, or the browser did not say from which page, so it was refused and nothing was changed. If you were filling in a form of ours, open that page from our site and send it again. If that does not help, please use a newer browser.',
  'trouble.forbidden.title': 'This account cannot open this page',
  'trouble.forbidden.body':
    'The page is for certain roles only; nothing is broken. If you should be able to open it, ask an administrator of your network.',
  'trouble.forbidden.needs':
    'This page is for people with one of these roles: {roles}. Nothing is broken. If you should have it, ask an administrator of your network. Your roles stand on the page “My account”.',
  'trouble.forbidden.item':
    'Only its author, the keepers of its fund and moderators can open this item. Nothing is broken. If you keep this fund, ask an administrator of your network to make you its keeper.',
  'trouble.badRequest.title': 'This request was not understood',
  'trouble.badRequest.body': 'Nothing was changed. Please go back, reload the page and try again.',
  'trouble.conflict.title': 'Something changed before you',
  'trouble.conflict.body':
    'Somebody else or another screen has changed this already. Please go back, reload that page and look again before you go on.',
  'trouble.tooLarge.title': 'What was sent is too large',
  'trouble.tooLarge.body':
    'It was not taken and nothing was saved. Please go back: what you typed is usually still on the page. Make the text or the picture smaller and send it again.',
  'trouble.tooOften.title': 'Too many tries',
  'trouble.tooOften.body': 'For safety there is a pause now. Please wait about 15 minutes and try again.',
  'trouble.busy.title': 'The portal is not ready at the moment',
  'trouble.busy.body':
    'It is being worked on, or too many people are using it. Please wait a moment and reload the page. What was saved is kept.',
  'trouble.longAddress': 'The address is too long. Please use fewer words.',
}
