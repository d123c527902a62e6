/** Servers that tests need are started here, once a run. */
export default function setup(): void {}
