import { PROGRAMS as ALL } from '../../shell/programs/all.ts';
import { helpProgram } from '../../shell/programs/help.ts';

const HELP = `Files        pwd cd ls cat head tail find stat mkdir rmdir rm cp mv touch
Text         grep sort uniq cut tr wc sed awk
Rights       chmod chown whoami id groups
Processes    ps kill sleep
Words        echo printf date env export test [ true false exit sh
HTTP         curl
Signs        |  >  >>  2>  2>&1  <  <<'EOF'  &&  ||  ;  $NAME  $?  $(…)  *  ?  [a-z]
`;

/** All programs of the server, by name. */
export const PROGRAMS = new Map([...ALL, ['help', helpProgram(HELP)]]);

/** Programs that people try, and why they are not here. */
export const NOT_HERE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sudo: 'nobody is root here: what nadia may not do, she may not do',
    less: 'no pager here: cat, head and tail show files',
    more: 'no pager here: cat, head and tail show files',
    top: 'no screen that goes on by itself here: ps aux shows one moment',
    man: 'no manual here: help lists what there is',
    vi: 'no editor here: "Write a file" under the terminal is one',
    vim: 'no editor here: "Write a file" under the terminal is one',
    nano: 'no editor here: "Write a file" under the terminal is one',
    ssh: 'no network here: you are on the server already',
    wget: 'not here: curl is',
  }),
);
