/** Stands for `node:os`: the names that a program asks for most. */
export const EOL = '\n';
export const tmpdir = (): string => '/tmp';
export const homedir = (): string => '/home/reader';
export const hostname = (): string => 'localhost';
export const platform = (): string => 'linux';
export const cpus = (): { model: string }[] => [{ model: 'this tab' }];
export const availableParallelism = (): number => 1;

export default { EOL, tmpdir, homedir, hostname, platform, cpus, availableParallelism };
