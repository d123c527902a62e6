import { isbot } from 'isbot'

/** Whether nobody reads the answer now: a robot, something that does not say what it is, or a page loaded ahead. */
export function isRobot(request: Request): boolean {
  const agent = request.headers.get('User-Agent') ?? ''
  const ahead = /prefetch|prerender/u.test(request.headers.get('Sec-Purpose') ?? '')
  return ahead || agent === '' || isbot(agent)
}
